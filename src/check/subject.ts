import { tokenize } from '../search/tokenize.ts';
import { type ClaimFinder, isIdle } from './claim-finder.ts';
import { type Figure, isNoSmallCount } from './figure.ts';
import type { Context } from './figure-context.ts';
import type { KnownClaim } from './known-claim.ts';
import { type NearestFigure, nearestOfSentence } from './nearest-figure.ts';
import { hasName, properNames } from './proper-names.ts';
import { remembered } from './remembered.ts';
import type { Weighing } from './weighing.ts';

/** Claims of a name that are looked at. */
const MOST_NAMED = 60;
/** The share of the fit of a claim that a claim of the same about another subject has. */
const LEAST_ALIKE = 0.7;
/** How many of the claims that name a place must say that they are of it. */
const MOSTLY = 0.8;

/** Whether a figure is of one thing, as amounts and dates are, but not small counts and years. */
export const isOfOne = (figure: Figure): boolean =>
  figure.sort === 'date' || isNoSmallCount(figure);

/** Claims that are asked whether a word is a name. */
const MOST_ASKED = 3;

export const keyOf = remembered((word: string): string => tokenize(word)[0]?.keys[0] ?? '');
const never = (): boolean => false;

/** Whether a record has a word as a name: with a capital inside a sentence. */
export const isNameIn =
  (finder: ClaimFinder) =>
  (word: string): boolean =>
    Array.from(finder.withWord(keyOf(word)).subarray(0, MOST_ASKED)).some((number) => {
      const { claim, quote } = finder.claim(number).claim;
      const names = [claim, quote].flatMap((text) => properNames(text, never));
      return names.some((name) => name.includes(word.toLowerCase()));
    });

/** A place that is told by what it is, and may be that of any name: "the Kazakh capital". */
const TOLD_PLACE = /(?<=(?:^|\s)[Tt]he )[A-Z]\S+ (?=capital(?![A-Za-z]))/gu;

/** The names of a figure's own clause that are not among others. */
function foreignTo(
  finder: ClaimFinder,
  { own }: Context,
  there: () => readonly string[][],
): string[][] {
  const here = properNames(own.replace(TOLD_PLACE, ''), isNameIn(finder));
  if (here.length === 0) return here;
  const others = there();
  return here.filter((name) => !hasName(others, name));
}

/** The names of a claim's sentence that a draft does not have around a figure. */
function otherNames({ names }: KnownClaim, { around }: Context): string[][] {
  const here = properNames(around);
  return names.filter((name) => !hasName(here, name));
}

/**
 * Whether what a draft says is of another subject than a claim: its clause names one that the claim does not name.
 */
export function isOfOtherSubject(
  finder: ClaimFinder,
  claim: KnownClaim,
  context: Context,
): boolean {
  const there = (): string[][] => [...claim.names, ...properNames(claim.claim.quote)];
  return foreignTo(finder, context, there).length > 0 && otherNames(claim, context).length > 0;
}

/** Whether the clause or the row of a figure names what a claim does not. */
export function isOfForeignName(finder: ClaimFinder, claim: KnownClaim, { own }: Context): boolean {
  const there = `${claim.claim.claim} ${claim.claim.quote}`;
  const isForeign = ([name]: RegExpMatchArray): boolean =>
    !PLAIN_ABBREVIATIONS.has(name) && !there.includes(name);
  return (
    namesOthers(finder, claim, own, isNameIn(finder)) ||
    [...own.matchAll(ABBREVIATION)].some(isForeign)
  );
}
/** A name of capitals: ASEAN. */
const ABBREVIATION = /(?<![A-Za-z0-9])[A-Z]{3,8}(?![A-Za-z0-9])/g;
const PLAIN_ABBREVIATIONS: ReadonlySet<string> = new Set(
  'GDP GNP USD EUR GBP CNY RMB JPY CHF RUB KZT UZS TEU CEO PDF'.split(' '),
);

/**
 * Whether a text names what a claim does not have.
 *
 * @param isName whether the word that a sentence begins with is a name; without it each is
 */
export function namesOthers(
  finder: ClaimFinder,
  { number }: KnownClaim,
  text: string,
  isName?: (word: string) => boolean,
): boolean {
  const has = (word: string): boolean => isIdle(word) || finder.hasWord(number, keyOf(word));
  return properNames(text, isName).some((name) => !name.some(has));
}

/** Whether the sentence of a draft names what a claim names, and another claim does not. */
export function isOfNames(claim: KnownClaim, other: KnownClaim, { around }: Context): boolean {
  const here = properNames(around);
  const own = claim.names.filter((name) => hasName(here, name));
  const there = other.names.filter((name) => hasName(here, name));
  return own.some((name) => !hasName(there, name)) && there.every((name) => hasName(own, name));
}

/**
 * The claim that says of the subject of a draft what others, which have its figure, say of theirs: "109 litres in
 * Karlsmond", where the record has 134 litres there, and 109 elsewhere.
 *
 * @param agreeing the claims that have the figure, the best first
 * @param weighing how well the words of claims fit those around the figure
 * @returns `undefined` where the claims are of the subject of the draft, or nothing else is known of it
 */
export function swappedSubject(
  finder: ClaimFinder,
  figure: Figure,
  agreeing: readonly NearestFigure[],
  context: Context,
  weighing: Weighing,
): NearestFigure | undefined {
  if (!isOfOne(figure)) return undefined;
  // A claim that has the figure in its quote alone may be of something else there.
  const own = agreeing.filter(({ claim }) => {
    const near = nearestOfSentence(figure, claim);
    return near === undefined || near.compared.same;
  });
  const [first] = own;
  if (!first) return undefined;
  const foreign = foreignTo(finder, context, () => own.flatMap(({ claim }) => claim.names));
  if (foreign.length === 0) return undefined;
  const others = otherNames(first.claim, context);
  if (others.length === 0) return undefined;
  for (const name of foreign) {
    const words = name.map((word) => finder.withWord(keyOf(word)));
    const [rarest] = words.filter(({ length }) => length > 0).sort((a, b) => a.length - b.length);
    const named = Array.from(rarest?.subarray(0, MOST_NAMED) ?? []);
    const likest = named
      .filter(
        (number) => weighing.fitOf(number) >= LEAST_ALIKE * weighing.fitOf(first.claim.number),
      )
      .sort((a, b) => weighing.fitOf(b) - weighing.fitOf(a));
    for (const number of likest) {
      if (!finder.counts(number)) continue;
      const claim = finder.claim(number);
      const near = nearestOfSentence(figure, claim);
      const differs = near && !near.compared.same && !near.figure.implied;
      if (differs && hasName(claim.names, name)) return { claim, ...near };
    }
    if (isPlaceOfOthers(finder, name, named, own)) return first;
    // One person or body has what another has: each is known by a whole name.
    const { claim } = first.claim.claim;
    const isWhole = name.length > 1 && words.every(({ length }) => length > 0);
    if (isWhole && others.some((other) => other.length > 1 && isSubject(claim, other)))
      return first;
  }
  return undefined;
}

/** Units from the start of a sentence within which its subject begins. */
const SUBJECT = 24;

const isSubject = (sentence: string, [first = '']: readonly string[]): boolean => {
  const at = sentence.toLowerCase().indexOf(first);
  return at >= 0 && at < SUBJECT;
};

/** Whether a name is that of a place of which other claims are, and none of some. */
function isPlaceOfOthers(
  finder: ClaimFinder,
  name: readonly string[],
  named: readonly number[],
  own: readonly NearestFigure[],
): boolean {
  const there = new Set(own.flatMap(({ claim }) => claim.claim.places ?? []));
  if (there.size === 0) return false;
  const claims = named
    .map((number) => finder.claim(number))
    .filter(({ names }) => hasName(names, name));
  const counts = new Map<string, number>();
  for (const { claim } of claims)
    for (const place of claim.places ?? []) counts.set(place, (counts.get(place) ?? 0) + 1);
  return [...counts].some(([place, count]) => !there.has(place) && count >= MOSTLY * claims.length);
}
