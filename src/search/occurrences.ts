import type { ListPacker } from '../base/snapshot/lists.ts';
import { encodePlaces, FIELD_STEP } from './postings.ts';

/** Numbers of an occurrence: its key and form by their numbers, its record, its place and field. */
const WIDTH = 4;

/** Numbers texts from 0, in the order in which they are first asked for. */
class Numbers {
  readonly texts: string[] = [];
  readonly #numbers = new Map<string, number>();

  of(text: string): number {
    let number = this.#numbers.get(text);
    if (number === undefined) {
      number = this.texts.push(text) - 1;
      this.#numbers.set(text, number);
    }
    return number;
  }
}

/**
 * Collects where words occur in the records of a file. A file has tens of thousands of occurrences:
 * they stand as plain numbers in one array, and are sorted by key in the end.
 */
export class Occurrences {
  readonly #keys = new Numbers();
  readonly #forms = new Numbers();
  /** How many occurrences each key has. */
  readonly #counts: number[] = [];
  /** The words of the first field of each record: long ones dilute a match. */
  readonly #lengths: number[] = [];
  /** The place of each form among those of the key at hand. */
  #formPlaces = new Int32Array();
  #all = new Int32Array(1024 * WIDTH);
  #used = 0;

  /**
   * @param form the folded word
   * @param record the record's place in its file; records come in order
   * @param place the place among the words of a field
   */
  add(key: string, form: string, record: number, field: number, place: number): void {
    if (this.#used === this.#all.length) {
      const larger = new Int32Array(this.#all.length * 2);
      larger.set(this.#all);
      this.#all = larger;
    }
    const number = this.#keys.of(key);
    this.#counts[number] = (this.#counts[number] ?? 0) + 1;
    this.#all[this.#used++] = number;
    this.#all[this.#used++] = this.#forms.of(form);
    this.#all[this.#used++] = record;
    this.#all[this.#used++] = place * FIELD_STEP + field;
  }

  /** @param length how many words the first field of a record has */
  measured(record: number, length: number): void {
    this.#lengths[record] = length;
  }

  /** Packs one posting list a key; `Postings` reads it. */
  pack(packer: ListPacker): void {
    const sorted = this.#byKey();
    this.#formPlaces = new Int32Array(this.#forms.texts.length);
    let start = 0;
    for (const [number, key] of this.#keys.texts.entries()) {
      const end = start + (this.#counts[number] ?? 0);
      packer.begin(key);
      this.#packOne(packer, sorted.subarray(start, end));
      packer.end();
      start = end;
    }
  }

  /** Where each occurrence stands in {@link #all}, by key and in order. */
  #byKey(): Int32Array {
    const next = new Int32Array(this.#counts.length + 1);
    for (const [number, count] of this.#counts.entries()) {
      next[number + 1] = (next[number] ?? 0) + count;
    }
    const sorted = new Int32Array(this.#used / WIDTH);
    for (let at = 0; at < this.#used; at += WIDTH) {
      const key = this.#all[at] ?? 0;
      const place = next[key] ?? 0;
      next[key] = place + 1;
      sorted[place] = at;
    }
    return sorted;
  }

  /**
   * The forms, how many records there are, and how far each is from the one before; then for each
   * its length, how many occurrences it has, and for each of these form and field, and place.
   */
  #packOne({ out }: ListPacker, places: Int32Array): void {
    const all = this.#all;
    const forms: number[] = [];
    const records: number[] = [];
    for (const at of places) {
      const form = all[at + 1] ?? 0;
      // A text that was made for it can have a hundred thousand forms of one word.
      if (forms[this.#formPlaces[form] ?? 0] !== form)
        this.#formPlaces[form] = forms.push(form) - 1;
      const record = all[at + 2] ?? 0;
      if (record !== records[records.length - 1]) records.push(record);
    }
    out.number(forms.length);
    for (const form of forms) out.text(this.#forms.texts[form] ?? '');
    encodePlaces(out, records);
    for (let i = 0; i < places.length; ) {
      const record = all[(places[i] ?? 0) + 2] ?? 0;
      let next = i + 1;
      while (next < places.length && all[(places[next] ?? 0) + 2] === record) next++;
      out.number(this.#lengths[record] ?? 0);
      out.number(next - i);
      for (; i < next; i++) {
        const at = places[i] ?? 0;
        const where = all[at + 3] ?? 0;
        out.number((this.#formPlaces[all[at + 1] ?? 0] ?? 0) * FIELD_STEP + (where % FIELD_STEP));
        out.number(Math.floor(where / FIELD_STEP));
      }
    }
  }
}
