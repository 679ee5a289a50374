import type { CheckResult } from '../model/check-result.ts';
import { totals } from './check-report.ts';
import {
  labelOf,
  locationOf,
  placedSentence,
  sentenceAfterLabel,
  sentenceOf,
} from './check-sentence.ts';
import { type Checked, gravestFirst, unitOf } from './checked.ts';
import { safeLine } from './safe.ts';

/** One line a finding, as compilers write them: editors find the place by it. */
export function checkLines(checked: Checked): string {
  return checked.shown
    .map((result) => {
      const { level, rule } = result;
      const place = locationOf(result, unitOf(checked, result.file));
      const shown = level === 'none' ? 'info' : level;
      return `${safeLine(`${place}: ${shown}: ${sentenceOf(result)} [${rule}]`).text}\n`;
    })
    .join('');
}

const COMMANDS = { error: 'error', warning: 'warning', note: 'notice', none: 'notice' } as const;

const escapedMessage = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapedProperty = (text: string): string =>
  escapedMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

function annotation(checked: Checked, result: CheckResult): string {
  const { file, line, column, endLine, endColumn, level } = result;
  const unit = unitOf(checked, file);
  const isLine = unit === 'line';
  const properties = {
    file,
    ...(isLine && { line, endLine, ...(line === endLine && { col: column, endColumn }) }),
    title: labelOf(result),
  };
  const listed = Object.entries(properties).map(
    ([key, value]) => `${key}=${escapedProperty(String(value))}`,
  );
  const message = safeLine(placedSentence(result, unit)).text;
  return `::${COMMANDS[level]} ${listed.join(',')}::${escapedMessage(message)}\n`;
}

/** Annotations for a workflow on GitHub, which shows ten a kind and step: the gravest come first. */
export function checkAnnotations(checked: Checked): string {
  const shown = gravestFirst(checked.shown.filter(({ level }) => level !== 'none'));
  return `${shown.map((result) => annotation(checked, result)).join('')}${totals(checked)}\n`;
}

/** Signs that Markdown would read as markup. */
const escapedMarkdown = (text: string): string =>
  safeLine(text).text.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&');

/** A list in Markdown, for a comment or a report. */
export function checkMarkdown(checked: Checked): string {
  const items = checked.shown.map((result) => {
    const place = locationOf(result, unitOf(checked, result.file));
    return `- \`${safeLine(place).text.replaceAll('`', "'")}\` **${labelOf(result)}**: ${escapedMarkdown(sentenceAfterLabel(result))}\n`;
  });
  return `${items.join('')}${items.length > 0 ? '\n' : ''}${escapedMarkdown(totals(checked))}\n`;
}
