import { hashKey } from '../index/keys.ts';
import { lastAtMost } from '../text/last-at-most.ts';

/** Of this many other words, one is taken for a word of the set. */
const RARITY_BITS = 10;

/** A set of words as numbers close together, which take less than their letters. */
export interface PackedHashes {
  readonly count: number;
  /** The hash of each word as its distance from the one before, in a Golomb-Rice code in base64. */
  readonly code: string;
}

/** The place of a word among 2 to the power of {@link RARITY_BITS} for each word of a set. */
function placeOf(word: string, count: number): number {
  return Math.floor((hashKey(word) / 2 ** 32) * count * 2 ** RARITY_BITS);
}

/** Packs a set of words: twelve bits a word. */
export function packHashes(words: ReadonlySet<string>): PackedHashes {
  const places = Float64Array.from(words, (word) => placeOf(word, words.size)).sort();
  let bits = '';
  let bytes = '';
  let before = 0;
  for (const place of places) {
    const distance = place - before;
    before = place;
    const low = (distance % 2 ** RARITY_BITS).toString(2).padStart(RARITY_BITS, '0');
    bits += `${'1'.repeat(Math.floor(distance / 2 ** RARITY_BITS))}0${low}`;
    for (; bits.length >= 8; bits = bits.slice(8)) {
      bytes += String.fromCharCode(Number.parseInt(bits.slice(0, 8), 2));
    }
  }
  bytes += String.fromCharCode(Number.parseInt(bits.padEnd(8, '0'), 2));
  return { count: words.size, code: btoa(bytes) };
}

/** Reads a packed set. It has each of its words, and one of 1,024 others. */
export class WordHashes {
  readonly #places: Float64Array;

  constructor({ count, code }: PackedHashes) {
    const bytes = atob(code);
    let at = 0;
    const bit = (): number => {
      const byte = bytes.charCodeAt(at >> 3);
      return (byte >> (7 - (at++ & 7))) & 1;
    };
    this.#places = new Float64Array(count);
    let place = 0;
    for (let i = 0; i < count; i++) {
      let distance = 0;
      while (bit() === 1) distance++;
      for (let j = 0; j < RARITY_BITS; j++) distance = distance * 2 + bit();
      place += distance;
      this.#places[i] = place;
    }
  }

  has(word: string): boolean {
    const wanted = placeOf(word, this.#places.length);
    return this.#places[lastAtMost(this.#places, wanted)] === wanted;
  }
}
