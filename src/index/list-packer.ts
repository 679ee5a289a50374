import { entryHash } from './keys.ts';
import { VarintWriter } from './varint.ts';

/** The posting lists of one file, by key. */
export interface PackedLists {
  /** One after the other: a key as a text, and its list. */
  readonly bytes: Uint8Array;
  /** For each list its key's hash, where it stands and how many bytes it has, with its key. */
  readonly rows: Uint32Array;
}

/** Numbers of each row of {@link PackedLists}. */
export const ROW = 3;

/** Packs posting lists: {@link begin} one, write it to `out`, {@link end} it. */
export class ListPacker {
  readonly out = new VarintWriter();
  readonly #rows: number[] = [];
  #start = 0;

  /** @param key another one each time */
  begin(key: string): void {
    this.#start = this.out.length;
    this.#rows.push(entryHash(key), this.#start);
    this.out.text(key);
  }

  end(): void {
    this.#rows.push(this.out.length - this.#start);
  }

  finish(): PackedLists {
    // Copied, as there is room for more in the array.
    return { bytes: new Uint8Array(this.out.finish()), rows: new Uint32Array(this.#rows) };
  }
}
