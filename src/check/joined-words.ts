/** A run of words: first index and the one after the last. */
interface Run {
  readonly from: number;
  readonly to: number;
}

/** Words, and where each stood among those that it was made of: each alone, unless `runs` says more. */
export interface Merged {
  readonly words: readonly string[];
  readonly runs?: readonly Run[];
}

const isShare = (word: string): boolean =>
  word === 'per' || word === 'percent' || word === 'per-cent' || word.endsWith('%');

/** Words with each share as one of them, however it is written: "4.9 per cent", "4.9%". */
export function withShares(all: readonly string[]): Merged {
  if (!all.some(isShare)) return { words: all };
  const words: string[] = [];
  const runs: Run[] = [];
  for (let at = 0; at < all.length; at++) {
    const word = all[at] ?? '';
    const next = all[at + 1] ?? '';
    const isNumber = /\d$/.test(word);
    const more =
      next === 'percent' || next === 'per-cent'
        ? 1
        : next === 'per' && all[at + 2] === 'cent'
          ? 2
          : 0;
    const count = isNumber ? more : 0;
    words.push(count > 0 ? `${word}%` : word.replace(/ %$/, '%'));
    runs.push({ from: at, to: at + 1 + count });
    at += count;
  }
  return { words, runs };
}

/** Whether one word is two others that are written as one: "percent", "tide-power". */
const isJoined = (word = '', first = '', second = ''): boolean =>
  first !== '' &&
  second !== '' &&
  word.replaceAll('-', '') === (first + second).replaceAll('-', '');

/**
 * A run of words that is nearest to others, with both words or with none where its first or its last one
 * is one word on one side and two on the other, and with the very word that the others begin or end with.
 */
export function withJoined(
  sought: readonly string[],
  words: readonly string[],
  { from, to }: Run,
): Run {
  if (isJoined(sought[0], words[from - 1], words[from])) from--;
  else if (isJoined(words[from + 1], sought[0], sought[1])) from++;
  if (isJoined(sought.at(-1), words[to - 1], words[to])) to++;
  else if (isJoined(words[to - 2], sought.at(-2), sought.at(-1))) to--;
  // A word that is left out behind the first one, or before the last one, is no other word in its place.
  if (sought[0] !== words[from] && sought[0] === words[from - 1]) from--;
  if (sought.at(-1) !== words[to - 1] && sought.at(-1) === words[to]) to++;
  return { from, to };
}
