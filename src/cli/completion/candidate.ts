/** Something that can stand at the cursor. */
export interface Offer {
  readonly value: string;
  /** What it is, in a few words or none. Asked for only where it is shown: bash shows none. */
  readonly describe: () => string;
}

/** A word that the one at the cursor can become. */
export interface Candidate {
  /** The whole word, not quoted: `--topic=trade`. */
  readonly word: string;
  /** The part of it that a list of candidates shows: `trade`. */
  readonly shown: string;
  /** What it is, in a few words or none; harmless to a terminal. */
  readonly describe: () => string;
}

/** The answer to a shell, before it is put in the shell's own way. */
export interface Completion {
  /**
   * What stands at the cursor: a word; an item of a list, after which another may come; or the path
   * of a directory or of any file, which the shell completes by itself.
   */
  readonly what: 'word' | 'item' | 'directory' | 'file';
  readonly candidates: readonly Candidate[];
}
