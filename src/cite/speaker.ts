import type { Name, Source } from '../model/records.ts';
import { isAscii, nameList } from './names.ts';

/** The letters of a name: without case, marks, spaces and punctuation. */
const letters = (text: string): string =>
  isAscii(text)
    ? text.toLowerCase().replace(/[^a-z0-9]/g, '')
    : text
        .normalize('NFKD')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]/gu, '');

/** How a name is spelled: whole, family name first or last, with fewer given names, or none. */
function spellings(name: Name): string[] {
  if ('literal' in name) return [name.literal];
  const { family, given = '' } = name;
  const words = given.split(/[\s-]+/);
  const initials = words.map((word) => [...word][0] ?? '').join('');
  return ['', given, words[0] ?? '', initials].flatMap((one) => [family + one, one + family]);
}

/** Whom a citation of a document begins with, in all spellings. */
function namedFirst({ author, editor, publisher, ...source }: Source): string[] {
  const names = author ?? editor;
  if (names) return [...names.flatMap(spellings), nameList(names)];
  return [source['container-title'], publisher].filter((name) => name !== undefined);
}

/**
 * What a citation says before the document where its author does not speak: `CGTN, in `. Empty where
 * the speaker is the author, however spelled.
 */
export function saidBy(source: Source, speaker: string | null | undefined): string {
  const name = (speaker ?? '').trim().replace(/\s+/g, ' ');
  if (name === '' || namedFirst(source).some((one) => letters(one) === letters(name))) return '';
  return `${name}, in `;
}
