import type { CheckResult } from '../model/check-result.ts';

/** Verdicts as they are printed. */
const LABELS: Readonly<Record<string, string>> = {
  'quotation/not-on-record': 'not on record',
  'figure/not-on-record': 'not on record',
  'attribution/differs': 'attribution',
  'attribution/agrees': 'attribution',
  'citation/fits': 'citation',
  'citation/unknown': 'unknown key',
};

/** What a finding is called in print. */
export function labelOf({ rule, verdict }: CheckResult): string {
  return LABELS[rule] ?? verdict;
}

/** The thing that a finding is about, as it is shown: words in marks, an attribution by its name. */
export function shownOf({ kind, text, verdict, how, named }: CheckResult): string {
  switch (kind) {
    case 'quotation':
      return `“${text}”`;
    case 'attribution':
      return `${verdict}: ${named ?? ''}`;
    case 'figure':
      return how === null ? text : `${text} (${how})`;
    case 'citation':
      return text;
  }
}

const LONGEST_TEXT = 120;

/** A text cut before a word, with "…" for the rest. */
export function shortened(text: string, most = LONGEST_TEXT): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, Math.max(1, most - 1));
  const space = cut.lastIndexOf(' ');
  return `${space > most / 2 ? cut.slice(0, space) : cut.replace(/[\ud800-\udbff]$/, '')}…`;
}

/** A finding as one sentence that stands alone: for editors, annotations and assistants. */
export function sentenceOf(result: CheckResult): string {
  return inWords(result, ` ${labelOf(result)}`);
}

/** The same for after a label that says what was found. */
export function sentenceAfterLabel(result: CheckResult): string {
  return inWords(result, '');
}

function inWords({ kind, text, verdict, how, named, message }: CheckResult, label: string): string {
  const words = `“${shortened(text)}”`;
  if (kind === 'attribution' && verdict === 'differs') return `${words} is ${message}`;
  if (kind === 'attribution') return `${words} is given to ${named ?? 'somebody'}: ${message}`;
  const way = how === null ? '' : ` (${how})`;
  return `${words}${label}${way}: ${message}`;
}

/** The sentence of a finding, after its place where the draft has no lines to point at. */
export function placedSentence(result: CheckResult, unit: 'line' | 'paragraph'): string {
  const { line, column } = result;
  return (unit === 'line' ? '' : `¶${line}:${column} `) + sentenceOf(result);
}

/** Where a finding stands: `draft.md:12:11`, in a format without lines `draft.docx:¶5:12`. */
export function locationOf(
  { file, line, column }: CheckResult,
  unit: 'line' | 'paragraph',
): string {
  return `${file}:${unit === 'paragraph' ? '¶' : ''}${line}:${column}`;
}
