import type { PackedHashes } from './word-hashes.ts';

/** What a page knows of the words that its facts do not have. */
export interface PageWords {
  /** The keys of words of languages that are so like a word of the facts that they could be a slip. */
  readonly words: PackedHashes;
  /** The keys of names of people and places. */
  readonly names: PackedHashes;
  /** The names that stand among the words, too, by chance. */
  readonly onlyNames: readonly string[];
  /** The keys of Russian names, as a set in base64: see `WordSet`. */
  readonly russianNames: string;
}
