/** A set of whole numbers below a limit: one bit a number. */
export class BitSet {
  /** Bit `n & 31` of word `n >>> 5` is set where the set has `n`. */
  readonly words: Int32Array;

  /** @param size the limit: every number in the set is less */
  constructor(size: number) {
    this.words = new Int32Array((size + 31) >>> 5);
  }

  /** The set of some numbers. */
  static of(size: number, numbers: Iterable<number>): BitSet {
    const made = new BitSet(size);
    for (const number of numbers) made.add(number);
    return made;
  }

  add(number: number): void {
    this.words[number >>> 5] = (this.words[number >>> 5] ?? 0) | (1 << (number & 31));
  }

  has(number: number): boolean {
    return (((this.words[number >>> 5] ?? 0) >>> (number & 31)) & 1) === 1;
  }

  /** Adds the numbers of another set. */
  or(other: BitSet): void {
    const { words } = this;
    for (let i = 0; i < words.length; i++) words[i] = (words[i] ?? 0) | (other.words[i] ?? 0);
  }

  /** Keeps only the numbers of another set. */
  and(other: BitSet): void {
    const { words } = this;
    for (let i = 0; i < words.length; i++) words[i] = (words[i] ?? 0) & (other.words[i] ?? 0);
  }

  /** Removes the numbers of another set. */
  remove(other: BitSet): void {
    const { words } = this;
    for (let i = 0; i < words.length; i++) words[i] = (words[i] ?? 0) & ~(other.words[i] ?? 0);
  }

  /** A set of its own with the same numbers. */
  copy(): BitSet {
    const made = new BitSet(this.words.length * 32);
    made.words.set(this.words);
    return made;
  }

  /** Whether the set has no number. */
  get isEmpty(): boolean {
    const { words } = this;
    for (let i = 0; i < words.length; i++) if (words[i] !== 0) return false;
    return true;
  }

  /** Whether the set has a number from `start` up to but not including `end`. */
  hasBetween(start: number, end: number): boolean {
    for (let at = start; at < end; at += 32) {
      const left = end - at;
      const mask = left < 32 ? (1 << left) - 1 : -1;
      if ((this.bitsFrom(at) & mask) !== 0) return true;
    }
    return false;
  }

  /** How many numbers the set has. */
  get count(): number {
    const { words } = this;
    let count = 0;
    for (let i = 0; i < words.length; i++) count += bitCount(words[i] ?? 0);
    return count;
  }

  /** The numbers, in order. */
  numbers(): number[] {
    const { words } = this;
    const numbers: number[] = [];
    for (let i = 0; i < words.length; i++) {
      for (let left = words[i] ?? 0; left !== 0; left &= left - 1) {
        numbers.push(i * 32 + 31 - Math.clz32(left & -left));
      }
    }
    return numbers;
  }

  /** The 32 bits of the numbers from `first` on. */
  bitsFrom(first: number): number {
    const word = first >>> 5;
    const shift = first & 31;
    const low = (this.words[word] ?? 0) >>> shift;
    return shift === 0 ? low : low | ((this.words[word + 1] ?? 0) << (32 - shift));
  }

  /** Adds `first + n` for every bit n that is set. */
  addBits(first: number, bits: number): void {
    const word = first >>> 5;
    const shift = first & 31;
    this.words[word] = (this.words[word] ?? 0) | (bits << shift);
    if (shift !== 0) {
      this.words[word + 1] = (this.words[word + 1] ?? 0) | (bits >>> (32 - shift));
    }
  }
}

/** How many bits of a 32-bit number are set. */
export function bitCount(bits: number): number {
  let sum = bits - ((bits >>> 1) & 0x55555555);
  sum = (sum & 0x33333333) + ((sum >>> 2) & 0x33333333);
  return Math.imul((sum + (sum >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
