import type { Fact } from '../model/records.ts';
import type { Comparison, Difference } from '../views/comparison.ts';
import { shownDate } from '../views/shown-date.ts';
import { DIFFERENCE_NAMES } from './difference-names.ts';
import { indented } from './hanging.ts';
import { evidence } from './record.ts';
import type { Screen } from './screen.ts';
import { valueText } from './value-text.ts';

const INDENT = 2;

/** How a fact agrees with another from which it differs in something. */
const AGREES: Readonly<Record<Difference, string>> = {
  value: 'with another number',
  date: 'at another date',
  speaker: 'by another speaker',
  words: 'in other words',
};

/** How two facts are related, in words and with a sign: `≠ differs in number`. */
function relationText({ relation, differs }: Comparison): string {
  if (relation === 'conflicts') {
    return `≠ differs in ${differs.map((one) => DIFFERENCE_NAMES[one]).join(', ')}`;
  }
  const how = differs.map((one) => AGREES[one]).join(', ');
  return `= agrees, ${how === '' ? 'word for word' : how}`;
}

/** The id of a fact with its figure and date, and under it the quote and the citation. */
function side(fact: Fact, screen: Screen): string[] {
  const { id, date, rank } = fact;
  const said = [
    rank === 'deprecated' ? 'deprecated' : null,
    fact.value === null ? null : valueText(fact),
    date === null ? null : shownDate(date),
  ].filter((one) => one !== null);
  const text = said.length === 0 ? id : `${id}: ${said.join(', ')}`;
  const { palette, width } = screen;
  const marks = [{ start: 0, end: id.length }];
  return [
    ...indented({ text, marks, markStyle: palette.id }, width, 0),
    ...evidence(fact, screen, INDENT),
  ];
}

/**
 * Renders comparisons: each fact with its quote, and under it those that differ from it or agree with
 * it, with theirs.
 *
 * @returns lines that end in `\n`, none wider than the screen
 */
export function comparisonList(comparisons: readonly Comparison[], screen: Screen): string {
  const { palette, width } = screen;
  const rule = palette.border('─'.repeat(width));
  const lines = comparisons.flatMap((one, index) => {
    const before = comparisons[index - 1];
    const first =
      before?.fact.id === one.fact.id
        ? []
        : [...(before ? ['', rule, ''] : []), ...side(one.fact, screen)];
    const style = one.relation === 'conflicts' ? palette.warning : palette.heading;
    const relation = indented({ text: relationText(one), style }, width, 0);
    return [...first, '', ...relation, ...side(one.other, screen)];
  });
  return lines.map((line) => `${line}\n`).join('');
}
