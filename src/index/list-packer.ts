import { entryHash } from './keys.ts';
import { withRoom } from './room.ts';
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
  #rows = new Uint32Array(256 * ROW);
  #used = 0;

  /** @param key another one each time */
  begin(key: string): void {
    this.#rows = withRoom(this.#rows, this.#used);
    const rows = this.#rows;
    rows[this.#used] = entryHash(key);
    rows[this.#used + 1] = this.out.length;
    this.out.text(key);
  }

  end(): void {
    this.#rows[this.#used + 2] = this.out.length - (this.#rows[this.#used + 1] ?? 0);
    this.#used += ROW;
  }

  finish(): PackedLists {
    // Copied, as there is room for more in the arrays.
    return { bytes: new Uint8Array(this.out.finish()), rows: this.#rows.slice(0, this.#used) };
  }
}
