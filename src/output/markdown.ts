import { safeLines } from './safe.ts';

const ADDRESS = /(https?:\/\/[^\s<>]+)/;

/** Escapes a text so that Markdown shows it literally. URLs are not escaped, so that they become links. */
function literal(text: string): string {
  return safeLines(text)
    .split(ADDRESS)
    .map((part, index) =>
      index % 2 === 1 ? part.replaceAll('|', '%7C') : part.replace(/[\\`*_[\]<>|~&]/g, '\\$&'),
    )
    .join('')
    .replaceAll('\n', '<br>');
}

/** A text that a cell shows as a number, and that follows the table in full. */
export interface Footnote {
  readonly footnote: string;
}

/** Writes a Markdown table, followed by its footnotes; equal footnotes are written once. */
export function toMarkdown(
  header: readonly string[],
  rows: readonly (readonly (string | Footnote)[])[],
): string {
  const numbers = new Map<string, number>();
  const cell = (content: string | Footnote): string => {
    if (typeof content === 'string') return literal(content);
    if (content.footnote === '') return '';
    const number = numbers.get(content.footnote) ?? numbers.size + 1;
    numbers.set(content.footnote, number);
    return `[^${number}]`;
  };
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  const rule = line(header.map(() => '---'));
  const body = rows.map((row) => line(row.map(cell))).join('');
  const notes = [...numbers].map(([text, number]) => `[^${number}]: ${literal(text)}\n`).join('');
  return line(header.map(literal)) + rule + body + (notes && `\n${notes}`);
}
