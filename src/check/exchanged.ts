import { areSame, compareFigures, countOthers, OTHER_VALUE } from './compare-figures.ts';
import { type Figure, SMALL_COUNT } from './figure.ts';
import type { KnownClaim } from './known-claim.ts';
import type { KnownFigure } from './known-figures.ts';
import type { NearestFigure } from './nearest-figure.ts';
import { type OwnWords, ownWords, type PlacedAmount, type Words, wordsOf } from './own-words.ts';
import { hasName } from './proper-names.ts';
import { type Sentence, sentenceAt, sentencesOf } from './sentences.ts';

/** An amount of a draft, with its words among those of its sentence. */
export interface AmongOthers {
  readonly figure: Figure;
  readonly words: OwnWords;
}

/** More amounts of one sentence are a list, which is not taken apart. */
const MOST_AMOUNTS = 6;

/** Of two bare numbers of one sort of thing one is less than so many times the other. */
const MOST_TIMES = 50;

/**
 * Whether two figures of a sentence are of one sort of thing, so that a writer may take one for the other. What is
 * counted is often said once: "51 points, ahead of Grenzhof with 48".
 */
function areAlike(one: Figure | KnownFigure, other: Figure | KnownFigure): boolean {
  if (one.ranged !== other.ranged || multiplies(one) !== multiplies(other)) return false;
  if (one.unit && other.unit) return one.unit.unit === other.unit.unit;
  // 32 sensors are not 15 minutes.
  if (one.unit ? other.nouns.length > 0 : other.unit && one.nouns.length > 0) return false;
  const ratio = Math.abs(one.value / other.value);
  if (one.nouns.length === 0 || other.nouns.length === 0)
    return ratio < MOST_TIMES && ratio > 1 / MOST_TIMES;
  return !one.unit && !other.unit && one.nouns.some((noun) => other.nouns.includes(noun));
}

const isAmount = ({ sort }: Figure | KnownFigure): boolean => sort === 'quantity';

/** "Almost double the estimate of 5 million" */
const multiplies = ({ unit }: Figure | KnownFigure): boolean => unit?.unit === 'times';

/** Whether a figure may have been taken for another one of its sentence. @param all the figures of the sentence */
export const mayBeExchanged = (figure: Figure, all: readonly Figure[]): boolean =>
  isAmount(figure) && all.filter(isAmount).length <= MOST_AMOUNTS;

/** An amount of a draft, with its own words among those of its sentence. @param all the figures of the sentence */
export function amongOthers(
  prose: string,
  sentence: Sentence,
  figure: Figure,
  all: readonly Figure[],
): AmongOthers | undefined {
  const amounts = all.filter(isAmount);
  const placed = amounts.map((one) => ({
    start: one.start,
    end: one.end,
    isAlike: one === figure || areAlike(one, figure),
    multiplies: multiplies(one),
  }));
  const shared = ownWords(prose, sentence, placed);
  const words = shared[amounts.indexOf(figure)];
  return words && { figure, words };
}

/** An amount of a table, with the words of its row and of its columns. */
export function amongRows(figure: Figure, label: string): AmongOthers {
  const words = wordsOf(label);
  return { figure, words: { own: words, all: words } };
}

/** Figures of a text of a claim that are alike, each with its words. */
interface Alike {
  readonly figure: KnownFigure;
  readonly words: OwnWords;
}

/** The figures of a text of a claim that are like one of a draft, those of one sentence each time. */
function alikeIn(text: string, figures: readonly KnownFigure[], like: Figure): Alike[][] {
  // Most claims have one amount, which nothing can be exchanged with.
  const isLike = (one: KnownFigure): boolean =>
    !one.implied && isAmount(one) && areAlike(like, one);
  if (figures.filter(isLike).length < 2) return [];
  const plain = text.replace(/\s+/gu, ' ');
  const sentences = sentencesOf(plain, []);
  const places = new Map<Sentence, (PlacedAmount & { readonly figure: KnownFigure })[]>();
  let from = 0;
  for (const figure of figures) {
    if (figure.implied || !isAmount(figure)) continue;
    const start = plain.indexOf(figure.shown, from);
    if (start < 0) continue;
    const end = start + figure.shown.length;
    from = end;
    const sentence = sentenceAt(sentences, start);
    const one = {
      figure,
      start,
      end,
      isAlike: areAlike(like, figure),
      multiplies: multiplies(figure),
    };
    places.set(sentence, [...(places.get(sentence) ?? []), one]);
  }
  return [...places]
    .filter(([, { length }]) => length > 1 && length <= MOST_AMOUNTS)
    .map(([sentence, amounts]) => {
      const shared = ownWords(plain, sentence, amounts);
      return amounts.flatMap(({ figure, isAlike }, place) => {
        const words = shared[place];
        return words && isAlike ? [{ figure, words }] : [];
      });
    });
}

/** How many of some words are those of one amount of a claim, and not of another. */
const telling = ({ keys }: Words, one: Words, other: Words): number =>
  [...keys].filter((key) => one.keys.has(key) && !other.keys.has(key)).length;

/** Whether some words have a name of one amount of a claim, or the part of it that another has not. */
const areOfName = ({ names }: Words, one: Words, other: Words): boolean =>
  one.names.flat().some((word) => hasName(names, [word]) && !hasName(other.names, [word]));

/**
 * Whether the words of a draft are rather those of the first of two amounts of a claim: a name tells most, and of a
 * small count one other word does not tell enough.
 */
function areOf({ figure, words: { all: words } }: AmongOthers, one: Words, other: Words): boolean {
  const [ofOne, ofOther] = [areOfName(words, one, other), areOfName(words, other, one)];
  if (ofOne !== ofOther) return ofOne && other.names.length > 0;
  // Amounts of several names are told apart by these alone.
  if (one.names.length > 0 && other.names.length > 0) return false;
  const shared = telling(words, one, other);
  const least = figure.unit || figure.value > SMALL_COUNT ? 1 : LEAST_OF_SMALL;
  return shared >= least && shared >= telling(words, other, one);
}
/** Words that tell of which of two small counts something is said. */
const LEAST_OF_SMALL = 2;

/** What a sentence of a claim says of an amount that it has: that it is of the words of the draft, or another one. */
function judged(among: AmongOthers, alike: readonly Alike[]): Alike | 'fits' | undefined {
  const mine = alike.filter(({ figure }) => areSame(among.figure, figure));
  const [first] = mine;
  if (!first || mine.length > 1) return undefined;
  const others = alike.filter((one) => one !== first);
  const fits = (one: Alike): boolean => areOf(among, first.words.all, one.words.own);
  const found = others.find((one) => areOf(among, one.words.own, first.words.all) && !fits(one));
  return found ?? (others.some(fits) ? 'fits' : undefined);
}

/** What a claim counts of the things of a draft, where it has the number of the draft of other things: "702 girls". */
function countedInstead(figure: Figure, all: readonly KnownFigure[]): KnownFigure | undefined {
  if (figure.nouns.length === 0) return undefined;
  const same = all.filter((one) => one.nouns.length > 0 && areSame(figure, one));
  if (same.length === 0 || !same.every((one) => countOthers(figure, one))) return undefined;
  return all.find(
    (one) => isAmount(one) && one.nouns.length > 0 && !one.unit && !countOthers(figure, one),
  );
}

/**
 * The figure that a claim has of what a draft says another figure of the claim is of: "sponsors 11, tickets 10" where
 * the claim has it the other way round.
 *
 * @param among the figure among the others of its sentence or row: asked for where the claim has several, too
 * @returns 'fits' where the claim has the figure of the same words, `undefined` where it does not say
 */
export function exchanged(
  figure: Figure,
  among: () => AmongOthers | undefined,
  claim: KnownClaim,
): NearestFigure | 'fits' | undefined {
  const counted = countedInstead(figure, claim.figures);
  if (counted) return { claim, figure: counted, compared: OTHER_VALUE };
  const texts = [
    ...alikeIn(claim.claim.claim, claim.figuresOfSentence(), figure),
    ...alikeIn(claim.claim.quote, claim.figuresOfQuote(), figure),
  ];
  const own = texts.length === 0 ? undefined : among();
  if (!own) return undefined;
  let found: NearestFigure | undefined;
  for (const alike of texts) {
    const said = judged(own, alike);
    if (said === 'fits') return said;
    if (!said) continue;
    const compared = compareFigures(figure, said.figure) ?? OTHER_VALUE;
    if (!compared.same) found ??= { claim, figure: said.figure, compared };
  }
  return found;
}
