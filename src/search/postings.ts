import { VarintReader, type VarintWriter } from '../base/snapshot/keys.ts';

/** Where a word occurs: `form * FIELD_STEP + field`, and its place among the field's words. */
export const FIELD_STEP = 8;
const FIELD_BITS = 3;

/** The largest number that is written in one byte. */
const ONE_BYTE = 0x7f;
/** Read where there is no byte, it sends to {@link VarintReader}, which says that there is none. */
const NONE = 0x100;

/**
 * Told of a record in which a word counts.
 *
 * @param length of its first field
 * @param frequency the sum of what its occurrences count
 * @param fields bit n is set where the word stands in field n
 * @param first its first place in the first field, from 1; 0 where it is not there
 */
export type VisitRecord = (
  record: number,
  length: number,
  frequency: number,
  fields: number,
  first: number,
) => void;

/**
 * A posting list that `Occurrences` packed. Its loops read most numbers, which are of one byte, where
 * they stand: a search of a large base reads a hundred thousand, and calls would take most of its time.
 */
export class Postings {
  /** The folded words that were kept under the key. */
  readonly forms: readonly string[];
  readonly #bytes: Uint8Array;
  readonly #places: number;
  #records: Places | undefined;

  constructor(bytes: Uint8Array) {
    const input = new VarintReader(bytes);
    this.forms = Array.from({ length: input.count() }, () => input.text());
    this.#bytes = bytes;
    this.#places = input.at;
  }

  #read(): Places {
    this.#records ??= readPlaces(this.#bytes, this.#places);
    return this.#records;
  }

  /** All records that have the key, in order. */
  get records(): readonly number[] {
    return this.#read().places;
  }

  /**
   * Goes through the records in which the word counts, in order.
   *
   * @param forms how much each form counts
   * @param fields how much each field counts
   * @param at filled with pairs of field and place, for each record anew
   */
  each(
    forms: readonly number[],
    fields: readonly number[],
    visit: VisitRecord,
    at?: number[],
  ): void {
    const bytes = this.#bytes;
    const { places, end } = this.#read();
    let next = end;
    const wide = (): number => {
      const input = new VarintReader(bytes, next - 1);
      const value = input.number();
      next = input.at;
      return value;
    };
    for (let i = 0; i < places.length; i++) {
      let length = bytes[next++] ?? NONE;
      if (length > ONE_BYTE) length = wide();
      let left = bytes[next++] ?? NONE;
      if (left > ONE_BYTE) left = wide();
      let [frequency, inFields, first] = [0, 0, 0];
      if (at) at.length = 0;
      for (; left > 0; left--) {
        let code = bytes[next++] ?? NONE;
        if (code > ONE_BYTE) code = wide();
        let place = bytes[next++] ?? NONE;
        if (place > ONE_BYTE) place = wide();
        const weight = forms[code >>> FIELD_BITS] ?? 0;
        if (weight === 0) continue;
        const field = code & (FIELD_STEP - 1);
        frequency += weight * (fields[field] ?? 0);
        inFields |= 1 << field;
        if (field === 0 && first === 0) first = place + 1;
        if (at) at.push(field, place);
      }
      if (frequency > 0) visit(places[i] ?? 0, length, frequency, inFields, first);
    }
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
  return readPlaces(bytes, 0).places;
}

interface Places {
  readonly places: number[];
  /** Where they end. */
  readonly end: number;
}

function readPlaces(bytes: Uint8Array, start: number): Places {
  const input = new VarintReader(bytes, start);
  const count = input.count();
  const places: number[] = [];
  let next = input.at;
  let place = 0;
  for (let left = count; left > 0; left--) {
    const byte = bytes[next++] ?? NONE;
    if (byte <= ONE_BYTE) place += byte;
    else {
      const rest = new VarintReader(bytes, next - 1);
      place += rest.number();
      next = rest.at;
    }
    places.push(place);
  }
  return { places, end: next };
}
