/** UTF-16 units of Markdown that are parsed. */
const MOST_UNITS = 1024 * 1024;
/** Lines, blank ones too: for each the parser makes a dozen tokens. */
const MOST_LINES = 20_000;
/** Marks of any kind, and levels of quotations and lists of all lines. */
const MOST_MARKS = 60_000;
/** How marks pair takes time that grows with the square of their number in a paragraph: the sum of the squares. */
const MOST_PAIRS = 50_000_000;
/** Nesting of block quotes and lists in one line. */
const MOST_NESTED = 100;
/** What an underlined heading counts as where marks pair: all before it up to a blank line is looked at again. */
const UNDERLINE = 10;
/** What it counts as among all marks: the parser copies the tokens that it has of the part. */
const UNDERLINE_OF_ALL = 50;
/** The mark of an item of a list with numbers. */
const NUMBER = /\d{1,9}[.)][ \t]/y;
/** A line that may stand under a heading. */
const UNDER = /(?:=+|-+)(?=[ \t]*(?:[\r\n]|$))/y;
/** Columns by which a list is indented in another, at least. */
const LEAST_INDENT = 2;

const marks = (signs: string): ReadonlySet<number> =>
  new Set(Array.from(signs, (sign) => sign.charCodeAt(0)));
const PAIRING = marks('*_[]<`');
/** Other marks, and how many each counts as: for a cell of a table the parser makes twice the tokens. */
const OTHER: ReadonlyMap<number, number> = new Map([
  ['|'.charCodeAt(0), 2],
  ['&'.charCodeAt(0), 1],
  ['\\'.charCodeAt(0), 1],
]);
/** What quotations and the items of lists without numbers begin with. */
const NESTING = marks('>*+-');

function matches(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

/**
 * Whether a text is none that people write: the parser would take minutes for it, or gigabytes of memory.
 *
 * A line costs what it has: marks, and levels of quotations and lists, which its indent may stand for.
 */
export function isTooCostly(text: string): boolean {
  if (text.length > MOST_UNITS) return true;
  let lines = 1;
  let all = 0;
  let pairs = 0;
  let pairing = 0;
  let nested = 0;
  let indent = 0;
  let isStart = true;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13) {
      if (isStart) pairing = 0;
      if (code === 10 || text.charCodeAt(at + 1) !== 10) lines++;
      isStart = true;
      nested = 0;
      indent = 0;
      continue;
    }
    if (code === 32 || code === 9) {
      if (isStart && ++indent % LEAST_INDENT === 0) all++;
      continue;
    }
    const isUnder = isStart && matches(UNDER, text, at);
    const isNumber = isStart && matches(NUMBER, text, at);
    if (isNumber) at = NUMBER.lastIndex - 1;
    if (isUnder) at = UNDER.lastIndex - 1;
    if (!isUnder && (isNumber || (isStart && NESTING.has(code)))) {
      all++;
      if (++nested > MOST_NESTED) return true;
    } else isStart = false;
    all += OTHER.get(code) ?? 0;
    const counted = isUnder ? UNDERLINE : PAIRING.has(code) ? 1 : 0;
    if (counted === 0) continue;
    all += isUnder ? UNDERLINE_OF_ALL : 1;
    // From one square to another.
    pairs += counted * (2 * pairing + counted);
    pairing += counted;
    if (pairs > MOST_PAIRS) return true;
  }
  return lines > MOST_LINES || all > MOST_MARKS;
}
