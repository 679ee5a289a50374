import type { FactIndex } from '../index/fact-index.ts';
import { isNumberKey } from '../index/keys.ts';
import { decodePlaces, Postings } from '../index/postings.ts';
import type { Claim, Source } from '../model/records.ts';
import { type Span, toSpan } from '../quotes/index.ts';
import { simplified } from '../search/han.ts';
import { isStopWord } from '../search/stopwords.ts';
import type { Token } from '../search/token.ts';
import { tokenize } from '../search/tokenize.ts';
import { type KnownFigure, knownFigures } from './known-figures.ts';

/** A claim of the record, and what is prepared of it when it is first asked for. */
export class KnownClaim {
  readonly number: number;
  readonly claim: Claim;
  readonly paragraph: number | null;
  #span: Span | undefined;
  #figures: readonly KnownFigure[] | undefined;
  #keys: ReadonlySet<string> | undefined;

  constructor(number: number, claim: Claim, paragraph: number | null) {
    this.number = number;
    this.claim = claim;
    this.paragraph = paragraph;
  }

  get deprecated(): boolean {
    return this.claim.rank === 'deprecated';
  }

  /** The quote, cut as quotes are compared. */
  get span(): Span {
    this.#span ??= toSpan(this.claim.quote);
    return this.#span;
  }

  /** The figures of quote and claim, and the dates of its data. */
  get figures(): readonly KnownFigure[] {
    this.#figures ??= knownFigures(this.claim);
    return this.#figures;
  }

  /** The roots of the words of claim and quote. */
  get keys(): ReadonlySet<string> {
    this.#keys ??= new Set(
      tellingKeys(`${this.claim.claim} ${this.claim.quote} ${this.claim.date ?? ''}`),
    );
    return this.#keys;
  }
}

/**
 * The keys of a text under which the index keeps claims: no stop words, no plain numbers.
 *
 * @param tellsNothing whether a folded word is left out, too
 */
export function tellingKeys(
  text: string,
  tellsNothing: (word: string) => boolean = () => false,
): string[] {
  return tokenize(simplified(text)).flatMap(({ kind, text: word, keys }: Token) =>
    kind === 'number' || isStopWord(word) || tellsNothing(word)
      ? []
      : keys.filter((key) => !isNumberKey(key)).slice(0, 1),
  );
}

/** The claims that have a key. */
interface Having {
  readonly numbers: ArrayLike<number>;
  readonly weight: number;
}

/** A claim, and how much of what was asked for it has. */
export interface Found {
  readonly claim: KnownClaim;
  /** From 0 to 1: the weight of the keys that it has, of that of all. */
  readonly fit: number;
}

/** Claims that are looked at for one word: a more frequent word tells nothing. */
const MOST_HAVING = 3000;
/** Postings that are added up for one question. */
const MOST_SUMMED = 12_000;

/** Finds the claims of a record by their words. */
export class ClaimFinder {
  readonly #index: FactIndex;
  readonly #sources: ReadonlyMap<string, Source>;
  readonly #having = new Map<string, Having>();
  readonly #claims = new Map<number, KnownClaim>();
  readonly #sums: Float32Array;

  constructor(index: FactIndex, sources: ReadonlyMap<string, Source>) {
    this.#index = index;
    this.#sources = sources;
    this.#sums = new Float32Array(index.count);
  }

  /** The claim with a number. */
  claim(number: number): KnownClaim {
    let known = this.#claims.get(number);
    if (!known) {
      const { claim, paragraph } = this.#index.entry(number);
      known = new KnownClaim(number, claim, paragraph);
      this.#claims.set(number, known);
    }
    return known;
  }

  #have(key: string): Having {
    let having = this.#having.get(key);
    if (!having) {
      const numbers = this.#index.lists(key).flatMap(({ segment, bytes }) => {
        const first = this.#index.segments[segment]?.first;
        // The thesaurus counts as a segment after the last.
        if (first === undefined) return [];
        return new Postings(bytes).records.map((place) => first + place);
      });
      const weight = Math.log(1 + this.#index.count / Math.max(1, numbers.length));
      having = { numbers, weight };
      this.#having.set(key, having);
    }
    return having;
  }

  /** How much a key tells: more, the fewer claims have it. */
  weight(key: string): number {
    return this.#have(key).weight;
  }

  /** Whether any claim has a key. */
  has(key: string): boolean {
    return this.#have(key).numbers.length > 0;
  }

  /** The claims that have a property of the index, such as an id. */
  withKey(key: string): number[] {
    return this.#index.lists(key).flatMap(({ segment, bytes }) => {
      const first = this.#index.segments[segment]?.first;
      return first === undefined ? [] : decodePlaces(bytes).map((place) => first + place);
    });
  }

  /** The claims that have a word, a number or a date. */
  withWord(key: string): readonly number[] {
    return Array.from(this.#have(key).numbers);
  }

  /** The concepts of the thesaurus that have a name. */
  concepts(key: string): number[] {
    return this.#index.lists(key).flatMap(({ bytes }) => decodePlaces(bytes));
  }

  /**
   * The claims that have most of the keys, by their weight.
   *
   * @param keys of words, and how much each counts; those of frequent words count where the claim has
   *   a rarer one
   * @param most how many claims are wanted
   */
  find(keys: Iterable<string | [key: string, share: number]>, most: number): Found[] {
    const shares = new Map<string, number>();
    for (const one of keys) {
      if (typeof one === 'string') shares.set(one, 1);
      else shares.set(...one);
    }
    const lists = [...shares]
      .map(([key, share]) => {
        const { numbers, weight } = this.#have(key);
        return { numbers, weight: weight * share };
      })
      .filter(({ numbers }) => numbers.length > 0);
    const all = lists.reduce((sum, { weight }) => sum + weight, 0);
    lists.sort((a, b) => a.numbers.length - b.numbers.length);
    const sums = this.#sums;
    const touched: number[] = [];
    let summed = 0;
    for (const { numbers, weight } of lists) {
      const { length } = numbers;
      if (summed > 0 && (summed + length > MOST_SUMMED || length > MOST_HAVING)) break;
      summed += length;
      for (let i = 0; i < length; i++) {
        const number = numbers[i] ?? 0;
        if (sums[number] === 0) touched.push(number);
        sums[number] = (sums[number] ?? 0) + weight;
      }
    }
    const best = touched
      .map((number) => ({ number, sum: sums[number] ?? 0 }))
      .sort((a, b) => b.sum - a.sum || a.number - b.number);
    for (const number of touched) sums[number] = 0;
    const found: Found[] = [];
    for (const { number, sum } of best) {
      if (found.length === most) break;
      const claim = this.claim(number);
      if (this.#sources.has(claim.claim.source)) found.push({ claim, fit: sum / all });
    }
    return found;
  }
}
