import type { Indexed } from '../index/format.ts';
import {
  conceptKey,
  conceptWordKey,
  dateKey,
  facetKeys,
  idKey,
  noteKey,
  topicKey,
} from '../index/keys.ts';
import { ListPacker, type PackedLists } from '../index/list-packer.ts';
import { type Numbered, Numbering, Occurrences, type Recurring } from '../index/occurrences.ts';
import { encodePlaces } from '../index/places.ts';
import type { Entry, Term, Topic } from '../model/records.ts';
import { joined } from './compounds.ts';
import { type Concept, conceptOf } from './concept.ts';
import { SHORTEST } from './correct.ts';
import { dateKeys } from './dates.ts';
import { simplified } from './han.ts';
import { kept } from './kept.ts';
import { phraseKey } from './phrase.ts';
import { FIELD_WEIGHTS, FIELDS, fieldTexts } from './searched-fields.ts';
import { packSpellings } from './spellings.ts';
import type { FoldedWord, Token } from './token.ts';
import { tokenize as cut } from './tokenize.ts';
import { WordTable } from './word-table.ts';

/** Words recur from text to text and from file to file: each is folded and stemmed once. */
let known = new WordTable<FoldedWord>();
const MOST_KNOWN = 200_000;

/** Cuts a text into tokens as the index holds them: a search looks at its query in the same way. */
function tokenize(text: string): Token[] {
  if (known.size > MOST_KNOWN) known = new WordTable();
  return cut(simplified(text), known);
}

/** Collects what an index holds beside the occurrences of words, and packs it. */
class Lists {
  readonly #places = new Map<string, number[]>();
  readonly #words = new Set<string>();

  /** A property that a record has. */
  property(key: string, record: number): void {
    const places = this.#places.get(key);
    if (!places) this.#places.set(key, [record]);
    else if (places.at(-1) !== record) places.push(record);
  }

  /** A word of a text: misspelt ones are corrected to those that are long enough, and no numbers. */
  word({ kind, text }: Token): void {
    if (kind === 'word' && text.length >= SHORTEST) this.#words.add(text);
  }

  pack(packer: ListPacker): PackedLists {
    for (const [key, places] of this.#places) {
      packer.begin(key);
      encodePlaces(packer.out, places);
      packer.end();
    }
    packSpellings(packer, this.#words);
    return packer.finish();
  }
}

/** Of all files that this process indexes: most words of one are words of another. */
let numbering = new Numbering();
const MOST_NUMBERED = 400_000;

const [NOTE, DATA] = [FIELDS.indexOf('note'), FIELDS.indexOf('data')];
const HYPHEN = 45;
/** Words as they are counted in notes: one object for one word there, too. */
const inNotes = new WeakMap<Recurring, Recurring>();

function noted(word: Recurring): Recurring {
  let one = inNotes.get(word);
  if (!one) {
    one = { text: word.text, keys: word.keys.map(noteKey), numbered: undefined };
    inNotes.set(word, one);
  }
  return one;
}

/** The keys of a day without a year, with that of the whole date where the claim has it: 17 June. */
function completed(keys: readonly string[], date: string | undefined): readonly string[] {
  const [own = ''] = keys;
  return own.startsWith('--') && date?.slice(4) === own.slice(1) ? [date, ...keys] : keys;
}

/** Indexes the claims of one file. Its methods are short, as V8 compiles those anew that meet what is new. */
class Indexer {
  readonly #lists = new Lists();
  readonly #occurrences = new Occurrences(numbering, FIELD_WEIGHTS);
  #total = 0;

  claim(entry: Entry, record: number): void {
    const { claim } = entry;
    const texts = fieldTexts(entry);
    for (let field = 0; field < FIELDS.length; field++) {
      const text = texts[FIELDS[field] ?? 'claim'];
      const length = text === '' ? 0 : this.#text(text, record, field, claim.date);
      if (field > 0) continue;
      this.#occurrences.measured(record, length);
      this.#total += length;
    }
    if (/^\d{4}$/.test(claim.date ?? '')) {
      this.#date(dateKeys({ year: Number(claim.date) }), record, DATA, 0);
    }
    this.#lists.property(idKey(claim.id), record);
    for (const key of facetKeys(claim)) this.#lists.property(key, record);
  }

  /** Says how many tokens a text has. */
  #text(text: string, record: number, field: number, date: string | undefined): number {
    const tokens = tokenize(text);
    const { length } = tokens;
    for (let place = 0; place < length; place++) {
      const token = tokens[place];
      if (!token) continue;
      if (this.#occurrences.add(this.#numbered(token, field), record, field, place)) {
        this.#lists.word(token);
      }
      if (token.date) this.#date(completed(token.date.keys, date), record, field, place);
      if (token.end < text.length && text.charCodeAt(token.end) === HYPHEN) {
        this.#compound(text, token, tokens[place + 1], record, field, place);
      }
    }
    return length;
  }

  #numbered({ word, keys, text }: Token, field: number): Numbered {
    if (word?.keys === keys) return numbering.ofWord(field === NOTE ? noted(word) : word);
    return numbering.of(field === NOTE ? keys.map(noteKey) : keys, text);
  }

  #date(dates: readonly string[], record: number, field: number, place: number): void {
    const keys = dates.map(dateKey);
    const dated = numbering.of(field === NOTE ? keys.map(noteKey) : keys, '');
    this.#occurrences.add(dated, record, field, place);
  }

  /** A token with a hyphen behind it, and the next one: they are also one word, where they make one. */
  #compound(
    text: string,
    token: Token,
    next: Token | undefined,
    record: number,
    field: number,
    place: number,
  ): void {
    const compound = joined(text, token, next);
    if (!compound || !next) return;
    const keys = field === NOTE ? compound.keys.map(noteKey) : compound.keys;
    const numbered = numbering.of(keys, `${token.text}-${next.text}`);
    if (this.#occurrences.add(numbered, record, field, place)) this.#lists.word(compound);
  }

  finish(): Indexed {
    const packer = new ListPacker();
    this.#occurrences.pack(packer);
    return { lists: this.#lists.pack(packer), length: this.#total };
  }
}

/** The index of the claims of one file. */
export function indexClaims(entries: readonly Entry[]): Indexed {
  if (numbering.keys.texts.length > MOST_NUMBERED) numbering = new Numbering();
  const indexer = new Indexer();
  for (let record = 0; record < entries.length; record++) {
    const entry = entries[record];
    if (entry) indexer.claim(entry, record);
  }
  return indexer.finish();
}

function addTopics(lists: Lists, topics: readonly Topic[], tokensOf: typeof tokenize): void {
  for (const [record, { id, label }] of topics.entries()) {
    for (const name of [id, label]) lists.property(topicKey(phraseKey(tokensOf(name))), record);
  }
}

/** The part of {@link indexVocabulary} that is of the topics: each of their names, as a phrase. */
export function indexTopics(topics: readonly Topic[]): PackedLists {
  const lists = new Lists();
  addTopics(lists, topics, tokenize);
  return lists.pack(new ListPacker());
}

/** A concept as {@link indexVocabulary} makes it, where it is not made with the others. */
export function indexedConcept(term: Term): Concept {
  return conceptOf(term, tokenize);
}

/** The index of the thesaurus and of the topics: each of their names, as a phrase. */
export function indexVocabulary(
  terms: readonly Term[],
  topics: readonly Topic[],
): Indexed & { concepts: Concept[] } {
  const lists = new Lists();
  // A name of the thesaurus is often also a related one.
  const tokensOf = kept(tokenize);
  addTopics(lists, topics, tokensOf);
  const concepts = terms.map((term) => conceptOf(term, tokensOf));
  for (const [record, { names }] of concepts.entries()) {
    for (const { text, key } of names) {
      if (key !== '') lists.property(conceptKey(key), record);
      for (const token of tokensOf(text)) {
        if (token.kind === 'word') lists.property(conceptWordKey(phraseKey([token])), record);
        lists.word(token);
      }
    }
  }
  return { lists: lists.pack(new ListPacker()), length: 0, concepts };
}
