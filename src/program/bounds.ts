/**
 * What a base may have at most. Somebody else's base is refused where it has more: reading it would
 * take more time or memory than anybody expects of a look-up. An honest base is far from all of these.
 */

/** Bytes of one file. */
export const LARGEST_FILE = 16 * 1024 * 1024;
/** Bytes of all files together. */
export const LARGEST_BASE = 256 * 1024 * 1024;
/** Files of claims, and as many fingerprints. */
export const MOST_FILES = 10_000;
/**
 * Texts and signs of YAML in one file that is not in the house layout, as its lexer counts them: a
 * claim has about 60. The library takes about half a kilobyte for each.
 */
export const MOST_LEXEMES = 350_000;
/** Maps and lists in one another. */
export const DEEPEST = 64;
/** Tags, anchors and aliases of a file, none of which is allowed, that are named one by one. */
export const MOST_MARKS = 100;
/** UTF-16 units of one text. */
export const LONGEST_TEXT = 100_000;
/** UTF-16 units of it as it is written, perhaps every one of them as `\U0001F3E0`. */
export const LONGEST_WRITTEN = 10 * LONGEST_TEXT;
/** Claims of one file. */
export const MOST_CLAIMS = 20_000;
/** Items of a list in a record. */
export const MOST_ITEMS = 1000;
/** Problems that are named; of others it is said that they are there. */
export const MOST_PROBLEMS = 1000;
/** UTF-16 units of a line that is shown with a problem, and of its message. */
export const LONGEST_EXCERPT = 1000;
