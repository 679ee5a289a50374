import type { FactIndex } from '../index/fact-index.ts';
import type { Speaker } from '../model/fact-filter.ts';
import type { Name } from '../model/records.ts';
import { foldWord } from '../text/fold-word.ts';
import { conceptAt, telling } from './concept.ts';
import { spokenBy, withFacet } from './filter.ts';
import { simplified } from './han.ts';
import { kept } from './kept.ts';
import { isGlue } from './stopwords.ts';
import type { Token } from './token.ts';
import { tokenize } from './tokenize.ts';
import { type SearchTerm, termOf } from './units.ts';

/** Somebody who asserts claims, or a place where documents appeared. */
interface Sayer {
  readonly name: string;
  /** The name by which somebody is called alone. */
  readonly family?: string | undefined;
  /** The documents that somebody wrote, whose other claims are theirs. */
  readonly wrote: string[];
  /** The documents that appeared there: all claims of these are found. */
  readonly holds: string[];
}

/** The words of a longer name are looked for at one place of a query. */
const LONGEST_NAME = 8;

function fullName(name: Name): string {
  if ('literal' in name) return name.literal;
  return name.given === undefined ? name.family : `${name.given} ${name.family}`;
}

/** The words and numbers of a name that tell it from others. */
function termsOf(tokens: readonly Token[]): SearchTerm[] {
  return telling(tokens).map((token) => termOf(token));
}

/** The words of a name, in no order: `Qi Sun` is `Sun Qi`. */
function wordsOf(terms: readonly SearchTerm[]): string {
  return terms
    .map(({ word, key }) => word ?? key)
    .sort()
    .join(' ');
}

/** Who asserts the claims of a base, and where its documents appeared. */
export class Sayers {
  readonly #facts: FactIndex;
  /** Names are compared with many parts of a query: each is cut into its words once. */
  readonly #wordsOfName = kept((name) => wordsOf(termsOf(tokenize(simplified(name)))));
  readonly #wordsOfFamily = kept((family) => wordsOf(termsOf(tokenize(family))));
  readonly #folded = kept((name) => foldWord(simplified(name)));
  #all: ReadonlyMap<string, Sayer> | undefined;

  constructor(facts: FactIndex) {
    this.#facts = facts;
  }

  #load(): ReadonlyMap<string, Sayer> {
    if (this.#all) return this.#all;
    const all = new Map<string, Sayer>();
    const add = (name: string, family?: string): Sayer => {
      const known = all.get(name) ?? { name, family, wrote: [], holds: [] };
      all.set(name, known);
      return known;
    };
    for (const name of this.#facts.facet('speaker').keys()) add(name);
    for (const { id, author = [], ...source } of this.#facts.sources.values()) {
      for (const one of author) {
        add(fullName(one), 'family' in one ? one.family : undefined).wrote.push(id);
      }
      for (const name of [source['container-title'], source.publisher]) {
        if (name !== undefined) add(name).holds.push(id);
      }
    }
    this.#all = all;
    return all;
  }

  /**
   * Whether a name may have a folded word. To look for its letters takes less than to cut every name
   * into its words, for which a name in other letters than ASCII needs an expression of all letters.
   */
  #mayHave(name: string, word: string): boolean {
    return this.#folded(name).includes(word);
  }

  /** Those whose name has all of some words, in any order, and no others. */
  #called(terms: readonly SearchTerm[]): Sayer[] {
    const [first] = terms;
    if (!first) return [];
    const words = wordsOf(terms);
    return [...this.#load().values()].filter(({ name, family }) => {
      if (first.word !== undefined && !this.#mayHave(name, first.word)) return false;
      if (this.#wordsOfName(name) === words) return true;
      return family !== undefined && this.#wordsOfFamily(family) === words;
    });
  }

  /** Whether the name of one of them has a word. */
  haveWord({ text }: Token): boolean {
    return [...this.#load().values()].some(
      ({ name }) =>
        this.#mayHave(name, text) &&
        tokenize(simplified(name)).some((token) => token.text === text),
    );
  }

  /** Those whom words name, or a name of the concepts that they name. */
  named(tokens: readonly Token[], concepts: readonly number[]): Sayer[] {
    const names = concepts.flatMap((place) => conceptAt(this.#facts, place).names);
    const found = new Set(this.#called(termsOf(tokens)));
    for (const { terms } of names) for (const one of this.#called(terms)) found.add(one);
    return [...found];
  }

  /** How many words from a place on name somebody whom the thesaurus need not know. */
  lengthAt(tokens: readonly Token[], place: number): number {
    const first = tokens[place];
    if (!first || first.kind === 'number' || isGlue(first.text)) return 0;
    const most = Math.min(LONGEST_NAME, tokens.length - place);
    const starts = [...this.#load().values()].some(({ name }) => this.#mayHave(name, first.text));
    if (!starts) return 0;
    for (let length = most; length > 1; length--) {
      if (this.#called(termsOf(tokens.slice(place, place + length))).length > 0) return length;
    }
    return 0;
  }

  /** The numbers of the claims that some assert, or that documents which appeared there make. */
  claims(sayers: readonly Sayer[]): Set<number> {
    const found = spokenBy(this.#facts, sayers);
    for (const source of sayers.flatMap(({ holds }) => holds)) {
      for (const number of withFacet(this.#facts, 'source', source)) found.add(number);
    }
    return found;
  }
}

/** The speakers that a text names, by any name that the thesaurus has for them. */
export function speakersNamed(
  facts: FactIndex,
  text: string,
  conceptsOf: (tokens: readonly Token[]) => readonly number[],
): Speaker[] {
  const tokens = tokenize(simplified(text));
  if (tokens.length === 0) return [];
  return new Sayers(facts)
    .named(tokens, conceptsOf(tokens))
    .map(({ name, wrote }) => ({ name, wrote }));
}
