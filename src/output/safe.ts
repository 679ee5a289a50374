import { isPlain } from './plain-text.ts';

/** A range of a text, in offsets of UTF-16 code units; the end is exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A text that is safe to print on a terminal, and the marks in it. */
export interface SafeText {
  readonly text: string;
  readonly marks: readonly Range[];
}

const raw = String.raw;

// Scripts in which the zero-width joiner and non-joiner are part of the spelling.
const JOINING = ['Arab', 'Syrc', 'Mong', 'Deva', 'Beng', 'Guru', 'Gujr', 'Orya', 'Taml']
  .concat(['Telu', 'Knda', 'Mlym', 'Sinh', 'Khmr', 'Mymr'])
  .map((script) => raw`\p{sc=${script}}`)
  .join('');
const PICTURE = raw`\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier})?`;

// Invisible characters that are needed: they shape the visible character that they follow.
const NEEDED = [
  raw`${PICTURE}(?:\u200D${PICTURE})+`,
  // The flag of a region, whose code has three to six letters: a longer run of tags would hide a text.
  raw`\u{1F3F4}[\u{E0030}-\u{E0039}\u{E0061}-\u{E007A}]{3,6}\u{E007F}`,
  raw`[\p{Emoji}\p{S}\p{sc=Han}][\uFE00-\uFE0F]`,
  raw`\p{sc=Han}[\u{E0100}-\u{E01EF}]`,
  raw`\p{sc=Mong}[\u180B-\u180F]`,
  raw`(?<=[${JOINING}])[\u200C\u200D](?=[${JOINING}])`,
  // Format characters that are visible: number signs of Arabic, Syriac and Kaithi.
  raw`[\u0600-\u0605\u06DD\u070F\u0890\u0891\u08E2\u{110BD}\u{110CD}]`,
].join('|');
const INVISIBLE = raw`\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}`;

function pattern(lineBreak: string): RegExp {
  const harmful = raw`[${INVISIBLE}\p{Noncharacter_Code_Point}]`;
  return new RegExp(`(?<needed>${NEEDED})|(?<gap>${lineBreak})|${harmful}`, 'gu');
}

// Compiled on first use: plain text, that is nearly all text, never needs them.
let everyBreak: RegExp | undefined;
let runsOfBreaks: RegExp | undefined;

function escapeOf(harmful: string): string {
  const code = harmful.codePointAt(0) ?? 0;
  const hex = code.toString(16).toUpperCase();
  return code <= 0xff ? `\\x${hex.padStart(2, '0')}` : `\\u{${hex.padStart(4, '0')}}`;
}

function replacement(match: RegExpMatchArray, gap: string): string {
  if (match.groups?.['needed'] !== undefined) return match[0];
  if (match.groups?.['gap'] !== undefined) return gap;
  return match[0] === '\t' ? ' ' : escapeOf(match[0]);
}

interface Edit {
  readonly start: number;
  readonly end: number;
  /** Offsets of the replacement in the new text. */
  readonly newStart: number;
  readonly newEnd: number;
}

/**
 * Maps an offset to the new text. Uses a binary search, as a text may have as many marks as edits.
 *
 * @param edits in the order of the text
 * @param side to which end of a replacement an offset inside it moves
 */
function moved(offset: number, edits: readonly Edit[], side: 'start' | 'end'): number {
  let [low, high] = [0, edits.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edits[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const [before, at] = [edits[low - 1], edits[low]];
  if (at && offset > at.start) return side === 'start' ? at.newStart : at.newEnd;
  return offset + (before ? before.newEnd - before.end : 0);
}

function rewrite(text: string, marks: readonly Range[], regex: RegExp, gap: string): SafeText {
  const edits: Edit[] = [];
  let out = '';
  let last = 0;
  for (const match of text.matchAll(regex)) {
    const end = match.index + match[0].length;
    out += text.slice(last, match.index);
    const newStart = out.length;
    out += replacement(match, gap);
    edits.push({ start: match.index, end, newStart, newEnd: out.length });
    last = end;
  }
  if (edits.length === 0) return { text, marks };
  return {
    text: out + text.slice(last),
    marks: marks.map(({ start, end }) => ({
      start: moved(start, edits, 'start'),
      end: moved(end, edits, 'end'),
    })),
  };
}

/**
 * Makes a text one line that is safe to print on a terminal: control, bidi and invisible characters
 * become visible escapes (`\x1B`, `\u{202E}`); line breaks and tabs become one space. Invisible
 * characters that a script or an emoji needs are kept.
 *
 * @param marks ranges of the text, such as matches of a search; returned as ranges of the new text
 */
export function safeLine(text: string, marks: readonly Range[] = []): SafeText {
  if (isPlain(text)) return { text, marks };
  runsOfBreaks ??= pattern(raw`\r?\n(?:\r?\n|[ \t])*`);
  return rewrite(text, marks, runsOfBreaks, ' ');
}

/** Like {@link safeLine}, but line breaks are kept, as `\n`. */
export function safeLines(text: string): string {
  if (isPlain(text)) return text;
  everyBreak ??= pattern(raw`\r?\n`);
  return rewrite(text, [], everyBreak, '\n').text;
}
