import { properNames } from './proper-names.ts';
import type { Sentence } from './sentences.ts';
import { keysOf } from './telling-words.ts';

/** Words, by their keys and as proper names. */
export interface Words {
  readonly keys: ReadonlySet<string>;
  readonly names: readonly string[][];
}

/** The words of a sentence that are of one of its amounts. */
export interface OwnWords {
  /** Those that are of no other one. */
  readonly own: Words;
  /** The same, with the keys of those that may be of the others, too. */
  readonly all: Words;
}

export const wordsOf = (text: string): Words => ({
  keys: new Set(keysOf(text)),
  names: properNames(text),
});

/** Where the words of one amount end and those of the next begin: the surest first. */
const CUTS: readonly RegExp[] = [
  // What says when the next amount is stands straight before it.
  /[,;]?\s(?:(?:up|down)\s)?(?:from|to|against|after|versus|compared (?:with|to))\s(?:(?:an?|the|only|just|some)\s)?$/,
  /[,;]?\s(?:against|versus|compared (?:with|to)|instead of|rather than)(?=\s[^,;]{1,40}$)/,
  /[;；]|[,，]\s*(?:and|but|while|whereas|with|и|а|но|und|et)\s/u,
  /\s(?:and|but|while|whereas|и|а|und|et)\s/u,
  /[,，、:(]/u,
];

/** What lies between the words of two amounts; the end of the stretch, where nothing cuts it. */
function cutIn(text: string, from: number, to: number): Sentence {
  const between = text.slice(from, to);
  for (const pattern of CUTS) {
    const found = pattern.exec(between);
    if (found) return { start: from + found.index, end: from + found.index + found[0].length };
  }
  return { start: to, end: to };
}

/** Where after the last amount another clause begins. */
const NEXT_CLAUSE = /[,;]\s(?:and|but|while|whereas|which|who|where)\s/;
const PREPOSITION = /\s(of|in|to(?=\s[A-Z])|from|for|by|at|with|on|among|per)\s/u;

/** The phrases of a text that begin with prepositions, with these. */
function phrasesOf(text: string): { readonly preposition: string; readonly words: string }[] {
  const [, ...parts] = ` ${text}`.split(PREPOSITION);
  return parts.flatMap((preposition, place) =>
    place % 2 === 0 ? [{ preposition, words: parts[place + 1] ?? '' }] : [],
  );
}

/** Where an amount stands, and what it is to the others. */
export interface PlacedAmount extends Sentence {
  /** Whether it is of the sort of thing of which the words are asked for. */
  readonly isAlike: boolean;
  /** Whether it says how many times as much another one is: what is behind it is that one's. */
  readonly multiplies: boolean;
}

/**
 * Shares out the words of a sentence among amounts that stand in it. What is of all is often said with the first one:
 * its own words are those before it only where the others have a label, too, and else behind it phrases like theirs,
 * "11 million from lanterns and 10 from wicks".
 *
 * @param amounts in order
 * @returns for each of them its own words
 */
export function ownWords(
  text: string,
  { start, end }: Sentence,
  amounts: readonly PlacedAmount[],
): OwnWords[] {
  const cuts = amounts.slice(1).map((next, place) => {
    const { end: from = 0, multiplies } = amounts[place] ?? {};
    return multiplies ? { start: from, end: from } : cutIn(text, from, next.start);
  });
  const before = amounts.map((amount, place) =>
    text.slice(cuts[place - 1]?.end ?? start, amount.start),
  );
  const after = amounts.map((amount, place) => {
    const until = cuts[place]?.start;
    const rest = text.slice(amount.end, until ?? end);
    return until === undefined ? rest.slice(0, NEXT_CLAUSE.exec(rest)?.index) : rest;
  });
  const others = [...amounts.keys()].filter((place) => place > 0 && amounts[place]?.isAlike);
  const areLabelled = others.every((place) => keysOf(before[place] ?? '').length > 0);
  const likeTheirs = others.flatMap((place) => phrasesOf(after[place] ?? ''));
  const used = new Set(likeTheirs.map(({ preposition }) => preposition));
  const [first = ''] = after;
  const likeOthers = phrasesOf(first).filter(({ preposition }) => used.has(preposition));
  return amounts.map((_, place) => {
    const all = wordsOf(`${before[place]} … ${after[place]}`);
    if (place > 0 || others.length === 0) return { own: all, all };
    const label = areLabelled ? (before[0] ?? '') : '';
    const own = wordsOf([label, ...likeOthers.map(({ words }) => words)].join(' … '));
    return { own, all: { ...own, keys: all.keys } };
  });
}
