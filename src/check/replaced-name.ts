import { type ClaimFinder, isIdle } from './claim-finder.ts';
import type { KnownClaim } from './known-claim.ts';
import { hasName, properNames } from './proper-names.ts';
import { isNameIn, keyOf } from './subject.ts';

/** What a claim has of the words of a sentence that is its own but for a name. */
const LEAST_SAME = 0.7;

/** A text as words, and the same in small letters. */
interface Words {
  readonly raw: readonly string[];
  readonly small: readonly string[];
}

function wordsOf(text: string): Words {
  const raw = text.split(/[^A-Za-z0-9\u00aa-\u024f\u0370-\u1fff]+/u).filter((word) => word !== '');
  return { raw, small: raw.map((word) => word.toLowerCase()) };
}

/** Whether a word of a text stands between the same words as one of another text: two, where there is but one side. */
function isBetween(
  one: readonly string[],
  i: number,
  other: readonly string[],
  j: number,
): boolean {
  const same = (by: number): boolean => one[i + by] === other[j + by];
  if (!same(-1) || !same(1)) return false;
  if (one[i - 1] === undefined) return same(2);
  return one[i + 1] !== undefined || same(-2);
}

const LONGEST_NAME = 4;

/** Whether a word stands between the same words as a name of several: "Russia" for "the Central Asian countries". */
function isOfWordsBetween(
  one: readonly string[],
  i: number,
  other: readonly string[],
  j: number,
): boolean {
  const left = other[j - 1] === 'the' && one[i - 1] !== 'the' ? j - 2 : j - 1;
  if (one[i - 1] === undefined || one[i + 1] === undefined) return false;
  if (one[i - 1] !== other[left] || one[i - 2] !== other[left - 1]) return false;
  return other.slice(j + 1, j + 1 + LONGEST_NAME).includes(one[i + 1] ?? '');
}

/** Whether a text of a claim has another name in the place of a word. */
function isReplacedIn(text: string, word: string, own: Words): boolean {
  const claimed = wordsOf(text);
  const there = new Set(claimed.small);
  const shared = own.small.filter((one) => there.has(one)).length;
  if (shared < LEAST_SAME * own.small.length) return false;
  const here = new Set(own.small);
  const i = own.small.indexOf(word);
  return claimed.raw.some(
    (name, j) =>
      /^[A-Z\u00c0-\u00de]/u.test(name) &&
      !here.has(name.toLowerCase()) &&
      (isBetween(own.small, i, claimed.small, j) ||
        isOfWordsBetween(own.small, i, claimed.small, j)),
  );
}

/**
 * Whether a sentence says of another subject what claims say of theirs: all its words are those of the first claim, but
 * for a name of the record in the place of another one.
 *
 * @param claims those that have a figure of the sentence, the best first
 */
export function hasOtherName(
  finder: ClaimFinder,
  claims: readonly KnownClaim[],
  sentence: string,
): boolean {
  const [first] = claims;
  if (!first) return false;
  const isName = isNameIn(finder);
  const has = ({ number, names }: KnownClaim, word: string): boolean =>
    hasName(names, [word]) || finder.hasWord(number, keyOf(word));
  const foreign = properNames(sentence)
    .flat()
    .filter((word) => !isIdle(word) && !claims.some((claim) => has(claim, word)));
  if (foreign.length === 0) return false;
  const own = wordsOf(sentence);
  const { claim, quote } = first.claim;
  return foreign.some(
    (word) =>
      (isName(word) || own.raw[0]?.toLowerCase() !== word) &&
      [claim, quote].some((text) => isReplacedIn(text, word, own)),
  );
}
