import { isPlain, plainWidth } from './plain-text.ts';
import type { Range } from './safe.ts';
import { displayWidth, graphemes } from './width.ts';

/** One line of a wrapped text: its range in the text, and its width in columns of the terminal. */
export interface Line extends Range {
  readonly width: number;
}

const raw = String.raw;

/** The character classes that decide where a line may end, as contents of a regular expression class. */
interface Alphabet {
  readonly letter: string;
  readonly digit: string;
  /** Characters of scripts without spaces between words. */
  readonly ideograph: string;
  /** Characters that attach to the one before. */
  readonly mark: string;
  /** Characters that attach to the one after, even to a space. */
  readonly sign: string;
}

const OPENING = raw`(\[{«“‘‹「『【〈《〔〖（［｛`;
const CLOSING = raw`)\]}»”’›」』】〉》〕〗）］｝、。，．・：；！？％…—–ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ,.:;!?%`;

function gapPattern({ letter, digit, ideograph, mark, sign }: Alphabet, flags: string): RegExp {
  // Spaces (except no-break ones) and line breaks, which are omitted at the end of a line.
  const spaces = raw`(?<![${sign}])[ \u1680\u2000-\u2006\u2008-\u200A\u205F\u3000]+(?![${mark}])\n?|\n`;
  // After a dash between words, but not between digits, which would split a range.
  const dash = raw`(?<=[${letter}][-\u2010\u2012-\u2014])(?=[${letter}])(?<!${digit}.(?=${digit}))`;
  // On either side of an ideograph, but not before a closing or after an opening mark.
  const beside = raw`(?<=[${ideograph}][${mark}]{0,8})(?=\S)|(?<=\S)(?=[${ideograph}])`;
  const ideographic = raw`(?:${beside})(?![${CLOSING}${mark}])(?<![${OPENING}${sign}])`;
  return new RegExp(`${spaces}|${dash}|${ideographic}`, flags);
}

// For plain text, without Unicode properties: these take 2 ms to compile.
const PLAIN_GAP = gapPattern(
  {
    letter: raw`0-9A-Za-z\u00C0-\u02FF\u0370-\u052F`,
    digit: '[0-9]',
    ideograph: raw`\u3001-\u30FF\u3400-\u9FFF\uFF01-\uFF5E`,
    mark: '',
    sign: '',
  },
  'g',
);
let anyGap: RegExp | undefined;
/** Only spaces: an id has hyphens, and is copied as a whole. */
const SPACES = / +|\n/g;

function gapsIn(text: string): IterableIterator<RegExpExecArray> {
  if (isPlain(text)) return text.matchAll(PLAIN_GAP);
  anyGap ??= gapPattern(
    {
      letter: raw`\p{L}\p{N}`,
      digit: raw`\p{Nd}`,
      ideograph: raw`\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3001-\u303F\uFF01-\uFF5E`,
      // Also joiners, skin tones, voicing marks of halfwidth kana, tags of flags.
      mark: raw`\p{M}\u200C\u200D\p{Emoji_Modifier}\uFF9E\uFF9F\u{E0020}-\u{E007F}`,
      // Unicode's Prepend class: number signs of Arabic and others, and a few letters.
      sign: raw`\u0600-\u0605\u06DD\u070F\u0890\u0891\u08E2\u0D4E\u{110BD}\u{110CD}\u{111C2}\u{111C3}\u{1193F}\u{11941}\u{11A3A}\u{11A84}-\u{11A89}\u{11D46}\u{11F02}`,
    },
    'gu',
  );
  return text.matchAll(anyGap);
}

/** A word too long for a line, such as a URL, is preferably cut after one of these. */
const JOINT = /^[/?&=#%+_.,;:@~-]$/;

/** Splits a word into lines: adds the full ones to `lines`, and returns the last. */
function chop(text: string, word: Range, columns: number, lines: Line[]): Line {
  const { ends, widths } = graphemes(text.slice(word.start, word.end));
  let line = { start: word.start, end: word.start, width: 0 };
  let joint: Line | undefined;
  for (const [index, end] of ends.entries()) {
    const width = widths[index] ?? 0;
    while (line.width + width > columns && line.width > 0) {
      const cut = joint ?? line;
      lines.push(cut);
      line = { start: cut.end, end: line.end, width: line.width - cut.width };
      joint = undefined;
    }
    line = { start: line.start, end: word.start + end, width: line.width + width };
    if (JOINT.test(text.slice(word.start + (ends[index - 1] ?? 0), line.end))) joint = line;
  }
  return line;
}

/**
 * Wraps a text between words; inside a word only if it is wider than a line, and never inside a
 * grapheme. Only spaces at the end of a line are omitted.
 *
 * @param text must be safe (see `safeLines`); `\n` is a line break
 * @param columns the maximal width; at least 1. A line is wider only if a single grapheme is.
 * @param whole whether lines end at spaces only, as for ids
 * @returns at least one line
 */
export function wrap(text: string, columns: number, whole = false): Line[] {
  const lines: Line[] = [];
  let line: Line = { start: 0, end: 0, width: 0 };
  // In nearly all texts each code unit takes one column: then no part of them is looked at again.
  const narrow = isPlain(text) && plainWidth(text) === text.length;
  const widthOf = (start: number, end: number): number =>
    narrow ? end - start : displayWidth(text.slice(start, end));
  const place = (start: number, end: number): void => {
    const width = widthOf(start, end);
    const joined = line.width + widthOf(line.end, start) + width;
    if (joined <= columns) {
      line = { start: line.start, end, width: joined };
      return;
    }
    if (line.end > line.start) lines.push(line);
    line = width <= columns ? { start, end, width } : chop(text, { start, end }, columns, lines);
  };
  let from = 0;
  for (const gap of whole ? text.matchAll(SPACES) : gapsIn(text)) {
    if (gap.index > from) place(from, gap.index);
    from = gap.index + gap[0].length;
    if (!gap[0].endsWith('\n')) continue;
    lines.push(line);
    line = { start: from, end: from, width: 0 };
  }
  if (text.length > from) place(from, text.length);
  return [...lines, line];
}
