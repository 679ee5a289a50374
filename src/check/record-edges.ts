import type { Passage } from './passage.ts';
import { sameSpelling } from './same-spelling.ts';

/** A run of words of a passage, and whether it is known where it ends. */
interface RecordRun {
  /** First token of the passage, and the one after the last. */
  readonly from: number;
  readonly to: number;
  /** Whether it begins or ends with another word than the quotation does: how far it goes is not known. */
  readonly isOpen: boolean;
}

/** Words that the record may have for one of a draft: "no one" for "nobody". */
const MOST_MORE = 2;

const isNumber = (word: string): boolean => /\d/.test(word);

/** Whether words stand for others one by one: a number for a number, another spelling, or a slip of the pen. */
function isForOne(a: string, b: string): boolean {
  if (a === b || (isNumber(a) && isNumber(b)) || sameSpelling(a, b)) return true;
  const [one, other] = [a.replaceAll('-', ''), b.replaceAll('-', '')];
  const most = Math.max(one.length, other.length);
  let same = 0;
  while (same < most && one[same] === other[same]) same++;
  return 2 * same >= most;
}

/** Whether a sentence, a part of one or a paragraph ends before a token; `undefined` where that is not known. */
function isBorder(passage: Passage, at: number): boolean | undefined {
  const { words, paragraphAt } = passage;
  const [before, after] = [words[at - 1], words[at]];
  if (before === undefined || after === undefined) return undefined;
  const isMark = [before, after].some((word) => !/[\p{L}\p{N}]/u.test(word));
  return isMark || paragraphAt(at - 1) !== paragraphAt(at);
}

/** The nearest border from a place on. @param step 1 on, -1 back @param most words between the two */
function borderFrom(
  passage: Passage,
  place: number,
  step: number,
  most: number,
): number | undefined {
  for (let i = 0; i <= most; i++) {
    const at = place + step * i;
    const border = isBorder(passage, at);
    if (border === undefined) return undefined;
    if (border) return at;
  }
  return undefined;
}

/** How many words of a quotation, and of the record, stand behind the last one that both have. */
function behindLast(own: readonly string[], words: readonly string[]) {
  for (let i = 0; i < own.length; i++) {
    const at = words.lastIndexOf(own[own.length - 1 - i] ?? '');
    const more = words.length - 1 - at;
    if (at >= 0 && more <= i + MOST_MORE) return { own: i, words: more };
  }
  return undefined;
}

/**
 * A run of words that comes near to a quotation, up to the borders of its sentence where these are near and
 * the quotation has other words there.
 *
 * @param own the words of the quotation
 * @param words those of the run
 * @param tokens of the passage: the one at which a word of the run begins, and the one after it
 */
export function toBorders(
  own: readonly string[],
  words: readonly string[],
  passage: Passage,
  { startOf, endOf }: Record<'startOf' | 'endOf', (word: number) => number>,
): RecordRun {
  const edge = (step: 1 | -1): { readonly at: number; readonly isOpen: boolean } => {
    const isEnd = step > 0;
    const [mine, theirs] = isEnd ? [own, words] : [own.toReversed(), words.toReversed()];
    const asItIs = { at: isEnd ? endOf(words.length - 1) : startOf(0), isOpen: false };
    const behind = behindLast(mine, theirs);
    if (!behind) return { ...asItIs, isOpen: true };
    const [one, other] = [
      mine.slice(mine.length - behind.own),
      theirs.slice(theirs.length - behind.words),
    ].map((some) => (isEnd ? some : some.reverse()).join(''));
    if (isForOne(one ?? '', other ?? '')) return asItIs;
    const last = words.length - 1 - behind.words;
    const from = isEnd ? endOf(last) : startOf(behind.words);
    const at = borderFrom(passage, from, step, behind.own + MOST_MORE);
    return at === undefined ? { ...asItIs, isOpen: true } : { at, isOpen: false };
  };
  const [start, end] = [edge(-1), edge(1)];
  return { from: start.at, to: end.at, isOpen: start.isOpen || end.isOpen };
}
