import { columnsOf } from './text-columns.ts';

/**
 * No page is narrower than 20 columns, of which a text broken at words fills at least so many, and a line wider than a
 * page was not broken to fit one.
 */
const NARROWEST = 18;
const WIDEST = 120;
/** A text of which more stands in such lines was not broken. */
const FEW = 0.1;
/** A line that ends a sentence: the break after it may be one of the text's own. */
const SENTENCE_END = /[.!?:;…。！？：；؟۔।։។။།።][ ]?["'”’»)\]」』】）]*$/u;
/** The end of a sentence anywhere in a line: a list or a row of headlines has none. */
const SENTENCE = /[.!?…](?=["'”’»)\]]*(?:\s|$))|[。！？؟۔।։។။།።]/u;
/** The end of one in scripts without a sign for it: a space, as they have none between words. */
const SENTENCE_SPACE = /[\p{sc=Thai}\p{sc=Lao}] (?=[\p{sc=Thai}\p{sc=Lao}])/u;
/** The columns of a word in scripts that have no spaces between words of several letters. */
const JOINED_WORD = 5;
const JOINED = /^[\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\p{sc=Tibetan}]/u;
/** How much of the width a line fills, together with the next word, that was broken to fit. */
const FILLED = 0.75;
/** The same, in a script without capitals: there nothing else tells lines of a text from lines of a list. */
const FILLED_WHOLLY = 0.85;
/** Lines wider than most are no measure of the width: an address, a row of a table. */
const MOST_LINES = 0.9;
/** A longer word is no word, but a line of a script without spaces. */
const LONGEST_WORD = 16;
/** The marks of an e-mail quotation. */
const QUOTED = /^(?: {0,3}>)+ ?/;

/** A line with another directly below it. */
interface Pair {
  /** The columns of the line: short lines, as of a head or a signature, say little of the text. */
  readonly width: number;
  /** The columns that the line would have with the next word. */
  readonly withNext: number;
  readonly inSentence: boolean;
  /** How the next line begins: `small` goes on, `large` may begin anew, `none` has no capitals; a number may be that of an item. */
  readonly next: 'small' | 'large' | 'none' | 'other';
}

interface Line {
  readonly text: string;
  readonly quoted: number;
}

function lineOf(line: string): Line {
  const marks = QUOTED.exec(line)?.[0] ?? '';
  return { text: line.slice(marks.length).trim(), quoted: marks.replaceAll(/[^>]/g, '').length };
}

function beginning(text: string): Pair['next'] {
  if (/^\p{Ll}/u.test(text)) return 'small';
  if (/^\p{Lu}/u.test(text)) return 'large';
  return /^\P{L}*\p{Lo}/u.test(text) ? 'none' : 'other';
}

/** The columns of the first word of a line: in Chinese and Japanese of its first character. */
function firstWord(text: string): number {
  const [first = ''] = text;
  if (/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u.test(first)) return columnsOf(first);
  if (JOINED.test(text)) return JOINED_WORD;
  return Math.min(LONGEST_WORD, columnsOf(/^\S*/.exec(text)?.[0] ?? ''));
}

function pairsOf(lines: readonly Line[]): Pair[] {
  return lines.flatMap(({ text, quoted }, at): Pair[] => {
    const next = lines[at + 1];
    if (text === '' || !next || next.text === '' || next.quoted !== quoted) return [];
    const width = columnsOf(text);
    // After a Chinese character no space stands before the next word.
    const space = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}。，、；：）」』]$/u.test(text) ? 0 : 1;
    return [
      {
        width,
        withNext: width + space + firstWord(next.text),
        inSentence: !SENTENCE_END.test(text),
        next: beginning(next.text),
      },
    ];
  });
}

const total = (pairs: readonly Pair[]): number => pairs.reduce((sum, { width }) => sum + width, 0);

/** The width that lines were broken to fit, if they were: that of all but the widest few. */
function widthOf(pairs: readonly Pair[]): number {
  const widths = pairs.map(({ width }) => width).sort((a, b) => a - b);
  return widths[Math.ceil(widths.length * MOST_LINES) - 1] ?? 0;
}

/**
 * Whether the lines of a text were broken to fit a width, as those of e-mails and of PDF files turned
 * into text are: then its paragraphs are what stands between blank lines.
 */
export function isHardWrapped(text: string): boolean {
  const lines = text.split(/\r\n|[\n\r\f]/).map(lineOf);
  const widths = lines.map((line) => columnsOf(line.text));
  const all = widths.reduce((sum, width) => sum + width, 0);
  const wide = widths.reduce((sum, width) => sum + (width > WIDEST ? width : 0), 0);
  if (wide > all * FEW) return false;
  const pairs = pairsOf(lines);
  const width = widthOf(pairs);
  if (pairs.length === 0 || width < NARROWEST) return false;
  const share = (test: (pair: Pair) => boolean, among = pairs): number =>
    total(among.filter(test)) / Math.max(1, total(among));
  const known = pairs.filter(({ next }) => next !== 'other');
  const hasNone = share(({ next }) => next === 'none', known) > 0.5;
  const isFull = (pair: Pair): boolean =>
    pair.withNext > width * (hasNone ? FILLED_WHOLLY : FILLED);
  const [first] = pairs;
  if (pairs.length === 1)
    return width >= 50 && first?.inSentence === true && first.next === 'small' && isFull(first);
  const goesOn = share(
    ({ next }) => next === 'small',
    known.filter(({ next }) => next !== 'none'),
  );
  return (
    pairs.filter(isFull).length >= pairs.length / 3 &&
    share(isFull) >= 0.7 &&
    share(({ inSentence }) => inSentence) >= 0.5 &&
    (hasNone || goesOn >= 0.3) &&
    lines.some((line) => SENTENCE.test(line.text) || SENTENCE_SPACE.test(line.text))
  );
}
