/** A possible value at the cursor. */
export interface Offer {
  readonly value: string;
  /** Describes it in a few words, or with an empty text. Called only where a shell shows it. */
  readonly describe: () => string;
}

/** A word that the one at the cursor can become. */
export interface Candidate {
  /** The whole word, not quoted: `--topic=trade`. */
  readonly word: string;
  /** The part of it that a list of candidates shows: `trade`. */
  readonly shown: string;
  /** Describes it in a few words, or with an empty text; safe to print on a terminal. */
  readonly describe: () => string;
}

/** The answer to a shell, before it is written in the shell's format. */
export interface Completion {
  /**
   * What stands at the cursor: a word; an item of a list, which another may follow; or a path, which the
   * shell completes by itself.
   */
  readonly what: 'word' | 'item' | 'directory' | 'file';
  readonly candidates: readonly Candidate[];
}
