import { LONGEST_NUMBER, putNumber, VarintReader, type VarintWriter } from './varint.ts';

/** Where a word occurs: `form * FIELD_STEP + field`, and its place among the field's words. */
export const FIELD_STEP = 8;
export const FIELD_BITS = 3;

/** The largest number that is written in one byte. */
const ONE_BYTE = 0x7f;
/** Read where there is no byte, it sends to {@link VarintReader}, which says that there is none. */
const NONE = 0x100;

/** The numbers of a row of {@link Postings.rows}, one after the other. */
export const ROW_SIZE = 5;
/** The record that it is about. */
export const RECORD = 0;
/** The length of the record's first field. */
export const LENGTH = 1;
/** The sum of what the word's occurrences count, but no more than {@link MOST}. */
export const FREQUENCY = 2;
/** Bit n is set where the word stands in field n. */
export const IN_FIELDS = 3;
/** Its first place in the first field, from 1; 0 where it is not there. */
export const FIRST = 4;

/** Rows are of 32 bits, and a claim of megabytes can have a word a million times. */
export const MOST = 2 ** 30;

/** Where the word of a list stands, in all its rows. */
export interface Standings {
  /** Pairs of field and place. */
  readonly at: number[];
  /** Where those of each row end. */
  readonly ends: number[];
}

/**
 * A posting list that `Occurrences` packed. It is read in loops that call nothing: a search of a large
 * base reads a hundred thousand numbers, and is over before V8 has compiled what is called.
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
   * What the list says of the records in which the word counts, in order: a {@link ROW_SIZE} each.
   *
   * @param forms how much each form counts
   * @param fields how much each field counts
   * @param standings filled for each row
   */
  rows(forms: readonly number[], fields: readonly number[], standings?: Standings): Int32Array {
    const bytes = this.#bytes;
    const { places, end } = this.#read();
    const rows = new Int32Array(places.length * ROW_SIZE);
    let row = 0;
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
      let frequency = 0;
      let inFields = 0;
      let first = 0;
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
        if (standings) standings.at.push(field, place);
      }
      if (frequency === 0) continue;
      rows[row + RECORD] = places[i] ?? 0;
      rows[row + LENGTH] = length;
      rows[row + FREQUENCY] = Math.min(frequency, MOST);
      rows[row + IN_FIELDS] = inFields;
      rows[row + FIRST] = first;
      row += ROW_SIZE;
      if (standings) standings.ends.push(standings.at.length);
    }
    return rows.subarray(0, row);
  }
}

/** Writes the places of the records that have a property, in order. */
export function encodePlaces(out: VarintWriter, places: readonly number[]): void {
  const { length } = places;
  const bytes = out.room((length + 1) * LONGEST_NUMBER);
  let to = putNumber(bytes, out.length, length);
  let before = 0;
  for (let i = 0; i < length; i++) {
    const place = places[i] ?? 0;
    to = putNumber(bytes, to, place - before);
    before = place;
  }
  out.wrote(to);
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
