import type { DraftBlock } from './draft-block.ts';
import { SOMEBODY_ELSE, type Speaker } from './given-to.ts';
import type { KnownNames } from './known-names.ts';
import { type Quotation, speakerLine } from './quotations.ts';
import { type Sentence, sentenceAt } from './sentences.ts';
import { COLON_AT_END } from './speaker-patterns.ts';

/** Who is named under a block quotation, or in the words that lead in to it. */
export function ofBlock(
  blocks: readonly DraftBlock[],
  place: number,
  { outer }: Quotation,
  names: KnownNames,
): Speaker | undefined {
  const block = blocks[place];
  if (!block) return undefined;
  const [label] = names.in(block.text.slice(0, outer.start));
  if (label) return { known: label.known, clearly: true, others: [] };
  const own = block.text.slice(speakerLine(block.text));
  const next = blocks[place + 1];
  const under = next && next.block.quoted > 0 && isSpeakerLine(next.text, names) ? next.text : '';
  const after = next && next.block.quoted === 0 ? namesAfter(next.text) : '';
  for (const line of [own, under, after]) {
    if (line.trim() === '') continue;
    const [found, ...others] = names.in(line);
    if (found)
      return { known: found.known, clearly: true, others: others.map(({ known }) => known) };
    return SOMEBODY_ELSE;
  }
  return undefined;
}

const LONGEST_NAME = 60;

/** Whether a line under a quotation says whose it is: "— Ines Moor", or a name of the record, "Ines Moor, Log". */
const isSpeakerLine = (text: string, names: KnownNames): boolean =>
  speakerLine(text) === text.search(/\S/) ||
  (text.length < LONGEST_NAME && !/[.!?“”"]\s*$/.test(text) && names.in(text)[0]?.start === 0);

/** What a block behind a block quotation begins with that says whose it is: "— Ilse Moor", "So writes Ilse Moor". */
const namesAfter = (text: string): string =>
  /^[—–―]\s*[A-Z\u00c0-\u00de\u0391-\u03a9\u0410-\u042f]/u.test(text)
    ? text
    : (/^(?:So|Thus) (?:says|said|writes|wrote|argues|argued) [^.,;]{1,60}/.exec(text)?.[0] ?? '');

/** UTF-16 units before a colon within which a speaker is named. */
const FARTHEST = 1000;

/** The sentence before, where it ends in a colon: in the block, else in the block before. */
export function leadIn(
  blocks: readonly DraftBlock[],
  place: number,
  { outer, by }: Quotation,
  names: KnownNames,
  sentences: readonly Sentence[],
): Speaker | undefined {
  const block = blocks[place];
  const own = block?.prose.slice(0, outer.start) ?? '';
  const isFirst = by === 'block' || !/\S/.test(own);
  let line = '';
  if (isFirst) {
    let at = place - 1;
    while (by === 'block' && (blocks[at]?.block.quoted ?? 0) > 0) at--;
    const before = blocks[at];
    if (!before || !COLON_AT_END.test(before.prose)) return undefined;
    line = before.prose.slice(-300);
  } else {
    const { start } = sentenceAt(sentences, outer.start);
    const from = Math.max(start, outer.start - FARTHEST);
    line = COLON_AT_END.test(own) ? own.slice(from) : '';
  }
  const found = names.in(line);
  const last = found.at(-1);
  if (!last) return undefined;
  return {
    known: last.known,
    clearly: found.length === 1,
    others: found.map(({ known }) => known),
  };
}
