import type { Base } from '../base/base.ts';
import { closingOf } from '../check/mark-pairs.ts';
import { citation } from '../cite/citation.ts';
import { locatorOf } from '../cite/paragraph-locator.ts';
import type { CheckResult } from '../model/check-result.ts';
import type { DraftFile } from '../output/checked.ts';
import { UsageError } from '../program/errors.ts';
import type { CheckCommandOptions } from './check-options.ts';
import type { Outcome } from './outcome.ts';

/** What is put into a draft. */
interface Insertion {
  readonly at: number;
  readonly text: string;
}

const STANDING: readonly string[] = ['exact', 'normalised', 'elided'];
/** Markup and marks of character references that may stand between the words and what follows. */
const MARKUP =
  /^(?:<\/(?:q|em|strong|i|b|a|u|span|cite)>|&(?:[rl]dquo|[rl]squo|quot|[rl]aquo|#0*(?:34|8220|8221|171|187)|#x0*(?:22|201[cd]|ab|bb));|\*{1,3}|_{1,3})/i;
/** A mark as the file writes it: after a space that belongs to it, or a backslash. */
const MARK = /^(?:[ \u00a0\u202f]|&(?:nbsp|#160|#8239);)?\\?(''|[^\s\\])/;
const CITED_ALREADY = /^[\s.,;]*(?:\[@|\[\^|\(|<sup)/u;

const escapedHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The mark before a quotation: before space that belongs to it and signs of emphasis. */
function openingOf(document: DraftFile, offset: number): string {
  const before = document.slice(Math.max(0, offset - 12), offset).replaceAll('&nbsp;', ' ');
  let end = before.length;
  while (end > 0 && /[\s*_]/.test(before.charAt(end - 1))) end--;
  return before.slice(0, end).endsWith('``') ? '“' : before.charAt(end - 1);
}

/** The place after a quotation's closing mark, and after markup around it. */
function placeAfter(document: DraftFile, { offset, length }: CheckResult): number {
  let end = offset + length;
  const opening = openingOf(document, offset);
  let closing = opening === '“' ? `${closingOf(opening)}''` : closingOf(opening);
  for (;;) {
    const rest = document.slice(end, end + 60);
    const [markup = ''] = MARKUP.exec(rest) ?? [];
    const [marked = '', mark = ''] = markup === '' ? (MARK.exec(rest) ?? []) : [];
    if (markup === '' && (mark === '' || !closing.includes(mark))) return end;
    end += (markup || marked).length;
    if (markup === '') closing = '';
  }
}

/** A line of a block quotation in Markdown, also one that begins an item. */
const QUOTED_LINE = /^[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?>/;
const BLOCK_END = /^\s*(?:<\/[a-z]+>\s*)*?<\/blockquote>/i;

/** Where a block that is set off ends, of which a quotation is the end; `undefined` where it is none. */
function blockEnd(text: string, { offset }: CheckResult, at: number, format: string) {
  if (format === 'html') {
    const end = BLOCK_END.exec(text.slice(at, at + 400));
    return end ? at + end[0].length : undefined;
  }
  const lineEnd = (from: number): number => {
    const found = text.indexOf('\n', from);
    return found < 0 ? text.length : found;
  };
  const isBlank = (from: number, to: number): boolean => text.slice(from, to).trim() === '';
  const isQuoted = QUOTED_LINE.test(text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset));
  let end = lineEnd(at);
  if (format !== 'markdown' || !isQuoted || !isBlank(at, end)) return undefined;
  while (!isBlank(end, lineEnd(end + 1))) end = lineEnd(end + 1);
  return text.charAt(end - 1) === '\r' ? end - 1 : end;
}

/** Puts insertions in; all else stays as it was. */
function withInsertions(text: string, insertions: readonly Insertion[]): string {
  let out = '';
  let from = 0;
  for (const { at, text: put } of [...insertions].sort((a, b) => a.at - b.at)) {
    out += text.slice(from, at) + put;
    from = at;
  }
  return out + text.slice(from);
}

/**
 * A copy of a draft with a citation after each quotation that stands in one document and has none.
 *
 * @throws {UsageError} where the draft or its format cannot take them
 */
export function citedCopy(
  documents: ReadonlyMap<string, DraftFile>,
  results: readonly CheckResult[],
  { cite, output }: Pick<CheckCommandOptions, 'cite' | 'output'>,
  base: Base,
): Outcome {
  const [first, ...others] = [...documents];
  if (!first || others.length > 0) throw new UsageError('--cite takes one draft');
  if (output === undefined)
    throw new UsageError('--cite writes a copy: name its file with --output');
  const [file, document] = first;
  if (document.placeOf(0).unit !== 'line')
    throw new UsageError(`--cite cannot write ${document.format}; give the draft as text`);
  if (cite === 'footnote' && document.format !== 'markdown')
    throw new UsageError(`${document.format} has no footnotes; use --cite key or --cite inline`);
  if (file === output && file !== '-')
    throw new UsageError('--output must be another file than the draft');
  const text = document.slice(0, Number.MAX_SAFE_INTEGER);
  const insertions: Insertion[] = [];
  const notes: string[] = [];
  for (const result of results) {
    const { kind, verdict, source, paragraph } = result;
    if (kind !== 'quotation' || !STANDING.includes(verdict) || source === null) continue;
    const of = base.sources.get(source);
    const at = placeAfter(document, result);
    if (!of || CITED_ALREADY.test(document.slice(at, at + 12))) continue;
    const locator = locatorOf(of, paragraph);
    const full = citation(of, locator);
    const place = locator === null ? '' : `, para. ${locator}`;
    if (cite === 'footnote') {
      const name = `cnca-${notes.length + 1}`;
      notes.push(`[^${name}]: ${full}`);
      insertions.push({ at, text: `[^${name}]` });
      continue;
    }
    const isHtml = document.format === 'html';
    const words = cite === 'key' ? `[@${source}${place}]` : `(${full.replace(/\.$/, '')})`;
    const written = isHtml ? escapedHtml(words) : words;
    // Inside a block that is set off, words in brackets would be quoted, too.
    const end = cite === 'key' ? undefined : blockEnd(text, result, at, document.format);
    if (end === undefined) insertions.push({ at, text: ` ${written}` });
    else insertions.push({ at: end, text: isHtml ? `\n<p>${written}</p>` : `\n\n${written}` });
  }
  const put = insertions.length;
  const end = text.endsWith('\n') ? '\n' : '\n\n';
  if (notes.length > 0) insertions.push({ at: text.length, text: `${end}${notes.join('\n')}\n` });
  const quotations = results.filter(({ kind }) => kind === 'quotation').length;
  return {
    out: (document.hasOrderMark ? '\ufeff' : '') + withInsertions(text, insertions),
    notes: [`citations put in: ${put}; quotations: ${quotations}`],
    code: 0,
  };
}
