import type { FactIndex } from '../index/fact-index.ts';
import { isNumberKey } from '../index/keys.ts';
import { decodePlaces } from '../index/places.ts';
import { Postings } from '../index/postings.ts';
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
}

/**
 * The keys of a text under which the index keeps claims: no stop words, no plain numbers.
 *
 * @param tellsNothing whether a folded word is left out, too
 */
export function tellingKeys(
  text: string,
  tellsNothing: (word: string) => boolean = () => false,
): readonly string[] {
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

/** How much of what was asked for claims have. */
export interface Weighing {
  /** By the number of the claim: the weight of the words that it has, and how much these count. */
  readonly sums: ReadonlyMap<number, { readonly sum: number; readonly shared: number }>;
  /** The weight of all words. */
  readonly all: number;
}

/** Claims like a text that are kept. */
const MOST_LIKE = 24;
/** The weight of a word that no claim has. */
const UNKNOWN = 1.2;
/** Claims that are looked at for one word: a more frequent word tells nothing. */
const MOST_HAVING = 3000;
/** Postings that are added up for one question. */
const MOST_SUMMED = 20_000;

/** Finds the claims of a record by their words. */
export class ClaimFinder {
  readonly #index: FactIndex;
  readonly #sources: ReadonlyMap<string, Source>;
  readonly #having = new Map<string, Having>();
  readonly #claims = new Map<number, KnownClaim>();
  /** The same text is asked for several times in a row. */
  #last: { readonly text: string; readonly claims: readonly KnownClaim[] } = {
    text: '',
    claims: [],
  };

  constructor(index: FactIndex, sources: ReadonlyMap<string, Source>) {
    this.#index = index;
    this.#sources = sources;
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

  /** Whether the document of a claim counts. */
  counts({ claim }: KnownClaim): boolean {
    return this.#sources.has(claim.source);
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
   * Weighs claims by the words that they have.
   *
   * @param keys of words, and how much each counts
   */
  weigh(keys: Iterable<readonly [key: string, share: number]>): Weighing {
    const lists: (Having & { readonly share: number })[] = [];
    let all = 0;
    for (const [key, share] of keys) {
      const having = this.#have(key);
      const { length } = having.numbers;
      if (length > MOST_HAVING) continue;
      // A word that no claim has tells less than one that another claim has.
      all += share * (length === 0 ? UNKNOWN : having.weight);
      if (length > 0) lists.push({ ...having, share });
    }
    lists.sort((a, b) => a.numbers.length - b.numbers.length);
    const sums = new Map<number, { sum: number; shared: number }>();
    let summed = 0;
    for (const { numbers, weight, share } of lists) {
      const { length } = numbers;
      if (summed > 0 && summed + length > MOST_SUMMED) break;
      summed += length;
      for (let i = 0; i < length; i++) {
        const number = numbers[i] ?? 0;
        const known = sums.get(number);
        if (known) {
          known.sum += weight * share;
          known.shared += share;
        } else sums.set(number, { sum: weight * share, shared: share });
      }
    }
    return { sums, all };
  }

  /** The claims that have most of the keys, by their weight. */
  best({ sums }: Weighing, most: number): KnownClaim[] {
    const found: KnownClaim[] = [];
    const ordered = [...sums].sort((a, b) => b[1].sum - a[1].sum || a[0] - b[0]);
    for (const [number] of ordered) {
      if (found.length === most) break;
      const claim = this.claim(number);
      if (this.counts(claim)) found.push(claim);
    }
    return found;
  }

  /** The claims that have most of the words of a text. */
  like(text: string, most: number): readonly KnownClaim[] {
    if (this.#last.text !== text) {
      const keys = new Set(tellingKeys(text));
      const weighing = this.weigh(Array.from(keys, (key) => [key, 1] as const));
      this.#last = { text, claims: this.best(weighing, MOST_LIKE) };
    }
    return this.#last.claims.slice(0, most);
  }
}
