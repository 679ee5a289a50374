import { VarintReader, VarintWriter } from '../base/snapshot/keys.ts';

/** Where a word occurs: `form * FIELD_STEP + field`, and its place among the field's words. */
export const FIELD_STEP = 8;

/**
 * Writes the occurrences of one key in the records of a file, which come in order. For each record
 * stand how far it is from the one before, its length, and pairs of form and field, and place.
 */
export class PostingWriter {
  /** Forms and their numbers: a text that was made for it can have a hundred thousand of one word. */
  readonly #forms = new Map<string, number>();
  readonly #out = new VarintWriter();
  #records = 0;
  #before = 0;
  #record = -1;
  #length = 0;
  readonly #at: number[] = [];
  #used = 0;

  /**
   * @param record the record's place in its file
   * @param length the words of the record's first field: long ones dilute a match
   * @param form the folded word
   */
  add(record: number, length: number, form: string, field: number, place: number): void {
    if (record !== this.#record) {
      this.#flush();
      this.#record = record;
      this.#length = length;
    }
    let number = this.#forms.get(form);
    if (number === undefined) {
      number = this.#forms.size;
      this.#forms.set(form, number);
    }
    this.#at[this.#used++] = number * FIELD_STEP + field;
    this.#at[this.#used++] = place;
  }

  #flush(): void {
    if (this.#used === 0) return;
    this.#out.number(this.#record - this.#before);
    this.#out.number(this.#length);
    this.#out.number(this.#used / 2);
    for (let i = 0; i < this.#used; i++) this.#out.number(this.#at[i] ?? 0);
    this.#before = this.#record;
    this.#records++;
    this.#used = 0;
  }

  /** The posting list; {@link PostingCursor} reads it. */
  finish(): Uint8Array {
    this.#flush();
    const head = new VarintWriter();
    head.number(this.#forms.size);
    for (const form of this.#forms.keys()) head.text(form);
    head.number(this.#records);
    const [first, rest] = [head.finish(), this.#out.finish()];
    const all = new Uint8Array(first.length + rest.length);
    all.set(first);
    all.set(rest, first.length);
    return all;
  }
}

/** Reads what a {@link PostingWriter} wrote, record by record. */
export class PostingCursor {
  /** The folded words that were kept under the key. */
  readonly forms: readonly string[];
  /** The record at hand, and the length of its first field. */
  record = 0;
  length = 0;
  /** How many occurrences it has; each must be read with two calls of {@link value}. */
  occurrences = 0;
  readonly #in: VarintReader;
  #left: number;

  constructor(bytes: Uint8Array) {
    this.#in = new VarintReader(bytes);
    this.forms = Array.from({ length: this.#in.count() }, () => this.#in.text());
    this.#left = this.#in.count();
  }

  /** How many records there are still to come. */
  get left(): number {
    return this.#left;
  }

  /** Goes to the next record; `false` where there is none. */
  next(): boolean {
    if (this.#left === 0) return false;
    this.#left--;
    this.record += this.#in.number();
    this.length = this.#in.number();
    this.occurrences = this.#in.count();
    return true;
  }

  /** The next number of an occurrence: form and field, then place. */
  value(): number {
    return this.#in.number();
  }
}

/** Writes the places of the records that have a property, in order. */
export function encodePlaces(places: readonly number[]): Uint8Array {
  const out = new VarintWriter();
  out.number(places.length);
  let before = 0;
  for (const place of places) {
    out.number(place - before);
    before = place;
  }
  return out.finish();
}

/** Reads what {@link encodePlaces} wrote. */
export function decodePlaces(bytes: Uint8Array): number[] {
  const input = new VarintReader(bytes);
  let place = 0;
  return Array.from({ length: input.count() }, () => {
    place += input.number();
    return place;
  });
}
