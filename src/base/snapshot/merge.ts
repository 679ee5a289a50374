import { VarintReader, VarintWriter } from './keys.ts';
import { type PackedLists, ROW } from './lists.ts';

/** Numbers of an entry of an index: a key's hash, the offset of its lists, and their length. */
export const ENTRY = 3;

/** The index of a snapshot, as its file holds it; see `IndexPlace`. */
export interface MergedLists {
  readonly entries: Uint32Array;
  readonly lists: Uint8Array;
}

/** Numbers of a list: its segment, its key's hash, the array it is in, its key, itself, its end. */
const WIDTH = 6;
const [SEGMENT, HASH, FROM, KEY, LIST, END] = [0, 1, 2, 3, 4, 5] as const;
/** So many bits are sorted by at once. */
const DIGIT = 11;

/** Brings the posting lists of many segments together by their keys. */
export class ListMerger {
  readonly #arrays: Uint8Array[] = [];
  #rows = new Uint32Array(1024 * WIDTH);
  #used = 0;
  /** The rows were added in the order of their segments. */
  #bySegment = true;

  #add(segment: number, hash: number, key: number, list: number, end: number): void {
    if (this.#used === this.#rows.length) {
      const larger = new Uint32Array(this.#rows.length * 2);
      larger.set(this.#rows);
      this.#rows = larger;
    }
    const row = this.#used;
    this.#used += WIDTH;
    if (row > 0 && segment < (this.#rows[row - WIDTH + SEGMENT] ?? 0)) this.#bySegment = false;
    this.#rows[row + SEGMENT] = segment;
    this.#rows[row + HASH] = hash;
    this.#rows[row + FROM] = this.#arrays.length - 1;
    this.#rows[row + KEY] = key;
    this.#rows[row + LIST] = list;
    this.#rows[row + END] = end;
  }

  /** Adds the lists of a new segment. */
  packed(segment: number, { bytes, rows }: PackedLists): void {
    this.#arrays.push(bytes);
    for (let i = 0; i < rows.length; i += ROW) {
      const at = rows[i + 1] ?? 0;
      this.#add(segment, rows[i] ?? 0, at, afterKey(bytes, at), at + (rows[i + 2] ?? 0));
    }
  }

  /**
   * Adds lists of an older snapshot.
   *
   * @param numbers the new number of each of its segments that is kept
   */
  merged({ entries, lists }: MergedLists, numbers: ReadonlyMap<number, number>): void {
    this.#arrays.push(lists);
    for (let i = 0; i < entries.length; i += ENTRY) {
      const key = entries[i + 1] ?? 0;
      eachList(lists, afterKey(lists, key), key + (entries[i + 2] ?? 0), (segment, list, end) => {
        const number = numbers.get(segment);
        if (number !== undefined) this.#add(number, entries[i] ?? 0, key, list, end);
      });
    }
  }

  /** All lists, by the hashes of their keys and then by segment. */
  finish(): MergedLists {
    const out = new VarintWriter();
    const order = this.#inOrder();
    // There are no more keys than lists.
    const entries = new Uint32Array(order.length * ENTRY);
    let used = 0;
    for (let start = 0; start < order.length; ) {
      const hash = this.#rows[(order[start] ?? 0) + HASH] ?? 0;
      let next = start + 1;
      while (next < order.length && this.#rows[(order[next] ?? 0) + HASH] === hash) next++;
      for (let end = next; end > start; ) {
        entries[used++] = hash;
        entries[used++] = out.length;
        end = this.#writeFirst(order, start, end, out);
        entries[used] = out.length - (entries[used - 1] ?? 0);
        used++;
      }
      start = next;
    }
    return { entries: entries.slice(0, used), lists: out.finish() };
  }

  /**
   * Writes the lists of a span that have its first one's key. Others only share its hash: they are
   * moved to the beginning of the span. Says where they end there.
   */
  #writeFirst(order: Uint32Array, start: number, end: number, out: VarintWriter): number {
    const first = order[start] ?? 0;
    out.copy(this.#array(first), this.#rows[first + KEY] ?? 0, this.#keyEnd(first));
    let others = start;
    for (let i = start; i < end; i++) {
      const row = order[i] ?? 0;
      if (i > start && !this.#sameKey(row, first)) {
        order[others++] = row;
        continue;
      }
      const [list, listEnd] = [this.#rows[row + LIST] ?? 0, this.#rows[row + END] ?? 0];
      out.number(this.#rows[row + SEGMENT] ?? 0);
      out.number(listEnd - list);
      out.copy(this.#array(row), list, listEnd);
    }
    return others;
  }

  #array(row: number): Uint8Array {
    return this.#arrays[this.#rows[row + FROM] ?? 0] ?? new Uint8Array();
  }

  #keyEnd(row: number): number {
    return afterKey(this.#array(row), this.#rows[row + KEY] ?? 0);
  }

  #sameKey(a: number, b: number): boolean {
    const [inA, inB] = [this.#array(a), this.#array(b)];
    const [atA, atB] = [this.#rows[a + KEY] ?? 0, this.#rows[b + KEY] ?? 0];
    const length = this.#keyEnd(a) - atA;
    if (length !== this.#keyEnd(b) - atB) return false;
    for (let i = 0; i < length; i++) if (inA[atA + i] !== inB[atB + i]) return false;
    return true;
  }

  /** Where the rows stand, sorted by hash and, within it, by segment. */
  #inOrder(): Uint32Array {
    let order: Uint32Array = new Uint32Array(this.#used / WIDTH).map((_, place) => place * WIDTH);
    const columns = this.#bySegment ? [HASH] : [SEGMENT, HASH];
    for (const column of columns) {
      for (let shift = 0; shift < 32; shift += DIGIT) order = this.#sorted(order, column, shift);
    }
    return order;
  }

  /** Sorts by some bits of a number of each row, and else leaves the order as it is. */
  #sorted(order: Uint32Array, column: number, shift: number): Uint32Array {
    const mask = (1 << DIGIT) - 1;
    const next = new Uint32Array(mask + 2);
    for (const row of order) {
      const digit = (((this.#rows[row + column] ?? 0) >>> shift) & mask) + 1;
      next[digit] = (next[digit] ?? 0) + 1;
    }
    for (let i = 1; i < next.length; i++) next[i] = (next[i] ?? 0) + (next[i - 1] ?? 0);
    const sorted = new Uint32Array(order.length);
    for (const row of order) {
      const digit = ((this.#rows[row + column] ?? 0) >>> shift) & mask;
      const place = next[digit] ?? 0;
      next[digit] = place + 1;
      sorted[place] = row;
    }
    return sorted;
  }
}

/** Where the key at a place ends. */
export function afterKey(bytes: Uint8Array, at: number): number {
  // Nearly all keys are shorter than what takes a second byte.
  const length = bytes[at] ?? 0;
  if (length < 0x80) return at + 1 + length;
  const reader = new VarintReader(bytes, at);
  const long = reader.number();
  return reader.at + long;
}

/** Goes through the lists of one key: the segment of each, and where it begins and ends. */
export function eachList(
  bytes: Uint8Array,
  start: number,
  end: number,
  visit: (segment: number, start: number, end: number) => void,
): void {
  const reader = new VarintReader(bytes, start);
  while (reader.at < end) {
    const segment = reader.number();
    const length = reader.count();
    visit(segment, reader.at, reader.at + length);
    reader.skip(length);
  }
}
