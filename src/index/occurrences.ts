import { BlockTable } from './block-table.ts';
import type { ListPacker } from './list-packer.ts';
import { encodePlaces, fitsBitmap } from './places.ts';
import { FEWEST_IN_TABLE, FIELD_BITS, FIELD_STEP } from './postings.ts';
import { LONGEST_NUMBER, ONE_BYTE, putNumber } from './varint.ts';

/** Numbers of an occurrence: its key and form by their numbers, its record, its place and field. */
const WIDTH = 4;

/** The most bytes of an occurrence, with its record's size and length before it. */
const LONGEST = 4 * LONGEST_NUMBER;

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

/** What occurs, by the numbers of its keys and of its form. */
export interface Numbered {
  /** Of the keys of its posting lists. */
  readonly keys: readonly number[];
  /** Of the folded word, or of the number in its canonical form. */
  readonly form: number;
  /** Who gave the numbers. */
  readonly by: Numbering;
}

/** A folded word with its keys. One object stands for it wherever it occurs, and keeps its numbers. */
export interface Recurring {
  readonly text: string;
  readonly keys: readonly string[];
  numbered: Numbered | undefined;
}

/** The numbers of keys and forms. Words recur from file to file: all that are read may share it. */
export class Numbering {
  readonly keys = new Numbers();
  readonly forms = new Numbers();

  of(keys: readonly string[], text: string): Numbered {
    const numbers = keys.map((key) => this.keys.of(key));
    return { keys: numbers, form: this.forms.of(text), by: this };
  }

  /** The numbers of a word: its texts are looked up once. */
  ofWord(word: Recurring): Numbered {
    const known = word.numbered;
    if (known?.by === this) return known;
    const made = this.of(word.keys, word.text);
    word.numbered = made;
    return made;
  }
}

/**
 * Collects where words occur in the records of a file. A file has tens of thousands of occurrences:
 * they stand as plain numbers in one array, and are sorted by key in the end.
 */
export class Occurrences {
  readonly #numbering: Numbering;
  readonly #fieldWeights: readonly number[];
  /** How many occurrences each key has here. A new key has the next number: there are no gaps. */
  readonly #counts: number[];
  /** The keys that occur here, in the order in which they first do. */
  readonly #present: number[] = [];
  /** Whether a form occurs here. */
  readonly #seen: boolean[];
  /** The words of the first field of each record: long ones dilute a match. */
  readonly #lengths: number[] = [];
  /** The place of each form among those of the key at hand, those forms, and the records that have it. */
  #formPlaces = new Int32Array();
  #forms = new Int32Array();
  #records = new Int32Array();
  #all = new Int32Array(1024 * WIDTH);
  #used = 0;

  /** @param fieldWeights how much an occurrence counts in each field */
  constructor(numbering: Numbering, fieldWeights: readonly number[]) {
    this.#numbering = numbering;
    this.#fieldWeights = fieldWeights;
    this.#counts = new Array<number>(numbering.keys.texts.length).fill(0);
    this.#seen = new Array<boolean>(numbering.forms.texts.length).fill(false);
  }

  /**
   * Adds an occurrence under each key.
   *
   * @param record the record's place in its file; records come in order
   * @param place the place among the words of a field
   * @returns whether the form has not occurred here before
   */
  add({ keys, form }: Numbered, record: number, field: number, place: number): boolean {
    const { length } = keys;
    const counts = this.#counts;
    const all = this.#room(length * WIDTH);
    let used = this.#used;
    for (let i = 0; i < length; i++) {
      const number = keys[i] ?? 0;
      const before = counts[number] ?? 0;
      counts[number] = before + 1;
      if (before === 0) this.#present.push(number);
      all[used++] = number;
      all[used++] = form;
      all[used++] = record;
      all[used++] = (place << FIELD_BITS) | field;
    }
    this.#used = used;
    const seen = this.#seen[form] ?? false;
    this.#seen[form] = true;
    return !seen;
  }

  /** The array, with room for so many more numbers. */
  #room(numbers: number): Int32Array {
    const present = this.#all;
    if (this.#used + numbers <= present.length) return present;
    const larger = new Int32Array(Math.max(this.#used + numbers, present.length * 2));
    larger.set(present);
    this.#all = larger;
    return larger;
  }

  /** @param length how many words the first field of a record has */
  measured(record: number, length: number): void {
    this.#lengths[record] = length;
  }

  /** Packs one posting list a key; `Postings` reads it. */
  pack(packer: ListPacker): void {
    const sorted = this.#byKey();
    const { texts } = this.#numbering.keys;
    this.#formPlaces = new Int32Array(this.#numbering.forms.texts.length);
    this.#forms = new Int32Array(this.#formPlaces.length);
    this.#records = new Int32Array(this.#lengths.length);
    let start = 0;
    for (const number of this.#present) {
      const end = start + (this.#counts[number] ?? 0);
      packer.begin(texts[number] ?? '');
      this.#packOne(packer, sorted, start, end);
      packer.end();
      start = end;
    }
  }

  /** Where each occurrence stands in {@link #all}, by key and in order. */
  #byKey(): Int32Array {
    const all = this.#all;
    const used = this.#used;
    const next = new Int32Array(this.#counts.length);
    let before = 0;
    for (const number of this.#present) {
      next[number] = before;
      before += this.#counts[number] ?? 0;
    }
    const sorted = new Int32Array(used / WIDTH);
    for (let at = 0; at < used; at += WIDTH) {
      const key = all[at] ?? 0;
      const place = next[key] ?? 0;
      next[key] = place + 1;
      sorted[place] = at;
    }
    return sorted;
  }

  /**
   * The forms; the places of the records; for each record its posting, which is a size in bytes, the
   * record's length, and for each occurrence form and field, and place; the table of the blocks.
   *
   * @param start where the occurrences of the key begin among those that are sorted
   */
  #packOne({ out }: ListPacker, sorted: Int32Array, start: number, end: number): void {
    const all = this.#all;
    const formPlaces = this.#formPlaces;
    const { texts } = this.#numbering.forms;
    const forms = this.#forms;
    const records = this.#records;
    let [formCount, count, last] = [0, 0, -1];
    for (let i = start; i < end; i++) {
      const at = sorted[i] ?? 0;
      const form = all[at + 1] ?? 0;
      const place = formPlaces[form] ?? 0;
      // A text that was made for it can have a hundred thousand forms of one word.
      if (place >= formCount || forms[place] !== form) {
        formPlaces[form] = formCount;
        forms[formCount++] = form;
      }
      const record = all[at + 2] ?? 0;
      if (record !== last) records[count++] = record;
      last = record;
    }
    out.number(formCount);
    for (let i = 0; i < formCount; i++) out.text(texts[forms[i] ?? 0] ?? '');
    encodePlaces(out, records, count);
    const table = count < FEWEST_IN_TABLE ? undefined : new BlockTable(fitsBitmap(records, count));
    out.wrote(this.#put(out.room((end - start) * LONGEST), out.length, sorted, start, end, table));
    table?.write(out);
  }

  /**
   * Writes the posting of each record into an array; says where they end there. It does nothing after
   * its loop, so that what V8 compiles while the loop first runs is also good for the next call.
   */
  #put(
    bytes: Uint8Array,
    at: number,
    sorted: Int32Array,
    start: number,
    end: number,
    table: BlockTable | undefined,
  ): number {
    const all = this.#all;
    const formPlaces = this.#formPlaces;
    const lengths = this.#lengths;
    const fieldWeights = this.#fieldWeights;
    let to = at;
    for (let i = start; i < end; ) {
      const record = all[(sorted[i] ?? 0) + 2] ?? 0;
      const length = lengths[record] ?? 0;
      const posting = to;
      let frequency = 0;
      // Nearly every posting is so short that its size takes one byte.
      to = putNumber(bytes, to + 1, length);
      for (; i < end; i++) {
        const row = sorted[i] ?? 0;
        if (all[row + 2] !== record) break;
        const where = all[row + 3] ?? 0;
        const form = formPlaces[all[row + 1] ?? 0] ?? 0;
        const field = where & (FIELD_STEP - 1);
        frequency += fieldWeights[field] ?? 0;
        to = putNumber(bytes, to, (form << FIELD_BITS) | field);
        to = putNumber(bytes, to, where >> FIELD_BITS);
      }
      const size = to - posting - 1;
      if (size > ONE_BYTE) to = widen(bytes, posting, size);
      else bytes[posting] = size;
      table?.add(record, posting - at, frequency, length);
    }
    return to;
  }
}

/** Moves a posting to where its size fits before it; says where it ends then. */
function widen(bytes: Uint8Array, at: number, size: number): number {
  const head = new Uint8Array(LONGEST_NUMBER);
  const width = putNumber(head, 0, size);
  bytes.copyWithin(at + width, at + 1, at + 1 + size);
  bytes.set(head.subarray(0, width), at);
  return at + width + size;
}
