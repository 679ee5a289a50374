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
import { Numbering, Occurrences } from '../index/occurrences.ts';
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
import type { Token } from './token.ts';
import { tokenize as cut } from './tokenize.ts';

/** Cuts a text into tokens as the index holds them: a search looks at its query in the same way. */
const tokenize = (text: string): Token[] => cut(simplified(text));

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

const NOTE = FIELDS.indexOf('note');
/** The keys of words in notes, by those in other fields: lists that recur stay one. */
const keysInNotes = new WeakMap<readonly string[], readonly string[]>();

function noteKeys(keys: readonly string[]): readonly string[] {
  let inNotes = keysInNotes.get(keys);
  if (!inNotes) {
    inNotes = keys.map((key) => noteKey(key));
    keysInNotes.set(keys, inNotes);
  }
  return inNotes;
}

/** The keys of a day without a year, with that of the whole date where the claim has it: 17 June. */
function completed(keys: readonly string[], date: string | undefined): readonly string[] {
  const [own = ''] = keys;
  return own.startsWith('--') && date?.slice(4) === own.slice(1) ? [date, ...keys] : keys;
}

/** The index of the claims of one file. */
export function indexClaims(entries: readonly Entry[]): Indexed {
  if (numbering.size > MOST_NUMBERED) numbering = new Numbering();
  const lists = new Lists();
  const occurrences = new Occurrences(numbering, FIELD_WEIGHTS);
  let total = 0;
  for (const [record, entry] of entries.entries()) {
    const texts = fieldTexts(entry);
    let length = 0;
    for (let field = 0; field < FIELDS.length; field++) {
      const text = texts[FIELDS[field] ?? 'claim'];
      if (text === '') continue;
      const tokens = tokenize(text);
      const inField = field === NOTE ? noteKeys : (keys: readonly string[]) => keys;
      if (field === 0) length = tokens.length;
      for (let place = 0; place < tokens.length; place++) {
        const token = tokens[place];
        if (token === undefined) continue;
        const kept = { ...token, keys: inField(token.keys) };
        if (occurrences.add(kept, record, field, place)) lists.word(token);
        if (token.date) {
          const dated = completed(token.date.keys, entry.claim.date);
          const keys = inField(dated.map((key) => dateKey(key)));
          occurrences.add({ kind: 'number', keys, text: '' }, record, field, place);
        }
        const next = tokens[place + 1];
        const compound = text[token.end] === '-' ? joined(text, token, next) : undefined;
        if (compound && next) {
          const form = `${token.text}-${next.text}`;
          // A list of keys of its own, as the same list always comes with the same text.
          const one = { ...compound, text: form, keys: [...inField(compound.keys)] };
          if (occurrences.add(one, record, field, place)) lists.word(compound);
        }
      }
    }
    const year = /^\d{4}$/.test(entry.claim.date ?? '') ? Number(entry.claim.date) : undefined;
    if (year !== undefined) {
      const keys = dateKeys({ year }).map((key) => dateKey(key));
      occurrences.add({ kind: 'number', keys, text: '' }, record, FIELDS.indexOf('data'), 0);
    }
    occurrences.measured(record, length);
    total += length;
    lists.property(idKey(entry.claim.id), record);
    for (const key of facetKeys(entry.claim)) lists.property(key, record);
  }
  const packer = new ListPacker();
  occurrences.pack(packer);
  return { lists: lists.pack(packer), length: total };
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
