/** A query, split into its parts. */
export interface Query {
  /** The words outside of quotation marks, as they were written. */
  readonly text: string;
  /** What stood in quotation marks: to be found word for word. */
  readonly phrases: readonly string[];
  /** Words and phrases after a minus sign: what holds one is left out. */
  readonly excluded: readonly string[];
}

/** Matches a query of plain words, which needs no splitting. */
const PLAIN = /^\w+(?: \w+)*$/;
const CLAUSE = /(-?)["“”„«»]([^"“”„«»]*)["“”„«»]|(\S+)/gu;

/**
 * Takes a query apart: `visa "high-quality development" -tourism`.
 *
 * @param query words as typed; an unclosed quotation mark is read as a space
 */
export function parseQuery(query: string): Query {
  if (PLAIN.test(query)) return { text: query, phrases: [], excluded: [] };
  const words: string[] = [];
  const phrases: string[] = [];
  const excluded: string[] = [];
  for (const [, minus, phrase, word] of query.matchAll(CLAUSE)) {
    if (phrase !== undefined) {
      if (phrase.trim() !== '') (minus ? excluded : phrases).push(phrase.trim());
    } else if (word !== undefined) {
      // A minus before a digit is a sign, not an exclusion.
      if (/^-[^\d\s-]/u.test(word)) excluded.push(word.slice(1));
      else words.push(word.replace(/["“”„«»]/g, ' '));
    }
  }
  return { text: words.join(' ').trim(), phrases, excluded };
}
