/** How many values a table has room for at first. */
const FEWEST = 1024;

/** Values by words of ASCII, which are looked up as they stand in a text, without being cut out of it. */
export class WordTable<T> {
  readonly #values: T[] = [];
  /** The codes of all words, one after the other. */
  #codes = new Uint8Array(8 * FEWEST);
  /** For each value the hash of its word, and where its word ends in {@link #codes}. */
  #hashes = new Int32Array(FEWEST);
  #ends = new Uint32Array(FEWEST);
  /** By hash the number of a value, from 1: in that slot, or one of those behind it. */
  #slots = new Int32Array(4 * FEWEST);

  get size(): number {
    return this.#values.length;
  }

  /** @param hash over the codes of the word, the same for the same codes */
  get(codes: Uint8Array, start: number, end: number, hash: number): T | undefined {
    const slots = this.#slots;
    const last = slots.length - 1;
    for (let slot = mixed(hash) & last; ; slot = (slot + 1) & last) {
      const number = slots[slot] ?? 0;
      if (number === 0) return undefined;
      if (this.#hashes[number - 1] === hash && this.#is(number - 1, codes, start, end)) {
        return this.#values[number - 1];
      }
    }
  }

  #is(place: number, codes: Uint8Array, start: number, end: number): boolean {
    const all = this.#codes;
    let at = place === 0 ? 0 : (this.#ends[place - 1] ?? 0);
    if ((this.#ends[place] ?? 0) - at !== end - start) return false;
    for (let i = start; i < end; i++) if (all[at++] !== codes[i]) return false;
    return true;
  }

  /** Adds the value of a word that has none. */
  add(codes: Uint8Array, start: number, end: number, hash: number, value: T): void {
    const place = this.#values.push(value) - 1;
    const at = place === 0 ? 0 : (this.#ends[place - 1] ?? 0);
    const next = at + end - start;
    if (place === this.#hashes.length) this.#grow();
    if (next > this.#codes.length) {
      const larger = new Uint8Array(2 * next);
      larger.set(this.#codes);
      this.#codes = larger;
    }
    this.#codes.set(codes.subarray(start, end), at);
    this.#ends[place] = next;
    this.#hashes[place] = hash;
    this.#put(place);
  }

  #put(place: number): void {
    const slots = this.#slots;
    const last = slots.length - 1;
    let slot = mixed(this.#hashes[place] ?? 0) & last;
    while (slots[slot] !== 0) slot = (slot + 1) & last;
    slots[slot] = place + 1;
  }

  #grow(): void {
    const size = this.#hashes.length * 2;
    const hashes = new Int32Array(size);
    hashes.set(this.#hashes);
    this.#hashes = hashes;
    const ends = new Uint32Array(size);
    ends.set(this.#ends);
    this.#ends = ends;
    this.#slots = new Int32Array(4 * size);
    for (let place = 0; place < size / 2; place++) this.#put(place);
  }
}

/** The low bits of a hash choose its slot: all others are mixed into them. */
function mixed(hash: number): number {
  return hash ^ (hash >>> 15);
}
