import type { FactIndex } from '../index/fact-index.ts';
import { isNumberKey } from '../index/keys.ts';
import type { Term } from '../model/records.ts';
import { kinship } from './morphology.ts';
import { phraseKey } from './phrase.ts';
import { isGlue } from './stopwords.ts';
import type { Token } from './token.ts';
import { type SearchTerm, termOf } from './units.ts';

/** A name of a concept, as words to look up: cutting and stemming it is done once, for the index. */
export interface ConceptName {
  readonly text: string;
  readonly key: string;
  readonly terms: readonly SearchTerm[];
  /** The place of each term among the words of the name; left out where no word is between them. */
  readonly places?: readonly number[] | undefined;
}

/** A concept of the thesaurus, as the index keeps it. */
export interface Concept {
  /** The preferred label and its alternatives. */
  readonly names: readonly ConceptName[];
  readonly related: readonly ConceptName[];
}

/** The words of a name that must stand in a text for the name to be there. */
function telling(tokens: readonly Token[]): readonly Token[] {
  return tokens.filter((token) => tokens.length === 1 || !isGlue(token.text));
}

function prepared(text: string, tokens: readonly Token[]): ConceptName {
  const told = telling(tokens);
  const places = told.map((token) => tokens.indexOf(token));
  const first = places[0] ?? 0;
  const apart = places.some((place, i) => place !== first + i);
  return {
    text,
    key: phraseKey(tokens),
    terms: told.map((token) => termOf(token)),
    ...(apart ? { places } : {}),
  };
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

/** Whether a typed word is a form of a word of a name, and not only one with the same stem. */
function isForm({ text, keys }: Token, { word, key }: SearchTerm): boolean {
  if (word === undefined) return keys.includes(key) || keys.some((own) => isNumberKey(own));
  const kin = kinship(text, word);
  return kin === 'same' || kin === 'inflected' || keys.some((own) => isNumberKey(own));
}

/** Whether typed words are a name, in any of their forms. @param key that of the words */
export function isName(name: ConceptName, tokens: readonly Token[], key: string): boolean {
  if (name.key !== key) return false;
  const told = telling(tokens);
  return name.terms.every((term, i) => {
    const token = told[i];
    return token !== undefined && isForm(token, term);
  });
}

/** Whether a typed word is a word of a name, in any of its forms. */
export function hasWord(name: ConceptName, token: Token): boolean {
  return name.terms.some((term) => term.word !== undefined && isForm(token, term));
}
