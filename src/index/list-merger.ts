import { type PackedLists, ROW } from './list-packer.ts';
import { SnapshotDamaged } from './pages.ts';
import { withRoom } from './room.ts';
import { ONE_BYTE, VarintReader, VarintWriter } from './varint.ts';

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
/** Which half of a number of 64 bits comes first in memory, here. */
const LOW = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1 ? 0 : 1;
const HIGH = 1 - LOW;

/** Brings the posting lists of many segments together by their keys. */
export class ListMerger {
  readonly #arrays: Uint8Array[] = [];
  #rows = new Uint32Array(1024 * WIDTH);
  #used = 0;
  /** The rows were added in the order of their segments. */
  #bySegment = true;

  #add(segment: number, hash: number, key: number, list: number, end: number): void {
    this.#rows = withRoom(this.#rows, this.#used);
    const rows = this.#rows;
    const row = this.#used;
    this.#used = row + WIDTH;
    if (row > 0 && segment < (rows[row - WIDTH + SEGMENT] ?? 0)) this.#bySegment = false;
    rows[row + SEGMENT] = segment;
    rows[row + HASH] = hash;
    rows[row + FROM] = this.#arrays.length - 1;
    rows[row + KEY] = key;
    rows[row + LIST] = list;
    rows[row + END] = end;
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
   * @param isLeftOut whether the lists of a key are left out, by its first byte
   */
  merged(
    { entries, lists }: MergedLists,
    numbers: ReadonlyMap<number, number>,
    isLeftOut?: (first: number) => boolean,
  ): void {
    this.#arrays.push(lists);
    const walk = new ListWalk(lists);
    for (let i = 0; i < entries.length; i += ENTRY) {
      const key = entries[i + 1] ?? 0;
      const end = key + (entries[i + 2] ?? 0);
      if (isLeftOut?.(lists[keyStart(lists, key)] ?? 0)) continue;
      for (let at = afterKey(lists, key); at < end; at = walk.end) {
        walk.read(at);
        const number = numbers.get(walk.segment);
        if (number !== undefined) this.#add(number, entries[i] ?? 0, key, walk.start, walk.end);
      }
    }
  }

  /** All lists, by the hashes of their keys and then by segment. */
  finish(): MergedLists {
    const out = new VarintWriter();
    const order = this.#inOrder();
    const rows = this.#rows;
    const { length } = order;
    // There are no more keys than lists.
    const entries = new Uint32Array(length * ENTRY);
    let used = 0;
    for (let start = 0; start < length; ) {
      const hash = rows[(order[start] ?? 0) + HASH] ?? 0;
      let next = start + 1;
      while (next < length && rows[(order[next] ?? 0) + HASH] === hash) next++;
      for (let end = next; end > start; ) {
        const at = out.length;
        end = this.#writeFirst(order, start, end, out);
        entries[used++] = hash;
        entries[used++] = at;
        entries[used++] = out.length - at;
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
    const rows = this.#rows;
    const first = order[start] ?? 0;
    out.copy(this.#array(first), rows[first + KEY] ?? 0, this.#keyEnd(first));
    let others = start;
    for (let i = start; i < end; i++) {
      const row = order[i] ?? 0;
      if (i > start && !this.#sameKey(row, first)) {
        order[others++] = row;
        continue;
      }
      const list = rows[row + LIST] ?? 0;
      const listEnd = rows[row + END] ?? 0;
      out.number(rows[row + SEGMENT] ?? 0);
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
    const added = new Uint32Array(this.#used / WIDTH);
    for (let i = 0; i < added.length; i++) added[i] = i * WIDTH;
    return this.#sorted(this.#bySegment ? added : this.#sorted(added, SEGMENT), HASH);
  }

  /** Sorts rows by one of their numbers, and else leaves them in their order. */
  #sorted(order: Uint32Array, column: number): Uint32Array {
    // Each number with its place behind it, as one of 64 bits: those are sorted in machine code.
    const pairs = new Uint32Array(order.length * 2);
    const rows = this.#rows;
    const { length } = order;
    for (let i = 0; i < length; i++) {
      pairs[i * 2 + LOW] = i;
      pairs[i * 2 + HIGH] = rows[(order[i] ?? 0) + column] ?? 0;
    }
    new BigUint64Array(pairs.buffer).sort();
    const sorted = new Uint32Array(length);
    for (let i = 0; i < length; i++) sorted[i] = order[pairs[i * 2 + LOW] ?? 0] ?? 0;
    return sorted;
  }
}

/** Where the key at a place begins, behind its length. */
function keyStart(bytes: Uint8Array, at: number): number {
  if ((bytes[at] ?? 0) <= ONE_BYTE) return at + 1;
  const reader = new VarintReader(bytes, at);
  reader.number();
  return reader.at;
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

/** Goes through the lists of a key, which follow one another. */
export class ListWalk {
  /** The segment of the list that was read last, where it begins, and where it ends. */
  segment = 0;
  start = 0;
  end = 0;
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** Reads where a list is. @param at where its head stands: behind its key, or where the one before it ends */
  read(at: number): void {
    const bytes = this.#bytes;
    const segment = bytes[at] ?? 0;
    const length = bytes[at + 1] ?? 0;
    // Most bases have few files, and most lists are short.
    if (segment <= ONE_BYTE && length <= ONE_BYTE) {
      this.segment = segment;
      this.start = at + 2;
      this.end = this.start + length;
    } else {
      const reader = new VarintReader(bytes, at);
      this.segment = reader.number();
      const wide = reader.count();
      this.start = reader.at;
      this.end = this.start + wide;
    }
    if (this.end > bytes.length) throw new SnapshotDamaged('a list is cut short');
  }
}
