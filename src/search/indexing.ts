import type { Entry, Term, Topic } from '../base/model.ts';
import type { Derived } from '../base/snapshot/format.ts';
import { type Concept, conceptOf } from './concept.ts';
import { FIELDS, fieldTexts } from './fields.ts';
import { facetKeys, idKey } from './keys.ts';
import { phraseKey } from './phrase.ts';
import { encodePlaces, PostingWriter } from './postings.ts';
import { type Token, tokenize } from './tokens.ts';

/** Collects posting lists, record by record. */
class Lists {
  readonly words = new Set<string>();
  readonly #postings = new Map<string, PostingWriter>();
  readonly #places = new Map<string, number[]>();

  /** A word, number or date of a record; see {@link PostingWriter.add}. */
  occurrence(
    key: string,
    form: string,
    record: number,
    length: number,
    field: number,
    place: number,
  ): void {
    let list = this.#postings.get(key);
    if (list === undefined) {
      list = new PostingWriter();
      this.#postings.set(key, list);
    }
    list.add(record, length, form, field, place);
  }

  /** A property that a record has. */
  property(key: string, record: number): void {
    const places = this.#places.get(key);
    if (!places) this.#places.set(key, [record]);
    else if (places.at(-1) !== record) places.push(record);
  }

  /** @param length the words of all first fields together */
  finish(length: number): Derived {
    const lists = new Map<string, Uint8Array>();
    for (const [key, list] of this.#postings) lists.set(key, list.finish());
    for (const [key, places] of this.#places) lists.set(key, encodePlaces(places));
    return { lists, words: [...this.words].join('\n'), length };
  }
}

/** Words worth correcting to: long enough, and no numbers. */
function correctable(token: Token): boolean {
  return token.kind === 'word' && token.text.length > 3;
}

/** The index of the claims of one file. */
export function indexClaims(entries: readonly Entry[]): Derived {
  const lists = new Lists();
  let total = 0;
  for (const [record, entry] of entries.entries()) {
    const texts = fieldTexts(entry);
    let length = 0;
    for (let field = 0; field < FIELDS.length; field++) {
      const text = texts[FIELDS[field] ?? 'claim'];
      if (text === '') continue;
      const tokens = tokenize(text);
      if (field === 0) length = tokens.length;
      for (let place = 0; place < tokens.length; place++) {
        const token = tokens[place];
        if (token === undefined) continue;
        for (const key of token.keys)
          lists.occurrence(key, token.text, record, length, field, place);
        if (token.date) {
          for (const key of token.date.keys) {
            lists.occurrence(`@${key}`, '', record, length, field, place);
          }
        }
        const joined =
          token.text.length <= 2 ? compound(text, token, tokens[place + 1]) : undefined;
        if (joined) {
          lists.occurrence(joined.keys[0] ?? '', joined.text, record, length, field, place);
        }
        if (correctable(token)) lists.words.add(token.text);
      }
    }
    total += length;
    lists.property(idKey(entry.claim.id), record);
    for (const key of facetKeys(entry.claim)) lists.property(key, record);
  }
  return lists.finish(total);
}

/** "e-commerce" is also found as "ecommerce", "co-operation" as "cooperation". */
function compound(text: string, first: Token, second: Token | undefined): Token | undefined {
  if (first.kind !== 'word' || second?.kind !== 'word') return undefined;
  if (text.slice(first.end, second.start) !== '-') return undefined;
  return tokenize(first.text + second.text)[0];
}

/** The index of the thesaurus and of the topics: each of their names, as a phrase. */
export function indexVocabulary(
  terms: readonly Term[],
  topics: readonly Topic[],
): Derived & { records: Concept[] } {
  const lists = new Lists();
  for (const [record, { id, label }] of topics.entries()) {
    for (const name of [id, label]) lists.property(`l${phraseKey(tokenize(name))}`, record);
  }
  for (const [record, term] of terms.entries()) {
    for (const name of [term.label, ...(term.alt ?? [])]) {
      const tokens = tokenize(name);
      const key = phraseKey(tokens);
      if (key !== '') lists.property(`t${key}`, record);
      for (const token of tokens) {
        if (token.kind === 'word') lists.property(`v${phraseKey([token])}`, record);
        if (correctable(token)) lists.words.add(token.text);
      }
    }
  }
  return { ...lists.finish(0), records: terms.map(conceptOf) };
}
