import type { FactIndex } from '../index/fact-index.ts';
import { conceptKey, conceptWordKey, isNumberKey, topicKey } from '../index/keys.ts';
import { decodePlaces } from '../index/places.ts';
import { Postings } from '../index/postings.ts';
import type { Topic } from '../model/records.ts';
import { kinship } from './morphology.ts';
import { phraseKey } from './phrase.ts';
import { spellings } from './spellings.ts';
import { isStopWord } from './stopwords.ts';
import type { Token } from './token.ts';
import { tokenize } from './tokenize.ts';

/** Of the concepts of one name: nobody means more things by a word. */
const MOST_CONCEPTS = 100;

/** The words and names that a base knows: those of its claims, thesaurus and topics. */
export class Lexicon {
  readonly #facts: FactIndex;

  constructor(facts: FactIndex) {
    this.#facts = facts;
  }

  /** The places in a vocabulary that stand under a key. */
  #places(key: string): number[] {
    return this.#facts.lists(key).flatMap(({ bytes }) => decodePlaces(bytes));
  }

  /** The numbers of the concepts that have a name, by its {@link phraseKey}. */
  concepts(key: string): number[] {
    return this.#places(conceptKey(key)).slice(0, MOST_CONCEPTS);
  }

  /** The topics that a phrase names, with those below them. */
  topicsNamed(key: string): readonly string[] {
    const places = this.#places(topicKey(key));
    if (places.length === 0) return [];
    const { topics } = this.#facts;
    const named = new Set(places.flatMap((place) => topics[place]?.id ?? []));
    const isMeant = ({ id, broader }: Topic): boolean =>
      named.has(id) || (broader !== undefined && named.has(broader));
    return topics.filter((topic) => isMeant(topic)).map(({ id }) => id);
  }

  /** Whether the base has a word, in a form as near as this, in its claims or in its thesaurus. */
  knows(token: Token, farthest: 'inflected' | 'derived'): boolean {
    if (token.kind !== 'word' || isStopWord(token.text)) return true;
    if (this.#facts.lists(conceptWordKey(phraseKey([token]))).length > 0) return true;
    if (this.topicsNamed(phraseKey([token])).length > 0) return true;
    return this.holds(token, farthest);
  }

  /** Whether a claim has a word, in a form as near as this. */
  holds(token: Token, farthest: 'inflected' | 'derived'): boolean {
    return token.keys.some((key) =>
      this.#facts.lists(key).some(({ bytes }) => {
        if (isNumberKey(key)) return true;
        const kin = new Postings(bytes).forms.map((form) => kinship(token.text, form));
        return kin.some((one) => one === 'same' || one === 'inflected' || one === farthest);
      }),
    );
  }

  /**
   * The folded words of claims and names that begin with the same letter as a text, have a length,
   * and hold one of some fragments; see {@link spellings}.
   */
  words(begins: string, length: number, fragments: readonly string[]): ReadonlySet<string> {
    return spellings(this.#facts, begins, length, fragments);
  }

  /** About how common a word and its kin are in the claims: only to compare words by. */
  commonness(word: string): number {
    const keys = tokenize(word).flatMap((token) => token.keys);
    const lists = keys.flatMap((key) => this.#facts.lists(key));
    return lists.reduce((sum, { bytes }) => sum + bytes.length, 0);
  }
}
