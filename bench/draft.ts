import { join } from 'node:path';
import type { Claim } from '../src/model/records.ts';
import { temporaryFolder } from './folder.ts';
import { open } from './open.ts';
import { Writer } from './writer.ts';

/** Sentences of a paragraph: every third of them quotes the record, and another says what it claims. */
const PARAGRAPH = 6;
const KINDS = 3;
/** Words of a quotation, at most. */
const QUOTED = 16;

/**
 * Writes a draft about a base. Half of its quotations stand, a quarter have a word changed, and a quarter are
 * made up; half of what it says of claims has another number.
 *
 * @param words how many it has, about
 */
export async function generateDraft(base: string, words: number): Promise<string> {
  const opened = await open(base, join(temporaryFolder(), 'cache'));
  const writer = new Writer(words);
  const claim = (): Claim => opened.index.entry(writer.number(opened.count)).claim;
  const quoted = (): string => {
    const { quote } = claim();
    const all = quote.replace(/\s+/g, ' ').replaceAll(/["“”]/g, '').split(' ');
    const from = writer.number(Math.max(1, all.length - QUOTED));
    const part = all.slice(from, from + QUOTED);
    const kind = writer.number(4);
    if (kind === 0) return writer.sentence(QUOTED);
    if (kind === 1) part[Math.floor(part.length / 2)] = 'granite';
    return part.join(' ');
  };
  const said = (): string =>
    writer.number(2) === 0 ? claim().claim : claim().claim.replace(/\d(?=\D*$)/, '7');
  const sentences = [
    () => `Report ${1 + writer.number(90)} says: “${quoted()}”.`,
    said,
    () => writer.sentence(12 + writer.number(14)),
  ];
  const paragraphs: string[] = [];
  for (let written = 0, place = 0; written < words; place++) {
    if (place % PARAGRAPH === 0) paragraphs.push('');
    const sentence = sentences[place % KINDS]?.() ?? '';
    written += sentence.split(' ').length;
    paragraphs.push(`${paragraphs.pop()} ${sentence}`);
  }
  opened.close();
  return `# A draft\n\n${paragraphs.map((paragraph) => paragraph.trim()).join('\n\n')}\n`;
}
