import type { Entry, Term, Topic } from '../base/model.ts';
import type { Derived } from '../base/snapshot/format.ts';
import { type Concept, conceptOf } from './concept.ts';
import { FIELDS, fieldTexts } from './fields.ts';
import { facetKeys, idKey } from './keys.ts';
import { phraseKey } from './phrase.ts';
import { encode, encodePlaces, FIELD_STEP, type Posting } from './postings.ts';
import { type Token, tokenize } from './tokens.ts';

function getOrMake<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}

/** Collects posting lists, record by record. */
class Lists {
  readonly words = new Set<string>();
  readonly #forms = new Map<string, Map<string, number>>();
  readonly #postings = new Map<string, { record: number; length: number; at: number[] }[]>();
  readonly #places = new Map<string, number[]>();

  /** A word, number or date of a field of a record. */
  occurrence(
    key: string,
    form: string,
    where: { record: number; field: number; place: number },
  ): void {
    const forms = getOrMake(this.#forms, key, () => new Map<string, number>());
    const number = getOrMake(forms, form, () => forms.size);
    const list = getOrMake(this.#postings, key, () => []);
    let posting = list.at(-1);
    if (posting?.record !== where.record) {
      posting = { record: where.record, length: 0, at: [] };
      list.push(posting);
    }
    posting.at.push(number * FIELD_STEP + where.field, where.place);
  }

  /** A property that a record has. */
  property(key: string, record: number): void {
    const places = this.#places.get(key);
    if (!places) this.#places.set(key, [record]);
    else if (places.at(-1) !== record) places.push(record);
  }

  finish(lengths: readonly number[]): Derived {
    const lists = new Map<string, Uint8Array>();
    for (const [key, held] of this.#postings) {
      const postings: Posting[] = held.map((p) => ({ ...p, length: lengths[p.record] ?? 0 }));
      lists.set(key, encode({ forms: [...(this.#forms.get(key)?.keys() ?? [])], postings }));
    }
    for (const [key, places] of this.#places) lists.set(key, encodePlaces(places));
    const length = lengths.reduce((sum, one) => sum + one, 0);
    return { lists, words: [...this.words].join('\n'), length };
  }
}

/** Words worth correcting to: long enough, and no numbers. */
function correctable(token: Token): boolean {
  return token.kind === 'word' && token.text.length > 3 && !/\d/.test(token.text);
}

/** The index of the claims of one file. */
export function indexClaims(entries: readonly Entry[]): Derived {
  const lists = new Lists();
  const lengths: number[] = [];
  for (const [record, entry] of entries.entries()) {
    const texts = fieldTexts(entry);
    for (const [field, name] of FIELDS.entries()) {
      const tokens = tokenize(texts[name]);
      if (field === 0) lengths.push(tokens.length);
      for (const [place, token] of tokens.entries()) {
        const where = { record, field, place };
        for (const key of token.keys) lists.occurrence(key, token.text, where);
        for (const key of token.date?.keys ?? []) lists.occurrence(`@${key}`, '', where);
        for (const joined of compounds(texts[name], tokens, place)) {
          lists.occurrence(joined.key, joined.form, where);
        }
        if (correctable(token)) lists.words.add(token.text);
      }
    }
    lists.property(idKey(entry.claim.id), record);
    for (const key of facetKeys(entry.claim)) lists.property(key, record);
  }
  return lists.finish(lengths);
}

/** "e-commerce" is also found as "ecommerce", "co-operation" as "cooperation". */
function* compounds(
  text: string,
  tokens: readonly Token[],
  place: number,
): Iterable<{ key: string; form: string }> {
  const [first, second] = [tokens[place], tokens[place + 1]];
  if (!first || !second || first.text.length > 2 || first.kind !== 'word') return;
  if (second.kind !== 'word' || text.slice(first.end, second.start) !== '-') return;
  const [joined] = tokenize(first.text + second.text);
  if (joined) yield { key: joined.keys[0] ?? '', form: joined.text };
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
  return { ...lists.finish([]), records: terms.map(conceptOf) };
}
