import { ClaimNumbers } from '../index/claim-numbers.ts';
import type { FactIndex } from '../index/fact-index.ts';
import { conceptKey, isNumberKey } from '../index/keys.ts';
import { decodePlaces } from '../index/places.ts';
import type { Source } from '../model/records.ts';
import { conceptAt } from '../search/concept.ts';
import { withKey } from '../search/filter.ts';
import { simplified } from '../search/han.ts';
import { isStopWord } from '../search/stopwords.ts';
import { tokenize } from '../search/tokenize.ts';
import { ClaimProperties } from './claim-properties.ts';
import { Having, MOST_HAVING } from './having.ts';
import type { KeptFigures } from './kept-figures.ts';
import { KnownClaim } from './known-claim.ts';
import type { KnownRecord } from './known-record.ts';
import { remembered } from './remembered.ts';
import { Sums, type WeighedWord, Weighing } from './weighing.ts';

/** Whether a word says nothing of what a text is about. */
export const isIdle = remembered(isStopWord);

/**
 * The keys of a text under which the index keeps claims: no stop words, no plain numbers.
 *
 * @param tellsNothing whether a folded word is left out, too
 */
export function tellingKeys(
  text: string,
  tellsNothing: (word: string) => boolean = () => false,
): readonly string[] {
  const telling: string[] = [];
  for (const { kind, text: word, keys } of tokenize(simplified(text))) {
    if (kind === 'number' || isIdle(word) || tellsNothing(word)) continue;
    const key = keys.find((one) => !isNumberKey(one));
    if (key !== undefined) telling.push(key);
  }
  return telling;
}

/** Claims like a text that are kept. */
const MOST_LIKE = 24;
/** The share of a text's words, by weight, that a claim like it has. */
const LEAST_LIKE = 0.2;
/** The weight of a word that no claim has. */
const UNKNOWN = 1.2;
/** Postings that are added up for one question. */
const MOST_SUMMED = 20_000;

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
  #sums: Sums | undefined;

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

  /** Whether there is a claim with a number. */
  exists(number: number): boolean {
    return number >= 0 && number < this.#index.count;
  }

  /** Whether the document of a claim counts. */
  counts(number: number): boolean {
    return this.#all || this.#sources.has(this.#properties.sourceOf(number));
  }

  #have(key: string): Having {
    let having = this.#having.get(key);
    if (!having) {
      having = new Having(this.#index, key, (word) => this.#othersFor(word));
      this.#having.set(key, having);
    }
    return having;
  }

  /** The keys of the words that the thesaurus has for a word: "commerce" for "trade". */
  #othersFor(key: string): ReadonlySet<string> {
    const others = new Set<string>();
    if (!key.startsWith('w')) return others;
    for (const number of this.concepts(conceptKey(key.slice(1))))
      for (const { terms } of conceptAt(this.#index, number).names)
        for (const term of terms.length === 1 ? terms : []) others.add(term.key);
    others.delete(key);
    return others;
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

  /** Whether a claim has a word, a number or a date. */
  hasWord(number: number, key: string): boolean {
    return this.#have(key).has(number);
  }

  /** The claims that have a word, a number or a date. */
  withWord(key: string): Uint32Array {
    return this.#have(key).all;
  }

  /** The claims that have any of many words, which are not remembered. */
  withAny(keys: readonly string[]): Uint32Array {
    const all = new Set<number>();
    for (const key of keys)
      for (const number of new ClaimNumbers(this.#index, key, MOST_HAVING).all) all.add(number);
    return Uint32Array.from(all).sort();
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
    const words: WeighedWord[] = [];
    let [all, own, ownCount] = [0, 0, 0];
    for (const [key, share] of keys) {
      const having = this.#have(key);
      const { count, weight } = having;
      if (count > MOST_HAVING) continue;
      // A word that no claim has tells less than one that another claim has.
      const tells = count === 0 ? UNKNOWN : weight;
      all += share * tells;
      if (share === 1) {
        own += tells;
        ownCount++;
      }
      if (count > 0) words.push({ having, weight, share });
    }
    words.sort((a, b) => a.having.count - b.having.count);
    this.#sums ??= new Sums(this.#index.count);
    this.#sums.clear();
    let added = 0;
    let postings = 0;
    for (const { having, weight, share } of words) {
      if (postings > 0 && postings + having.count > MOST_SUMMED) break;
      postings += having.count;
      added++;
      this.#sums.add(having.all, weight * share);
    }
    return new Weighing({ all, own, ownCount }, this.#sums, words.slice(0, added));
  }

  /**
   * The claims that have most of the keys, by their weight, the heaviest first.
   *
   * @param least what a claim must weigh
   */
  best(weighing: Weighing, most: number, least: number): KnownClaim[] {
    const counts = (number: number): boolean => this.counts(number);
    return weighing.best(most, least, counts).map((number) => this.claim(number));
  }

  /** The claims that have most of the words of a text. */
  like(text: string, most: number): readonly KnownClaim[] {
    if (this.#last.text !== text) {
      const keys = new Set(tellingKeys(text));
      const weighing = this.weigh(Array.from(keys, (key) => [key, 1] as const));
      const least = LEAST_LIKE * weighing.all;
      this.#last = { text, claims: this.best(weighing, MOST_LIKE, least) };
    }
    return this.#last.claims.slice(0, most);
  }
}
