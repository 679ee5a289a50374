import type { BitSet } from './bit-set.ts';
import { SnapshotDamaged } from './pages.ts';
import { Places } from './places.ts';
import { VarintReader } from './varint.ts';

/** Where a word occurs: `form * FIELD_STEP + field`, and its place among the field's words. */
export const FIELD_STEP = 8;
export const FIELD_BITS = 3;

/** The largest number that is written in one byte. */
const ONE_BYTE = 0x7f;
/** Stands for a missing byte; it makes {@link VarintReader} read there, which throws. */
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

/**
 * Postings or, where their records are a bitmap, records in a block. The list ends with a table of its
 * blocks: 32 bits for the offset of a block behind the start of the postings, 16 for the highest
 * frequency of its records where every form counts one, and 16 for the shortest length.
 */
export const BLOCK_BITS = 6;
export const BLOCK_ENTRY = 8;
/** A list of fewer postings has no table: it is one block. */
export const FEWEST_IN_TABLE = 16;
/** Stands for this frequency and every higher one. */
export const HIGHEST_FREQUENCY = 0xffff;
/** Stands for this length and every greater one. */
export const GREATEST_LENGTH = 0xffff;

/** Where the word of a list stands, in all its rows. */
export interface Standings {
  /** Pairs of field and place. */
  readonly at: number[];
  /** Where those of each row end. */
  readonly ends: number[];
}

/** Which postings are read. All of them where both are left out. */
export interface Wanted {
  /** Only the records whose number is in `numbers`; the number of record n is `first + n`. */
  readonly numbers?: BitSet | undefined;
  readonly first?: number;
  /** Only the records of this block. */
  readonly block?: number;
}

/** Where the postings of some records are. */
interface Located {
  readonly records: readonly number[];
  /** The offset of the first one. */
  readonly start: number;
  /** The offset of each; left out where they follow one another. */
  readonly offsets?: readonly number[];
}

/** What the records of a block have at most: an upper bound of how much a word can count there. */
export interface Bound {
  /** The highest frequency where every form counts one. */
  readonly frequency: number;
  /** The shortest length. */
  readonly length: number;
}

/**
 * A posting list that `Occurrences` packed. Its loops call nothing: a search of a large base reads a
 * hundred thousand numbers, and ends before V8 has compiled what is called.
 */
export class Postings {
  /** The folded words that were kept under the key. */
  readonly forms: readonly string[];
  readonly #bytes: Uint8Array;
  /** The offset behind the forms. */
  readonly #formsEnd: number;
  #places: Places | undefined;

  /** @param before a list that probably has the same forms: lists of one key often do */
  constructor(bytes: Uint8Array, before?: Postings) {
    this.#bytes = bytes;
    if (before?.hasFormsOf(bytes)) {
      this.forms = before.forms;
      this.#formsEnd = before.#formsEnd;
      return;
    }
    const input = new VarintReader(bytes);
    const forms: string[] = [];
    for (let left = input.count(); left > 0; left--) forms.push(input.text());
    this.forms = forms;
    this.#formsEnd = input.at;
  }

  /** Whether another list begins with the same forms. */
  hasFormsOf(bytes: Uint8Array): boolean {
    const own = this.#bytes;
    if (bytes.length < this.#formsEnd) return false;
    for (let i = 0; i < this.#formsEnd; i++) if (own[i] !== bytes[i]) return false;
    return true;
  }

  /** The records that have the key. */
  get places(): Places {
    this.#places ??= new Places(this.#bytes, this.#formsEnd);
    return this.#places;
  }

  /** All records that have the key, in order. */
  get records(): readonly number[] {
    return this.places.all;
  }

  get #hasTable(): boolean {
    return this.places.count >= FEWEST_IN_TABLE;
  }

  /** How many blocks the list has. */
  get blocks(): number {
    return this.#hasTable ? this.places.blocks : 1;
  }

  /** A number of a block's entry in the table. */
  #entry(block: number, offset: number, size: number): number {
    const { blocks, end } = this.places;
    const table = this.#bytes.length - blocks * BLOCK_ENTRY;
    if (table < end) throw new SnapshotDamaged('a list is cut short');
    let at = table + block * BLOCK_ENTRY + offset;
    let value = 0;
    for (let shift = 0; shift < size * 8; shift += 8) {
      value |= (this.#bytes[at++] ?? 0) << shift;
    }
    return value >>> 0;
  }

  /** What the records of a block have at most. @returns `undefined` where the list does not say */
  bound(block: number): Bound | undefined {
    if (!this.#hasTable) return undefined;
    return { frequency: this.#entry(block, 4, 2), length: this.#entry(block, 6, 2) };
  }

  /**
   * What the list says of the records in which the word counts, in order: a {@link ROW_SIZE} each.
   *
   * @param forms how much each form counts
   * @param fields how much each field counts
   * @param standings filled for each row
   */
  rows(
    forms: readonly number[],
    fields: readonly number[],
    wanted: Wanted = {},
    standings?: Standings,
  ): Int32Array {
    const bytes = this.#bytes;
    const { records, start, offsets } = this.#located(wanted);
    const rows = new Int32Array(records.length * ROW_SIZE);
    let row = 0;
    let next = start;
    const wide = (): number => {
      const input = new VarintReader(bytes, next - 1);
      const value = input.number();
      next = input.at;
      return value;
    };
    for (let i = 0; i < records.length; i++) {
      if (offsets) next = offsets[i] ?? 0;
      let size = bytes[next++] ?? NONE;
      if (size > ONE_BYTE) size = wide();
      const end = next + size;
      let length = bytes[next++] ?? NONE;
      if (length > ONE_BYTE) length = wide();
      let frequency = 0;
      let inFields = 0;
      let first = 0;
      while (next < end) {
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
      rows[row + RECORD] = records[i] ?? 0;
      rows[row + LENGTH] = length;
      rows[row + FREQUENCY] = Math.min(frequency, MOST);
      rows[row + IN_FIELDS] = inFields;
      rows[row + FIRST] = first;
      row += ROW_SIZE;
      if (standings) standings.ends.push(standings.at.length);
    }
    return rows.subarray(0, row);
  }

  /** The records that are wanted, and where their postings are. */
  #located({ numbers, first = 0, block }: Wanted): Located {
    const { places } = this;
    if (block !== undefined && this.#hasTable) {
      return { records: places.inBlock(block), start: this.#blockAt(block) };
    }
    if (!numbers) return { records: places.all, start: places.end };
    const records: number[] = [];
    const offsets: number[] = [];
    const hasTable = this.#hasTable;
    /** The posting that was located last, and its rank in its block. */
    let at = places.end;
    let rank = 0;
    let inBlock = 0;
    const locate = (record: number, ownBlock: number, ownRank: number): void => {
      if (hasTable && ownBlock !== inBlock) {
        at = this.#blockAt(ownBlock);
        inBlock = ownBlock;
        rank = 0;
      }
      for (; rank < ownRank; rank++) at = this.#after(at);
      records.push(record);
      offsets.push(at);
    };
    if (places.isBitmap && hasTable) {
      places.ranked(numbers, first, (record, ownRank) =>
        locate(record, record >>> BLOCK_BITS, ownRank),
      );
      return { records, start: at, offsets };
    }
    const { all } = places;
    const mask = hasTable ? (1 << BLOCK_BITS) - 1 : -1;
    for (let i = 0; i < all.length; i++) {
      const record = all[i] ?? 0;
      if (numbers.has(first + record)) locate(record, i >>> BLOCK_BITS, i & mask);
    }
    return { records, start: at, offsets };
  }

  /** The offset of a block's first posting. */
  #blockAt(block: number): number {
    return this.places.end + this.#entry(block, 0, 4);
  }

  /** The offset behind the posting at an offset. */
  #after(at: number): number {
    const size = this.#bytes[at] ?? NONE;
    if (size <= ONE_BYTE) return at + 1 + size;
    const input = new VarintReader(this.#bytes, at);
    const wide = input.number();
    return input.at + wide;
  }
}
