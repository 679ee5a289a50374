/** A stretch of a folded text: first unit, and the one after the last. */
export type TokenRange = readonly [start: number, end: number];

/** A word with marks around it, none of which another token could take. */
const WORD = /^(["'(]*)([a-z0-9_]+(?:['&-][a-z0-9_]+)*|\$?\d+(?:[.,]\d+)*%?)([.,;:!?"')]*)$/;
const MARKED = /[.]{3}|['"][a-z0-9]/;
/** Beside a number may stand only what does not join it: "1 234", "5 - 10", "10 %" are one token each. */
const JOINS_NOTHING_AFTER = /^["'(]*[a-z]/;
const JOINS_NOTHING_BEFORE = /[a-z.,;:!?"')]$/;

function addWord(
  tokens: TokenRange[],
  chunk: string,
  at: number,
  [, before = '', word = '']: RegExpExecArray,
): void {
  let from = at;
  for (let i = 0; i < before.length; i++) tokens.push([from, ++from]);
  tokens.push([from, from + word.length]);
  from += word.length;
  const end = at + chunk.length;
  while (from < end) tokens.push([from, ++from]);
}

/**
 * The tokens of a folded text in which most words are plain. What is not is cut by the pattern of all
 * tokens, which takes ten times as long.
 *
 * @param cut the tokens of a stretch by that pattern
 */
export function plainTokens(
  folded: string,
  cut: (start: number, end: number) => TokenRange[],
): TokenRange[] {
  const tokens: TokenRange[] = [];
  const chunks = Array.from(folded.matchAll(/[^ \n]+/g), ({ 0: chunk, index }) => ({
    chunk,
    index,
  }));
  let odd: { start: number; end: number } | undefined;
  const flush = (): void => {
    if (odd) for (const token of cut(odd.start, odd.end)) tokens.push(token);
    odd = undefined;
  };
  for (const [place, { chunk, index }] of chunks.entries()) {
    const found = WORD.exec(chunk);
    const hasDigit = /\d/.test(chunk);
    const next = chunks[place + 1]?.chunk ?? 'a';
    const previous = chunks[place - 1]?.chunk ?? 'a';
    const alone =
      !hasDigit ||
      (JOINS_NOTHING_AFTER.test(next) &&
        JOINS_NOTHING_BEFORE.test(previous) &&
        !/\d/.test(previous));
    if (found && alone && !MARKED.test(found[3] ?? '')) {
      flush();
      addWord(tokens, chunk, index, found);
    } else if (odd) odd.end = index + chunk.length;
    else odd = { start: index, end: index + chunk.length };
  }
  flush();
  return tokens;
}
