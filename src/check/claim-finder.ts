import type { FactIndex } from '../index/fact-index.ts';
import { isNumberKey } from '../index/keys.ts';
import { decodePlaces, type Places } from '../index/places.ts';
import { Postings } from '../index/postings.ts';
import type { Claim, Source } from '../model/records.ts';
import { type Span, toSpan } from '../quotes/index.ts';
import { simplified } from '../search/han.ts';
import { isStopWord } from '../search/stopwords.ts';
import type { Token } from '../search/token.ts';
import { tokenize } from '../search/tokenize.ts';
import { heaviest } from './heaviest.ts';
import { figuresBesideQuote, figuresOfQuote, type KnownFigure } from './known-figures.ts';

/** A claim of the record, and what is prepared of it when it is first asked for. */
export class KnownClaim {
  readonly number: number;
  readonly claim: Claim;
  readonly paragraph: number | null;
  #span: Span | undefined;
  #ofQuote: readonly KnownFigure[] | undefined;
  #beside: readonly KnownFigure[] | undefined;

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

  /** The figures of its quote, then those of its sentence, and the dates of its data: read as they are taken. */
  *figures(): Generator<KnownFigure> {
    this.#ofQuote ??= figuresOfQuote(this.claim);
    yield* this.#ofQuote;
    this.#beside ??= figuresBesideQuote(this.claim);
    yield* this.#beside;
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
class Having {
  readonly weight: number;
  /** How many there are. */
  readonly count: number;
  /** By the segment of the index: the number of its first claim, and their places behind it. */
  readonly lists: readonly { readonly first: number; readonly places: Places }[];
  #numbers: readonly number[] | undefined;

  constructor(index: FactIndex, key: string) {
    this.lists = index.lists(key).flatMap(({ segment, bytes }) => {
      const first = index.segments[segment]?.first;
      // The thesaurus counts as a segment after the last.
      return first === undefined ? [] : [{ first, places: new Postings(bytes).places }];
    });
    this.count = this.lists.reduce((sum, { places }) => sum + places.count, 0);
    this.weight = Math.log(1 + index.count / Math.max(1, this.count));
  }

  get numbers(): readonly number[] {
    this.#numbers ??= this.lists.flatMap(({ first, places }) =>
      first === 0 ? places.all : places.all.map((place) => first + place),
    );
    return this.#numbers;
  }
}

/** How much of what was asked for claims have. */
export interface Weighing {
  /** The numbers of the claims whose words weigh as much or more. */
  atLeast(weight: number): number[];
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
  /** For each claim the weight of the words that it has, and their shares. */
  #sums: Float64Array | undefined;
  /** The claims of which the weights are not zero. */
  #summed: readonly number[] = [];

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
    return this.#index.lists(key).flatMap(({ segment, bytes }) => {
      const first = this.#index.segments[segment]?.first;
      return first === undefined ? [] : decodePlaces(bytes).map((place) => first + place);
    });
  }

  /** The claims that have a word, a number or a date. */
  withWord(key: string): readonly number[] {
    return this.#have(key).numbers;
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
    this.#sums ??= new Float64Array(2 * this.#index.count);
    const sums = this.#sums;
    for (const number of this.#summed) {
      sums[2 * number] = 0;
      sums[2 * number + 1] = 0;
    }
    const summed: number[] = [];
    this.#summed = summed;
    let added = 0;
    for (const { having, share } of lists) {
      if (added > 0 && added + having.count > MOST_SUMMED) break;
      added += having.count;
      const counted = having.weight * share;
      for (const { first, places } of having.lists) {
        const { all: own } = places;
        for (let i = 0; i < own.length; i++) {
          const number = first + (own[i] ?? 0);
          const at = 2 * number;
          const sum = sums[at] ?? 0;
          if (sum === 0) summed.push(number);
          sums[at] = sum + counted;
          sums[at + 1] = (sums[at + 1] ?? 0) + share;
        }
      }
    }
    return {
      atLeast: (weight) => {
        const enough: number[] = [];
        for (let i = 0; i < summed.length; i++) {
          const number = summed[i] ?? 0;
          if ((sums[2 * number] ?? 0) >= weight) enough.push(number);
        }
        return enough;
      },
      sumOf: (number) => sums[2 * number] ?? 0,
      sharedOf: (number) => sums[2 * number + 1] ?? 0,
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
