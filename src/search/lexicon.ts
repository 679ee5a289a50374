import type { FactIndex } from '../index/fact-index.ts';
import { conceptKey, conceptWordKey, isNumberKey, noteKey, topicKey } from '../index/keys.ts';
import { decodePlaces } from '../index/places.ts';
import { Postings } from '../index/postings.ts';
import type { Topic } from '../model/records.ts';
import { type ConceptName, conceptAt, hasWord, isName } from './concept.ts';
import { membersOf } from './members.ts';
import { kinship } from './morphology.ts';
import { phraseKey } from './phrase.ts';
import { Sayers } from './sayers.ts';
import { spellings } from './spellings.ts';
import { isStopWord } from './stopwords.ts';
import { Terms } from './terms.ts';
import type { Token } from './token.ts';
import { tokenize } from './tokenize.ts';
import { termOf } from './units.ts';

/** Of the concepts of one name: nobody means more things by a word. */
const MOST_CONCEPTS = 100;

/** Whether words are the label or the id of a topic, in any of their forms. */
function isLabel({ id, label }: Topic, tokens: readonly Token[]): boolean {
  return [label, id].some((name) => {
    const own = tokenize(name);
    return (
      own.length === tokens.length &&
      own.every(
        ({ text }, i) => !['derived', 'none'].includes(kinship(tokens[i]?.text ?? '', text)),
      )
    );
  });
}

/** The words and names that a base knows: those of its claims, thesaurus and topics. */
export class Lexicon {
  /** Who asserts the claims. */
  readonly sayers: Sayers;
  readonly #facts: FactIndex;

  constructor(facts: FactIndex) {
    this.#facts = facts;
    this.sayers = new Sayers(facts);
  }

  /** The places in a vocabulary that stand under a key. */
  #places(key: string): number[] {
    return this.#facts.lists(key).flatMap(({ bytes }) => decodePlaces(bytes));
  }

  /** The names of the concept with a number. */
  #names(place: number): readonly ConceptName[] {
    return conceptAt(this.#facts, place).names;
  }

  /** The numbers of the concepts that some words name. */
  concepts(tokens: readonly Token[]): number[] {
    const key = phraseKey(tokens);
    const places = this.#places(conceptKey(key)).slice(0, MOST_CONCEPTS);
    return places.filter((place) => this.#names(place).some((name) => isName(name, tokens, key)));
  }

  /** The topics that some words name, with those below them. */
  topicsNamed(tokens: readonly Token[]): readonly string[] {
    const places = this.#places(topicKey(phraseKey(tokens)));
    if (places.length === 0) return [];
    const { topics } = this.#facts;
    const named = new Set(
      places.flatMap((place) => {
        const topic = topics[place];
        return topic && isLabel(topic, tokens) ? topic.id : [];
      }),
    );
    const isMeant = ({ id, broader }: Topic): boolean =>
      named.has(id) || (broader !== undefined && named.has(broader));
    return topics.filter((topic) => isMeant(topic)).map(({ id }) => id);
  }

  /** Whether the base has a word, in a form as near as this, in its claims or in its thesaurus. */
  knows(token: Token, farthest: 'inflected' | 'derived'): boolean {
    if (token.kind !== 'word' || isStopWord(token.text)) return true;
    if (this.holds(token, farthest)) return true;
    if (this.#isOfName(token) || this.sayers.haveWord(token)) return true;
    return this.topicsNamed([token]).length > 0;
  }

  /** Whether a name of the thesaurus has a word, in any of its forms. */
  #isOfName(token: Token): boolean {
    const places = this.#places(conceptWordKey(phraseKey([token]))).slice(0, MOST_CONCEPTS);
    return places.some((place) => this.#names(place).some((name) => hasWord(name, token)));
  }

  /** Whether the thesaurus has a word as a name of its own that is written with a capital. */
  isProperName(token: Token): boolean {
    return this.concepts([token]).some((place) =>
      this.#names(place).some(({ text, terms }) => terms.length === 1 && /^\p{Lu}/u.test(text)),
    );
  }

  /** Whether some claim has two words side by side, or a name of the thesaurus has them so. */
  together(first: Token, second: Token): boolean {
    return this.side(first, second) || this.#isNamedWith(first, second);
  }

  #isNamedWith(first: Token, second: Token): boolean {
    const places = this.#places(conceptWordKey(phraseKey([second])));
    return places
      .slice(0, MOST_CONCEPTS)
      .some((place) =>
        this.#names(place).some((name) => hasWord(name, first) && hasWord(name, second)),
      );
  }

  /** Whether some claim has a word directly before another. */
  side(first: Token, second: Token): boolean {
    const found = { tier: 'literal' as const, adjacent: true, weight: 1, label: '' };
    const alternatives = [{ ...found, terms: [termOf(first), termOf(second)] }];
    return membersOf(new Terms(this.#facts), { text: '', alternatives }).count > 0;
  }

  /** Whether a claim has a word written as one, and not only with a hyphen. */
  holdsClosed(token: Token): boolean {
    return token.keys.some((key) =>
      this.#facts.lists(key).some(({ bytes }) =>
        new Postings(bytes).forms.some((form) => {
          const kin = form.includes('-') ? 'none' : kinship(token.text, form);
          return kin === 'same' || kin === 'inflected';
        }),
      ),
    );
  }

  /** Whether a claim has a word, in a form as near as this. */
  holds(token: Token, farthest: 'inflected' | 'derived'): boolean {
    return token.keys.some((key) =>
      [...this.#facts.lists(key), ...this.#facts.lists(noteKey(key))].some(({ bytes }) => {
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
