/** How many bits of the set each word sets. */
const PROBES = 6;

/** The places of a word's bits among so many. (FNV-1a, twice, as one start and one step.) */
export function bitsOf(word: string, size: number): number[] {
  let start = 0x811c9dc5;
  let step = 0x1b873593;
  for (let i = 0; i < word.length; i++) {
    start = Math.imul(start ^ word.charCodeAt(i), 0x01000193);
    step = Math.imul(step ^ word.charCodeAt(i), 0x85ebca6b);
    step ^= step >>> 15;
  }
  const odd = (step >>> 0) | 1;
  return Array.from({ length: PROBES }, (_, i) => ((start >>> 0) + i * (odd >>> 0)) % size);
}

/**
 * A set of many words in one byte a word (a Bloom filter). It says of every word of it that it has it,
 * and of one other word in fifty.
 */
export class WordSet {
  readonly #bytes: string;

  /** @param packed the bytes of the set, in base64 */
  constructor(packed: string) {
    this.#bytes = atob(packed);
  }

  has(word: string): boolean {
    return bitsOf(word, this.#bytes.length * 8).every(
      (bit) => (this.#bytes.charCodeAt(Math.floor(bit / 8)) >> (bit % 8)) & 1,
    );
  }
}
