import { BLOCK_BITS, GREATEST_LENGTH, HIGHEST_FREQUENCY } from './postings.ts';
import type { VarintWriter } from './varint.ts';

/** The table of a posting list's blocks, as {@link Postings} reads it. */
export class BlockTable {
  readonly #byRecord: boolean;
  readonly #offsets: number[] = [];
  readonly #frequencies: number[] = [];
  readonly #lengths: number[] = [];
  #postings = 0;

  /** @param byRecord a block is a range of records, not of postings */
  constructor(byRecord: boolean) {
    this.#byRecord = byRecord;
  }

  /**
   * Adds a posting; they come in order.
   *
   * @param offset of the posting, behind the start of the postings
   */
  add(record: number, offset: number, frequency: number, length: number): void {
    const block = (this.#byRecord ? record : this.#postings) >>> BLOCK_BITS;
    this.#postings++;
    while (this.#offsets.length <= block) {
      this.#offsets.push(offset);
      this.#frequencies.push(0);
      this.#lengths.push(GREATEST_LENGTH);
    }
    const most = Math.max(this.#frequencies[block] ?? 0, frequency);
    this.#frequencies[block] = Math.min(most, HIGHEST_FREQUENCY);
    this.#lengths[block] = Math.min(this.#lengths[block] ?? 0, length);
  }

  write(out: VarintWriter): void {
    const put = (value: number, size: number): void => {
      const bytes = out.room(size);
      for (let i = 0; i < size; i++) bytes[out.length + i] = (value >>> (i * 8)) & 0xff;
      out.wrote(out.length + size);
    };
    for (const [block, offset] of this.#offsets.entries()) {
      put(offset, 4);
      put(this.#frequencies[block] ?? 0, 2);
      put(this.#lengths[block] ?? 0, 2);
    }
  }
}
