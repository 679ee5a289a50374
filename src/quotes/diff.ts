import { original, type Span, type Token } from './tokens.ts';

/** A piece of a word diff: unfolded text that the quote, the document or both contain. */
export interface DiffPart {
  readonly side: 'both' | 'quote' | 'document';
  readonly text: string;
}

/** Words side by side that a quote, a passage or both have; common ones are the passage's. */
interface Run {
  readonly side: DiffPart['side'];
  readonly tokens: readonly Token[];
}

/** Time and space grow with the product of the two lengths. */
function runsOf(quote: Span, passage: Span): Run[] {
  const [rows, columns] = [quote.tokens.length, passage.tokens.length];
  const same = (i: number, j: number): boolean => quote.tokens[i]?.text === passage.tokens[j]?.text;
  const common = longestCommon(rows, columns, same);
  const commonFrom = (i: number, j: number): number => common[i * (columns + 1) + j] ?? 0;

  const runs: { side: DiffPart['side']; tokens: Token[] }[] = [];
  const add = (side: DiffPart['side'], token: Token): void => {
    const last = runs.at(-1);
    if (last?.side === side) last.tokens.push(token);
    else runs.push({ side, tokens: [token] });
  };
  let [i, j] = [0, 0];
  for (;;) {
    const [mine, theirs] = [quote.tokens[i], passage.tokens[j]];
    if (mine && theirs && same(i, j)) {
      add('both', theirs);
      [i, j] = [i + 1, j + 1];
    } else if (mine && (!theirs || commonFrom(i + 1, j) >= commonFrom(i, j + 1))) {
      add('quote', mine);
      i++;
    } else if (theirs) {
      add('document', theirs);
      j++;
    } else break;
  }
  return runs;
}

/**
 * Compares a quote with a passage, word by word, after folding. Common words are given as the
 * document spells them. Time and space grow with the product of the two lengths.
 */
export function diffWords(quote: Span, passage: Span): DiffPart[] {
  return runsOf(quote, passage).map(({ side, tokens }) => {
    const text = side === 'quote' ? quote.text : passage.text;
    return { side, text: original({ text, tokens }) };
  });
}

/**
 * The words of a quote that another lacks, word by word and after folding, as ranges of its text in
 * UTF-16 units. Time and space grow with the product of the two lengths.
 */
export function ownWords(quote: Span, other: Span): { start: number; end: number }[] {
  return runsOf(quote, other).flatMap(({ side, tokens }) => {
    const [first, last] = [tokens[0], tokens.at(-1)];
    return side === 'quote' && first && last ? [{ start: first.start, end: last.end }] : [];
  });
}

/** The length of the longest common subsequence of the two tails, for every pair of positions. */
function longestCommon(
  rows: number,
  columns: number,
  same: (i: number, j: number) => boolean,
): Uint32Array {
  const width = columns + 1;
  const table = new Uint32Array((rows + 1) * width);
  for (let i = rows - 1; i >= 0; i--) {
    for (let j = columns - 1; j >= 0; j--) {
      const [down, right] = [table[(i + 1) * width + j] ?? 0, table[i * width + j + 1] ?? 0];
      const both = table[(i + 1) * width + j + 1] ?? 0;
      table[i * width + j] = same(i, j) ? both + 1 : Math.max(down, right);
    }
  }
  return table;
}
