import { hasLetter, isWord, part, type Span, toSpan, WINDOW } from '../quotes/index.ts';

import { uninterrupted } from './interruption.ts';

/** One way to read a quotation: what a draft may do to words that stand, undone. */
export interface Reading {
  readonly span: Span;
  /** The longer span that it is the beginning of: their windows are the same. */
  readonly of?: Span;
  /** What was undone, as a reader calls it. */
  readonly folds: readonly string[];
}

const SIC = /\s?\[[sS][iI][cC]!?\]/g;
const BRACKETED_LETTER =
  /\[([A-Za-z\u00aa-\u024f\u0370-\u1fff])\](?=[A-Za-z\u00aa-\u024f\u0370-\u1fff])/g;
const EMPHASIS = /\s?[[(](?:my\s|our\s)?(?:emphas[ie]s|italics)(?:\s[a-z]{1,12}){1,4}[\])]/gi;
const SINGLE_OR_DOUBLE = /^['"]$/;

/** The quotation without the marks of an editor: `[N]early`, `[sic]`. */
function unedited(text: string): { text: string; folds: string[] } {
  const folds: string[] = [];
  const undo = (pattern: RegExp, by: string, name: string): void => {
    if (!pattern.test(text)) return;
    text = text.replace(pattern, by);
    folds.push(name);
  };
  undo(SIC, '', '[sic]');
  undo(EMPHASIS, '', 'a remark on emphasis');
  undo(BRACKETED_LETTER, '$1', 'bracketed letter');
  return { text, folds };
}

/** The span with its inner quotation marks a level up or down. */
function otherLevel(span: Span): Span | undefined {
  if (!span.tokens.some(({ text }) => SINGLE_OR_DOUBLE.test(text))) return undefined;
  const tokens = span.tokens.map((token) =>
    SINGLE_OR_DOUBLE.test(token.text) ? { ...token, text: token.text === '"' ? "'" : '"' } : token,
  );
  return { text: span.text, tokens };
}

/** The span without the marks at its end, which the sentence around it may have put there. */
function withoutClosing(span: Span): Span | undefined {
  let end = span.tokens.length;
  while (end > 0 && /^[.,;:!?…—]$/u.test(span.tokens[end - 1]?.text ?? '')) end--;
  return end === span.tokens.length ? undefined : part(span, 0, end);
}

/** The span without the mark before the inner quotation mark at its end, which the sentence may have put there. */
function withoutInnerClosing(span: Span): Span | undefined {
  const [mark, inner] = span.tokens.slice(-2);
  if (!mark || !inner || !SINGLE_OR_DOUBLE.test(inner.text) || !/^[.,]$/.test(mark.text))
    return undefined;
  return { text: span.text, tokens: [...span.tokens.slice(0, -2), inner] };
}

/** The span without marks at either end. */
export function bare(span: Span): Span {
  let [from, to] = [0, span.tokens.length];
  const isMark = (at: number): boolean => {
    const token = span.tokens[at];
    return token !== undefined && !isWord(token);
  };
  while (from < to && isMark(from)) from++;
  while (to > from && isMark(to - 1)) to--;
  return part(span, from, to);
}

/** The span without the brackets of whoever quotes: the words in them may stand. */
export function withoutBrackets({ text, tokens }: Span): Span {
  return { text, tokens: tokens.filter((token) => token.text !== '[' && token.text !== ']') };
}

const INTERRUPTED = 'words of who tells it';

/** A hyphen at what was the end of a line: in a block of a draft lines are joined by a space. */
const DIVIDED = /(?<=\p{L})[-‐‑¬\u00ad]\s+(?=\p{Ll})/gu;
/** What it was: the sign of a divided word, or one that the word has. */
const HYPHENS = [
  ['', 'hyphen dropped at a line end'],
  ['-', 'hyphen kept at a line end'],
] as const;

/** Every reading of a quotation, the plainest first. Those that begin alike share their windows. */
export function readingsOf(quoted: string): Reading[] {
  const readAs = (texts: readonly string[], fold: string): Reading[] =>
    texts.flatMap((text) =>
      readingsOf(text).map(({ folds, ...reading }) => ({ ...reading, folds: [fold, ...folds] })),
    );
  const divided = quoted.search(DIVIDED) < 0 ? [] : HYPHENS;
  return [
    ...ownReadings(quoted),
    ...readAs(uninterrupted(quoted), INTERRUPTED),
    ...divided.flatMap(([hyphen, fold]) => readAs([quoted.replace(DIVIDED, hyphen)], fold)),
  ];
}

/** The reading that is compared with words like it: without what whoever tells it says between. */
export const comparedReading = (readings: readonly Reading[]): Reading | undefined =>
  readings.find(({ folds }) => folds[0] === INTERRUPTED) ?? readings[0];

function ownReadings(quoted: string): Reading[] {
  const { text, folds } = unedited(quoted);
  const span = toSpan(text);
  const readings: Reading[] = [{ span, folds }];
  const levelled = otherLevel(span);
  if (levelled) readings.push({ span: levelled, folds: [...folds, 'inner marks'] });
  for (const { span: one, folds: undone } of [...readings]) {
    const closed = withoutInnerClosing(one);
    if (closed) readings.push({ span: closed, folds: [...undone, 'closing mark'] });
  }
  return readings.flatMap((reading) => {
    const closed = withoutClosing(reading.span);
    if (!closed || closed.tokens.length === 0) return [reading];
    return [reading, { span: closed, of: reading.span, folds: [...reading.folds, 'closing mark'] }];
  });
}

const GAP =
  /\[\s*(?:…|\.{3,4}|\. \. \.)\s*\]|\(\s*(?:…|\.{3,4})\s*\)|…|\.(?:\s?\.){2,3}|\[(?![A-Za-z\u00aa-\u024f\u0370-\u1fff]\][A-Za-z\u00aa-\u024f\u0370-\u1fff])[^[\]]{1,80}\]/g;

/** The parts between ellipses, without marks at their ends; none where there is no ellipsis. */
export function partsOf(quoted: string): Span[] {
  const { text } = unedited(quoted);
  const pieces = text.split(GAP);
  if (pieces.length < 2) return [];
  return pieces.map((piece) => bare(toSpan(piece))).filter(({ tokens }) => tokens.length > 0);
}

/** Words in brackets that a quotation has from whoever quotes: `[the council]`; no ellipsis, no letter. */
export function insertedIn(quoted: string): string[] {
  const gaps = unedited(quoted).text.match(GAP) ?? [];
  return gaps.filter((gap) => gap.startsWith('[') && hasLetter(gap)).map((gap) => gap.slice(1, -1));
}

/** Whether a span is long enough to be found by its windows. */
export const hasWindow = ({ tokens }: Span): boolean => tokens.length >= WINDOW;
