import type { FactIndex } from '../index/fact-index.ts';
import { allowance, couldBe, LONGEST, SHORTEST } from '../search/correct.ts';
import { EDGE, spellings } from '../search/spellings.ts';
import { isStopWord } from '../search/stopwords.ts';
import { EditPattern } from './edit-pattern.ts';

/** A word that a slip may be read as. */
export interface Known {
  readonly word: string;
  readonly letters: number;
}

/** The most letters that may be wrong in any word. */
const MOST = allowance('x'.repeat(LONGEST));

/** The letters of a word as bits: some letters share one. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i++) letters |= 1 << (word.charCodeAt(i) & 31);
  return letters;
}

/** Whether so few bits are set that they could be wrong letters. */
function areFew(bits: number, most: number): boolean {
  let left = bits;
  for (let i = 0; i < most; i++) left &= left - 1;
  return left === 0;
}

/** Finds which words are so like a word of some facts that the search would take them for a slip. */
export class Slips {
  /** The words of the facts, by their first letters and then by their lengths. */
  readonly #known = new Map<string, Known[][]>();

  /** @param letters the first letters of the words that are looked at */
  constructor(facts: FactIndex, letters: Iterable<string>) {
    for (const letter of letters) {
      const lengths = Array.from({ length: LONGEST + MOST + 1 }, (_, length) =>
        [...spellings(facts, letter, length, [EDGE])]
          .filter((word) => !isStopWord(word))
          .map((word) => ({ word, letters: lettersOf(word) })),
      );
      if (lengths.some(({ length }) => length > 0)) this.#known.set(letter, lengths);
    }
  }

  /** Whether there is no word at all. */
  get isEmpty(): boolean {
    return this.#known.size === 0;
  }

  /** The words of the facts. */
  words(): string[] {
    return [...this.#known.values()].flat(2).map(({ word }) => word);
  }

  /** The words of some lengths that begin as a word does, or with its second letter. */
  #like(word: string, least: number, most: number): Known[][] {
    const [first, second] = [word.charAt(0), word.charAt(1)];
    const found = this.#known.get(first)?.slice(Math.max(0, least), most + 1) ?? [];
    if (first === second) return found;
    const swapped = this.#known.get(second)?.slice(Math.max(0, least), most + 1) ?? [];
    return [...found, ...swapped];
  }

  /**
   * Whether a folded word is within the edits of a slip for a word of the facts.
   *
   * @param among the words to compare it with, by lists; all that begin like it where it is left out
   */
  isNear(word: string, among?: readonly (readonly Known[])[]): boolean {
    if (word.length < SHORTEST || word.length > LONGEST) return false;
    const most = allowance(word);
    const own = lettersOf(word);
    let pattern: EditPattern | undefined;
    for (const known of among ?? this.#like(word, word.length - most, word.length + most)) {
      for (const { word: other, letters } of known) {
        if (Math.abs(other.length - word.length) > most) continue;
        if (!areFew(own & ~letters, most) || !areFew(letters & ~own, most)) continue;
        pattern ??= new EditPattern(word);
        if (pattern.edits(other) <= most && couldBe(word, other, most)) return true;
      }
    }
    return false;
  }

  /**
   * The words of the facts that a word could be near that begins so.
   *
   * @param among the words to look at: those that are found for a part of the beginning
   */
  nearBeginning(beginning: string, among?: readonly Known[]): readonly Known[] {
    const own = lettersOf(beginning);
    const pattern = new EditPattern(beginning);
    const known = among ?? this.#like(beginning, 0, LONGEST + MOST).flat();
    return known.filter(
      ({ word, letters }) => areFew(own & ~letters, MOST) && pattern.editsOfBeginning(word) <= MOST,
    );
  }
}
