import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn } from './folder.ts';
import { Writer } from './writer.ts';

/** A paragraph has so many sentences; every third of them quotes the record. */
const PARAGRAPH = 6;
const QUOTING = 3;
/** Words of a quotation, at most. */
const QUOTED = 16;

/** The quotes of a base, in the order of its files. */
function quotesOf(base: string): string[] {
  return filesIn(join(base, 'claims'), '.yaml').flatMap((file) =>
    Array.from(
      readFileSync(file, 'utf8').matchAll(/^ {2}quote: \|-\n {4}(.*)/gm),
      ([, quote = '']) => quote,
    ),
  );
}

/**
 * Writes a draft about a generated base: sentences of the same words and as many numbers, and quotations of
 * which half stand, a quarter have a word changed, and a quarter are made up.
 *
 * @param words how many it has, about
 */
export function generateDraft(base: string, words: number): string {
  const writer = new Writer(words);
  const quotes = quotesOf(base);
  const quoted = (): string => {
    const quote = quotes[writer.number(quotes.length)]?.replace(/\.$/, '').split(' ') ?? [];
    const from = writer.number(Math.max(1, quote.length - QUOTED));
    const part = quote.slice(from, from + QUOTED);
    const kind = writer.number(4);
    if (kind === 0) return writer.sentence(QUOTED);
    if (kind === 1) part[Math.floor(part.length / 2)] = 'granite';
    return part.join(' ');
  };
  const paragraphs: string[] = [];
  for (let written = 0, sentence = 0; written < words; sentence++) {
    if (sentence % PARAGRAPH === 0) paragraphs.push('');
    const said =
      sentence % QUOTING === 0
        ? `Report ${1 + writer.number(90)} says “${quoted()}”.`
        : writer.sentence(12 + writer.number(14));
    written += said.split(' ').length;
    paragraphs.push(`${paragraphs.pop()} ${said}`);
  }
  return `# A draft\n\n${paragraphs.map((paragraph) => paragraph.trim()).join('\n\n')}\n`;
}
