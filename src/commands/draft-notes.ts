import { counted } from '../text/counted.ts';
import type { Document } from '../text/document.ts';

/** What the manual says is never looked at, and nobody would miss. */
const EXPECTED: readonly string[] = ['code block', 'comment', 'script', 'style', 'template'].concat(
  [...['menu', 'picture', 'sound', 'film', 'form', 'field', 'ruby reading', 'table of contents']],
);

/** What was left out of a draft when it was read: `deleted text: 2, header: 1`; empty where it is nothing. */
export function leftOutOf({ leftOut }: Document, all = false): string {
  return leftOut
    .filter(({ what }) => all || (what !== 'Markdown' && !EXPECTED.includes(what)))
    .map(({ what, count }) => `${what}: ${count}`)
    .join(', ');
}

/**
 * Notes of what of a draft was not compared, or not as it is marked up, each in a sentence.
 *
 * @param unread what the check says of it
 */
export function draftNotes(document: Document, unread: readonly string[]): string[] {
  const notes: string[] = [];
  if (document.leftOut.some(({ what }) => what === 'Markdown'))
    notes.push('read as plain text, as its markup is too large to be read');
  const left = leftOutOf(document);
  if (left !== '') notes.push(`not looked at: ${left}`);
  return [...notes, ...unended(document), ...unread];
}

/** Says where a comment sets all aside that follows, as nothing ends it. */
function unended({ ignored, blocks, placeOf }: Document): string[] {
  return ignored
    .filter(([, end]) => end === Number.POSITIVE_INFINITY)
    .map(([start]) => {
      const { unit, line } = placeOf(start);
      const after = blocks.filter(({ offsets: [at = 0] }) => at >= start).length;
      return `no <!-- cnca-ignore-end --> after the start in ${unit} ${line}: not checked to the end, ${counted(after, 'paragraph')}`;
    });
}
