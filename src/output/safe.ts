import { isPlain } from './plain.ts';

/** A stretch of a text: UTF-16 offsets, the end excluded. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A text that a terminal can be given, and where the marked stretches now lie in it. */
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

// Invisible characters at home: they shape the visible character that they follow.
const AT_HOME = [
  raw`${PICTURE}(?:\u200D${PICTURE})+`,
  raw`\u{1F3F4}[\u{E0030}-\u{E0039}\u{E0061}-\u{E007A}]+\u{E007F}`,
  raw`[\p{Emoji}\p{S}\p{sc=Han}][\uFE00-\uFE0F]`,
  raw`\p{sc=Han}[\u{E0100}-\u{E01EF}]`,
  raw`\p{sc=Mong}[\u180B-\u180F]`,
  raw`(?<=[${JOINING}])[\u200C\u200D](?=[${JOINING}])`,
  // Format characters that are seen: number signs of Arabic, Syriac and Kaithi.
  raw`[\u0600-\u0605\u06DD\u070F\u0890\u0891\u08E2\u{110BD}\u{110CD}]`,
].join('|');
const INVISIBLE = raw`\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}`;

function pattern(lineBreak: string): RegExp {
  const harmful = raw`[${INVISIBLE}\p{Noncharacter_Code_Point}]`;
  return new RegExp(`(?<home>${AT_HOME})|(?<gap>${lineBreak})|${harmful}`, 'gu');
}

// Made on first use: plain text, which is nearly all text, never needs them.
let everyBreak: RegExp | undefined;
let runsOfBreaks: RegExp | undefined;

function visible(harmful: string): string {
  const code = harmful.codePointAt(0) ?? 0;
  const hex = code.toString(16).toUpperCase();
  return code <= 0xff ? `\\x${hex.padStart(2, '0')}` : `\\u{${hex.padStart(4, '0')}}`;
}

function replacement(match: RegExpMatchArray, gap: string): string {
  if (match.groups?.['home'] !== undefined) return match[0];
  if (match.groups?.['gap'] !== undefined) return gap;
  return match[0] === '\t' ? ' ' : visible(match[0]);
}

interface Edit {
  readonly start: number;
  readonly end: number;
  /** Where the replacement stands in the new text. */
  readonly newStart: number;
  readonly newEnd: number;
}

/** @param edits in their order; looked up by halving, as a text may have as many marks as edits */
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
 * A text as one line that can do nothing to a terminal: control, bidi and invisible characters
 * become visible escapes (`\x1B`, `\u{202E}`), line breaks or a tab become one space. What belongs
 * to a script or an emoji stays.
 *
 * @param marks stretches of the text that the caller follows, such as what a search matched
 */
export function safeLine(text: string, marks: readonly Range[] = []): SafeText {
  if (isPlain(text)) return { text, marks };
  runsOfBreaks ??= pattern(raw`\r?\n(?:\r?\n|[ \t])*`);
  return rewrite(text, marks, runsOfBreaks, ' ');
}

/** As {@link safeLine}, but line breaks stay, as `\n`. */
export function safeLines(text: string): string {
  if (isPlain(text)) return text;
  everyBreak ??= pattern(raw`\r?\n`);
  return rewrite(text, [], everyBreak, '\n').text;
}
