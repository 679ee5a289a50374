import type { FactIndex } from '../index/fact-index.ts';
import type { Term } from '../model/records.ts';
import { phraseKey } from './phrase.ts';
import { isGlue } from './stopwords.ts';
import type { Token } from './token.ts';
import { type SearchTerm, termOf } from './units.ts';

/** A name of a concept, as words to look up: cutting and stemming it is done once, for the index. */
export interface ConceptName {
  readonly text: string;
  readonly key: string;
  readonly terms: readonly SearchTerm[];
}

/** A concept of the thesaurus, as the index keeps it. */
export interface Concept {
  /** The preferred label and its alternatives. */
  readonly names: readonly ConceptName[];
  readonly related: readonly ConceptName[];
}

function prepared(text: string, tokens: readonly Token[]): ConceptName {
  const telling = tokens.filter((token) => tokens.length === 1 || !isGlue(token.text));
  return { text, key: phraseKey(tokens), terms: telling.map((token) => termOf(token)) };
}

/** A concept prepared for looking up. @param tokenize how the index cuts a text */
export function conceptOf(
  { label, alt = [], related = [] }: Term,
  tokenize: (text: string) => readonly Token[],
): Concept {
  const prepare = (text: string): ConceptName => prepared(text, tokenize(text));
  return { names: [label, ...alt].map(prepare), related: related.map(prepare) };
}

/** The concept with a number. */
export function conceptAt(facts: FactIndex, number: number): Concept {
  return facts.concept(number) as Concept;
}
