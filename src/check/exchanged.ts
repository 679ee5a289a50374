import { compareFigures } from './compare-figures.ts';
import { type Figure, SMALL_COUNT } from './figure.ts';
import type { KnownClaim } from './known-claim.ts';
import type { KnownFigure } from './known-figures.ts';
import type { NearestFigure } from './nearest-figure.ts';
import { type OwnWords, ownWords } from './own-words.ts';
import { hasName } from './proper-names.ts';
import { type Sentence, sentenceAt, sentencesOf } from './sentences.ts';

/** An amount of a draft among those of its sentence. */
export interface AmongOthers {
  readonly figure: Figure;
  readonly own: OwnWords;
  /** The others that it can be compared with, each with its words. */
  readonly others: readonly { readonly figure: Figure; readonly own: OwnWords }[];
}

/** More amounts of one sentence are a list, which is not taken apart. */
const MOST_AMOUNTS = 6;

/** Whether two figures are of one sort of thing, so that a writer may take one for the other. */
const areAlike = (one: Figure | KnownFigure, other: Figure | KnownFigure): boolean =>
  one.sort === other.sort &&
  one.unit?.unit === other.unit?.unit &&
  compareFigures(one, other) !== undefined;

/** An amount of a draft, with its own words among those of its sentence. @param all the figures of the sentence */
export function amongOthers(
  prose: string,
  sentence: Sentence,
  figure: Figure,
  all: readonly Figure[],
): AmongOthers | undefined {
  if (figure.sort !== 'quantity' || (!figure.unit && figure.value <= SMALL_COUNT)) return undefined;
  const alike = all.filter((one) => one === figure || areAlike(one, figure));
  if (alike.length > MOST_AMOUNTS) return undefined;
  const words = ownWords(prose, sentence, alike);
  const each = alike.flatMap((one, place) => {
    const own = words[place];
    return own ? [{ figure: one, own }] : [];
  });
  const me = each.find((one) => one.figure === figure);
  return me && { ...me, others: each.filter((one) => one !== me) };
}

/** Figures of a text of a claim that are alike, each with its words. */
interface Alike {
  readonly figure: KnownFigure;
  readonly own: OwnWords;
}

/** The figures of a text of a claim that are like one of a draft, those of one sentence each time. */
function alikeIn(text: string, figures: readonly KnownFigure[], like: Figure): Alike[][] {
  const plain = text.replace(/\s+/gu, ' ');
  const sentences = sentencesOf(plain, []);
  const places = new Map<Sentence, { figure: KnownFigure; start: number; end: number }[]>();
  let from = 0;
  for (const figure of figures) {
    if (figure.implied) continue;
    const start = plain.indexOf(figure.shown, from);
    if (start < 0) continue;
    const end = start + figure.shown.length;
    from = end;
    if (!areAlike(like, figure)) continue;
    const sentence = sentenceAt(sentences, start);
    places.set(sentence, [...(places.get(sentence) ?? []), { figure, start, end }]);
  }
  return [...places]
    .filter(([, { length }]) => length > 1 && length <= MOST_AMOUNTS)
    .map(([sentence, amounts]) => {
      const words = ownWords(plain, sentence, amounts);
      return amounts.flatMap(({ figure }, place) => {
        const own = words[place];
        return own ? [{ figure, own }] : [];
      });
    });
}

const isSame = (figure: Figure, record: KnownFigure): boolean => {
  const compared = compareFigures(figure, record);
  return compared?.same === true && !compared.contrary;
};

/** How many of some words are those of one amount of a claim, and not of another. */
const telling = (words: OwnWords, one: OwnWords, other: OwnWords): number =>
  [...words.keys].filter((key) => one.keys.has(key) && !other.keys.has(key)).length;

/** Whether some words have a name of one amount of a claim that another has not. */
const areOfName = ({ names }: OwnWords, one: OwnWords, other: OwnWords): boolean =>
  one.names.some((name) => hasName(names, name) && !hasName(other.names, name));

/** Whether the words of a draft are rather those of the first of two amounts of a claim: a name tells most. */
function areOf(words: OwnWords, one: OwnWords, other: OwnWords): boolean {
  const [ofOne, ofOther] = [areOfName(words, one, other), areOfName(words, other, one)];
  if (ofOne !== ofOther) return ofOne && other.names.length > 0;
  const shared = telling(words, one, other);
  return shared > 0 && shared >= telling(words, other, one);
}

/** Whether a draft says "from A to B" where a claim says "from B to A". */
function isTurned({ figure, own, others }: AmongOthers, mine: Alike, instead: Alike): boolean {
  if (own.role === undefined || mine.own.role === undefined) return false;
  return (
    own.role === instead.own.role &&
    own.role !== mine.own.role &&
    others.some(
      (other) =>
        other.own.role === mine.own.role &&
        other.figure !== figure &&
        isSame(other.figure, instead.figure),
    )
  );
}

/** What a sentence of a claim says of an amount that it has: that it is of the words of the draft, or another one. */
function judged(among: AmongOthers, alike: readonly Alike[]): Alike | 'fits' | undefined {
  const mine = alike.filter(({ figure }) => isSame(among.figure, figure));
  const [first] = mine;
  if (!first || mine.length > 1) return undefined;
  let found: Alike | undefined;
  for (const instead of alike) {
    if (instead === first) continue;
    if (areOf(among.own, first.own, instead.own)) return 'fits';
    if (isTurned(among, first, instead) || areOf(among.own, instead.own, first.own))
      found ??= instead;
  }
  return found;
}

/**
 * The figure that a claim has of what a draft says another figure of the claim is of: "sponsors 11, tickets 10" where
 * the claim has it the other way round.
 *
 * @returns 'fits' where the claim has the figure of the same words, `undefined` where it does not say
 */
export function exchanged(
  among: AmongOthers,
  claim: KnownClaim,
): NearestFigure | 'fits' | undefined {
  const { figure } = among;
  const texts = [
    ...alikeIn(claim.claim.claim, claim.figuresOfSentence(), figure),
    ...alikeIn(claim.claim.quote, claim.figuresOfQuote(), figure),
  ];
  let found: NearestFigure | undefined;
  for (const alike of texts) {
    const said = judged(among, alike);
    if (said === 'fits') return said;
    const compared = said && compareFigures(figure, said.figure);
    if (said && compared && !compared.same) found ??= { claim, figure: said.figure, compared };
  }
  return found;
}
