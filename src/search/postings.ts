import { VarintReader, type VarintWriter } from '../base/snapshot/keys.ts';

/** Where a word occurs: `form * FIELD_STEP + field`, and its place among the field's words. */
export const FIELD_STEP = 8;

/** Reads a posting list that `Occurrences` packed, record by record. */
export class PostingCursor {
  /** The folded words that were kept under the key. */
  readonly forms: readonly string[];
  /** The record at hand, and the length of its first field. */
  record = 0;
  length = 0;
  /** How many occurrences it has; each must be read with two calls of {@link value}. */
  occurrences = 0;
  readonly #in: VarintReader;
  #records: readonly number[] | undefined;
  #next = 0;

  constructor(bytes: Uint8Array) {
    this.#in = new VarintReader(bytes);
    this.forms = Array.from({ length: this.#in.count() }, () => this.#in.text());
  }

  /** All records that have the key, in order. */
  get records(): readonly number[] {
    this.#records ??= readPlaces(this.#in);
    return this.#records;
  }

  /** Goes to the next record; `false` where there is none. */
  next(): boolean {
    const record = this.records[this.#next++];
    if (record === undefined) return false;
    this.record = record;
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
export function encodePlaces(out: VarintWriter, places: readonly number[]): void {
  out.number(places.length);
  let before = 0;
  for (const place of places) {
    out.number(place - before);
    before = place;
  }
}

/** Reads what {@link encodePlaces} wrote. */
export function decodePlaces(bytes: Uint8Array): number[] {
  return readPlaces(new VarintReader(bytes));
}

function readPlaces(input: VarintReader): number[] {
  const places: number[] = [];
  let place = 0;
  for (let left = input.count(); left > 0; left--) {
    place += input.number();
    places.push(place);
  }
  return places;
}
