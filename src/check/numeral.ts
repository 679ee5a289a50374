import { multiplierAt } from '../search/tokenize.ts';
import { stepOf } from './figure-parts.ts';
import { isMillions, type ReadText, spokenDecimals } from './figure-words.ts';
import type { Numeral } from './form.ts';

/** What a text has whose numbers are grouped by points: "2.400.000", "1.234,5", "2,5 Mio." */
const BY_POINT =
  /\d\.\d{3}\.\d{3}|\d\.\d{3},\d|(?<![A-Za-z])(?:Mio|Mrd|Millionen|Milliarden|Prozent)(?![A-Za-z])/;
const BY_COMMA = /\d,\d{3}(?!\d)|\d\.\d{1,2}(?![\d.])/;

/** Cache: each number of a text asks how its numbers are grouped. */
let last = { text: '', byPoint: false };

/** Whether a number has a point before three digits, which groups them: "1.200" beside "2.400.000". */
function isGrouped(text: string, raw: string): boolean {
  if (raw.at(-4) !== '.' || !(Number(raw) >= 1)) return false;
  if (last.text !== text) last = { text, byPoint: BY_POINT.test(text) && !BY_COMMA.test(text) };
  return last.byPoint;
}

/** A number as digits or words say it alone. */
export function plainNumeral({ text, tokens }: ReadText, place: number, value: number): Numeral {
  const raw = text.slice(tokens[place]?.start, tokens[place]?.end);
  const times = isGrouped(text, raw) ? 1000 : 1;
  const read = Math.round(value * times * 1000) / 1000;
  return times === 1
    ? { value, step: stepOf(raw, value) }
    : { value: read, step: stepOf('', read) };
}

/**
 * A number with the words after it that are part of it: "point eight", "million".
 *
 * @param length how many tokens it has without these
 * @returns it, and the token after it
 */
export function wholeNumeral(
  read: ReadText,
  place: number,
  length: number,
  { value, step }: Numeral,
): Numeral & { readonly next: number } {
  const { text, tokens } = read;
  const first = tokens[place];
  let next = place + length;
  const decimals = spokenDecimals(read, next);
  if (decimals) {
    value += decimals.value;
    step = decimals.step;
    next += decimals.length;
  }
  let all = 1;
  for (;;) {
    const isMoney = next === place + length && isMillions(read, place, next);
    const times = isMoney ? 1e6 : multiplierAt(text, tokens, next);
    if (times === 1) break;
    all *= times;
    value *= times;
    step *= times;
    // "bcm" multiplies and says in what: it is looked at again as a unit.
    if (tokens[next]?.text === 'cubic') break;
    next++;
  }
  // "Two million and a half"
  const behind = tokens.slice(next, next + 3).map((token) => token.text);
  // In words the number has it already.
  const times = all === 1 && first?.kind === 'word' ? step : all;
  if (
    times >= 1e3 &&
    behind.join(' ') === 'and a half' &&
    multiplierAt(text, tokens, next + 3) === 1
  ) {
    value += times / 2;
    step = times / 100;
    next += 3;
  }
  // A multiplier may be written to the number: "94.8bn".
  const written = Number(first?.keys.at(-1)?.replace(/^#/, ''));
  if (length === 1 && next === place + 1 && first?.kind === 'number' && written > value) {
    step *= written / value;
    value = written;
  }
  return { value, step, next };
}
