/** The letters of a longer word have no room in the bits of a number. */
const LONGEST = 31;

/**
 * Counts the edits between one word and many others: letters dropped, added, changed, or swapped with
 * their neighbours. All letters of the word are compared at once, as bits of a number (H. Hyyrö, 2003).
 */
export class EditPattern {
  /** The places of each letter of the word. */
  readonly #places = new Map<number, number>();
  readonly #length: number;

  /** @param word of at most 31 letters: to a longer one no other is near */
  constructor(word: string) {
    this.#length = word.length;
    for (let i = 0; i < Math.min(word.length, LONGEST); i++) {
      const letter = word.charCodeAt(i);
      this.#places.set(letter, (this.#places.get(letter) ?? 0) | (1 << i));
    }
  }

  /** The edits between the word and another. */
  edits(other: string): number {
    return this.#compare(other, false);
  }

  /** The least edits between the word and the beginning of another, however long this is. */
  editsOfBeginning(other: string): number {
    return this.#compare(other, true);
  }

  #compare(other: string, beginning: boolean): number {
    if (this.#length > LONGEST) return Number.POSITIVE_INFINITY;
    const last = 1 << (this.#length - 1);
    let more = -1;
    let fewer = 0;
    let same = 0;
    let before = 0;
    let edits = this.#length;
    let least = edits;
    // A beginning that is longer by so many letters takes as many edits at least.
    for (let i = 0; i < other.length && !(beginning && i >= this.#length + least); i++) {
      const here = this.#places.get(other.charCodeAt(i)) ?? 0;
      const swapped = ((~same & here) << 1) & before;
      same = (((here & more) + more) ^ more) | here | fewer | swapped;
      let up = fewer | ~(same | more);
      const down = same & more;
      if (up & last) edits++;
      else if (down & last) edits--;
      if (edits < least) least = edits;
      up = (up << 1) | 1;
      more = (down << 1) | ~(same | up);
      fewer = up & same;
      before = here;
    }
    return beginning ? least : edits;
  }
}
