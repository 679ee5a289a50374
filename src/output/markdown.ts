import { safeLines } from './safe.ts';

const ADDRESS = /(https?:\/\/[^\s<>]+)/;

/** Text that Markdown shows as it stands. Addresses stay whole, so that they become links. */
function literal(text: string): string {
  return safeLines(text)
    .split(ADDRESS)
    .map((part, index) =>
      index % 2 === 1 ? part.replaceAll('|', '%7C') : part.replace(/[\\`*_[\]<>|~&]/g, '\\$&'),
    )
    .join('')
    .replaceAll('\n', '<br>');
}

/** A text that stands in a table by its number, and in full under it. */
export interface Footnote {
  readonly footnote: string;
}

/**
 * A Markdown table. Each footnote is written once, however many cells refer to it.
 *
 * @param rows texts, or footnotes that a cell refers to
 */
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
