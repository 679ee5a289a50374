import { ClaimNumbers } from '../index/claim-numbers.ts';
import type { FactIndex } from '../index/fact-index.ts';
import { isNumberKey } from '../index/keys.ts';
import { decodePlaces } from '../index/places.ts';
import type { Source } from '../model/records.ts';
import { withKey } from '../search/filter.ts';
import { simplified } from '../search/han.ts';
import { isStopWord } from '../search/stopwords.ts';
import type { Token } from '../search/token.ts';
import { tokenize } from '../search/tokenize.ts';
import { ClaimProperties } from './claim-properties.ts';
import { heaviest } from './heaviest.ts';
import type { KeptFigures } from './kept-figures.ts';
import { KnownClaim } from './known-claim.ts';
import type { KnownRecord } from './known-record.ts';

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
class Having extends ClaimNumbers {
  readonly weight: number;

  constructor(index: FactIndex, key: string) {
    super(index, key, MOST_HAVING);
    this.weight = Math.log(1 + index.count / Math.max(1, this.count));
  }
}

/** How much of what was asked for claims have. */
export interface Weighing {
  /** The numbers of the claims whose words weigh as much or more. */
  atLeast(weight: number): number[];
  /**
   * Of the claims of a list those that have enough of the words.
   *
   * @param least the share of all weight, of which `bonus` is given
   */
  fitting(numbers: Uint32Array, least: number, bonus: number): number[];
  /** The weight of the words that a claim has. */
  sumOf(number: number): number;
  /** How many of the words a claim has, each counted by its share. */
  sharedOf(number: number): number;
  /** The weight of all words. */
  readonly all: number;
}

/** Claims like a text that are kept. */
const MOST_LIKE = 24;
/** The share of a text's words, by weight, that a claim like it has. */
const LEAST_LIKE = 0.2;
/** The weight of a word that no claim has. */
const UNKNOWN = 1.2;
/** Claims that are looked at for one word: a more frequent word tells nothing. */
const MOST_HAVING = 3000;
/** Postings that are added up for one question. */
const MOST_SUMMED = 20_000;

/** Adds a weight to the sums of claims. @param summed gets the numbers of those that had none */
function addTo(sums: Float64Array, summed: number[], numbers: Uint32Array, weight: number): void {
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i] ?? 0;
    const sum = sums[number] ?? 0;
    if (sum === 0) summed.push(number);
    sums[number] = sum + weight;
  }
}

/** Finds the claims of a record by their words. */
export class ClaimFinder {
  readonly #index: FactIndex;
  readonly #sources: ReadonlyMap<string, Source>;
  readonly #figures: KeptFigures;
  readonly #properties: ClaimProperties;
  /** Whether every document counts. */
  readonly #all: boolean;
  readonly #having = new Map<string, Having>();
  readonly #claims = new Map<number, KnownClaim>();
  /** The same text is asked for several times in a row. */
  #last: { readonly text: string; readonly claims: readonly KnownClaim[] } = {
    text: '',
    claims: [],
  };
  /** For each claim the weight of the words that it has. */
  #sums: Float64Array | undefined;
  /** The claims of which the weights are not zero. */
  #summed: readonly number[] = [];

  constructor({ index, sources, figures }: Pick<KnownRecord, 'index' | 'sources' | 'figures'>) {
    this.#index = index;
    this.#sources = sources;
    this.#figures = figures;
    this.#properties = new ClaimProperties(index);
    this.#all = sources.size === index.sources.size;
  }

  /** The claim with a number. */
  claim(number: number): KnownClaim {
    let known = this.#claims.get(number);
    if (!known) {
      const { inputs = '', first = 0 } = this.#index.segments[this.#index.segmentOf(number)] ?? {};
      const figuresAt = { kept: this.#figures, inputs, place: number - first };
      known = new KnownClaim(number, this.#index, this.#properties, figuresAt);
      this.#claims.set(number, known);
    }
    return known;
  }

  /** Whether the document of a claim counts. */
  counts(known: KnownClaim): boolean {
    return this.#all || this.#sources.has(known.source);
  }

  #have(key: string): Having {
    let having = this.#having.get(key);
    if (!having) {
      having = new Having(this.#index, key);
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
    return this.#have(key).count > 0;
  }

  /** The claims that have a property of the index, such as an id. */
  withKey(key: string): number[] {
    return withKey(this.#index, key);
  }

  /** The claims that have a word, a number or a date. */
  withWord(key: string): Uint32Array {
    return this.#have(key).all;
  }

  /** The concepts of the thesaurus that have a name. */
  concepts(key: string): number[] {
    return this.#index.lists(key).flatMap(({ bytes }) => decodePlaces(bytes));
  }

  /**
   * Weighs claims by the words that they have. What it says holds until the next weighing.
   *
   * @param keys of words, and how much each counts
   */
  weigh(keys: Iterable<readonly [key: string, share: number]>): Weighing {
    const lists: { readonly having: Having; readonly share: number }[] = [];
    let all = 0;
    for (const [key, share] of keys) {
      const having = this.#have(key);
      const { count, weight } = having;
      if (count > MOST_HAVING) continue;
      // A word that no claim has tells less than one that another claim has.
      all += share * (count === 0 ? UNKNOWN : weight);
      if (count > 0) lists.push({ having, share });
    }
    lists.sort((a, b) => a.having.count - b.having.count);
    this.#sums ??= new Float64Array(this.#index.count);
    const sums = this.#sums;
    for (const number of this.#summed) sums[number] = 0;
    const summed: number[] = [];
    this.#summed = summed;
    const added: typeof lists = [];
    let postings = 0;
    for (const one of lists) {
      const { having, share } = one;
      if (postings > 0 && postings + having.count > MOST_SUMMED) break;
      postings += having.count;
      added.push(one);
      addTo(sums, summed, having.all, having.weight * share);
    }
    return {
      atLeast: (weight) => {
        const enough: number[] = [];
        for (let i = 0; i < summed.length; i++) {
          const number = summed[i] ?? 0;
          if ((sums[number] ?? 0) >= weight) enough.push(number);
        }
        return enough;
      },
      fitting: (numbers, least, bonus) => {
        const enough: number[] = [];
        for (let i = 0; i < numbers.length; i++) {
          const number = numbers[i] ?? 0;
          const fit = all === 0 ? 0 : (sums[number] ?? 0) / all;
          if (fit + bonus >= least) enough.push(number);
        }
        return enough;
      },
      sumOf: (number) => sums[number] ?? 0,
      sharedOf: (number) =>
        added.reduce((sum, { having, share }) => (having.has(number) ? sum + share : sum), 0),
      all,
    };
  }

  /**
   * The claims that have most of the keys, by their weight, the heaviest first.
   *
   * @param least what a claim must weigh
   */
  *best({ atLeast, sumOf }: Weighing, most: number, least: number): Generator<KnownClaim> {
    let found = 0;
    for (const number of heaviest(atLeast(least), sumOf)) {
      if (found === most) return;
      const claim = this.claim(number);
      if (!this.counts(claim)) continue;
      found++;
      yield claim;
    }
  }

  /** The claims that have most of the words of a text. */
  like(text: string, most: number): readonly KnownClaim[] {
    if (this.#last.text !== text) {
      const keys = new Set(tellingKeys(text));
      const weighing = this.weigh(Array.from(keys, (key) => [key, 1] as const));
      const least = LEAST_LIKE * weighing.all;
      this.#last = { text, claims: [...this.best(weighing, MOST_LIKE, least)] };
    }
    return this.#last.claims.slice(0, most);
  }
}
