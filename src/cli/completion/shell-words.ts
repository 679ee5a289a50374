/** A command line, split as a shell splits it. */
export interface ShellWords {
  /** The words, without quotes; the last is the one at the end of the line, perhaps empty. */
  readonly words: readonly string[];
  /** The last word as typed. */
  readonly raw: string;
  /** The quote that is still open at the end, if any. */
  readonly quote: string;
  /** Whether the last word is the file of a redirection. */
  readonly redirected: boolean;
}

/** The characters that a backslash escapes between double quotes. */
const ESCAPED_IN_QUOTES = '"\\$`';

/** Splits a command line, which may end in the middle of a word; files of redirections are left out. */
export function shellWords(line: string): ShellWords {
  const words: string[] = [];
  let word = '';
  let start = 0;
  let quote = '';
  let redirected = false;
  const end = (at: number): void => {
    if (at > start && !redirected) words.push(word);
    if (at > start) redirected = false;
    word = '';
  };
  for (let at = 0; at < line.length; at++) {
    const sign = line[at] ?? '';
    const next = line[at + 1];
    if (sign === quote) quote = '';
    else if (quote === '' && (sign === "'" || sign === '"')) quote = sign;
    else if (sign === '\\' && quote !== "'") {
      const escapes = quote === '' || (next !== undefined && ESCAPED_IN_QUOTES.includes(next));
      word += escapes ? (next ?? '') : sign;
      if (escapes) at++;
    } else if (quote === '' && /\s/.test(sign)) {
      end(at);
      start = at + 1;
    } else if (quote === '' && /[<>]/.test(sign)) {
      // A number before a redirection names a stream and is no word.
      if (!/^\d*$/.test(word)) end(at);
      word = '';
      start = at + 1;
      redirected = true;
    } else word += sign;
  }
  return { words: [...words, word], raw: line.slice(start), quote, redirected };
}
