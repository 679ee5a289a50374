import { original, type Span, type Token } from './tokens.ts';

/** A stretch of original text that the quote, the document or both have. */
export interface DiffPart {
  readonly side: 'both' | 'quote' | 'document';
  readonly text: string;
}

/**
 * Compares a quote with a passage, word by word, after folding. What both have is given as it
 * stands in the document. Takes time and space as the product of the two lengths.
 */
export function diffWords(quote: Span, passage: Span): DiffPart[] {
  const [rows, columns] = [quote.tokens.length, passage.tokens.length];
  const same = (i: number, j: number): boolean => quote.tokens[i]?.text === passage.tokens[j]?.text;
  const common = longestCommon(rows, columns, same);
  const ahead = (i: number, j: number): number => common[i * (columns + 1) + j] ?? 0;

  const runs: { side: DiffPart['side']; tokens: Token[] }[] = [];
  const add = (side: DiffPart['side'], token: Token | undefined): void => {
    if (!token) return;
    const last = runs.at(-1);
    if (last?.side === side) last.tokens.push(token);
    else runs.push({ side, tokens: [token] });
  };
  let [i, j] = [0, 0];
  while (i < rows || j < columns) {
    if (i < rows && same(i, j)) {
      add('both', passage.tokens[j]);
      [i, j] = [i + 1, j + 1];
    } else if (j === columns || (i < rows && ahead(i + 1, j) >= ahead(i, j + 1))) {
      add('quote', quote.tokens[i++]);
    } else {
      add('document', passage.tokens[j++]);
    }
  }
  return runs.map(({ side, tokens }) => {
    const text = side === 'quote' ? quote.text : passage.text;
    return { side, text: original({ text, tokens }) };
  });
}

/** For every pair of places, how many words at most the rests from there on have in common. */
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
