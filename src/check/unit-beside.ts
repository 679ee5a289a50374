import { compactUnit } from './compact-units.ts';
import { isMultiple } from './count-forms.ts';
import { type FigureUnit, unitAt, unitNamed } from './figure-units.ts';
import { endOf, type ReadText, tokenFrom } from './figure-words.ts';

/** In what a number is counted, by what stands beside it. */
export interface UnitBeside {
  readonly unit: FigureUnit;
  /** Where the number begins with what stands before it; where the unit after it ends, else 0. */
  readonly start: number;
  readonly end: number;
  /** The token after both. */
  readonly next: number;
  /** By how much it multiplies the number: a kb/d is a thousand barrels a day. */
  readonly times: number;
  readonly perTime?: string | undefined;
}

/** Whose dollars, by the letters written to the sign. */
const DOLLARS: Readonly<Record<string, string>> = {
  us: 'USD',
  c: 'CAD',
  a: 'AUD',
  hk: 'HKD',
};
/** Signs that are no words. */
const SIGNS: Readonly<Record<string, string>> = { '₹': 'INR', '₸': 'KZT' };
/** The sign before a number of degrees below zero. */
const MINUS = /(?<![A-Za-z0-9])(?:[-−–]|minus\s)$/i;

/** A currency before a number, or the sign of percent that is written to it. */
function unitBefore(
  { text, tokens }: ReadText,
  place: number,
): { unit: FigureUnit; start: number } | undefined {
  const { start = 0 } = tokens[place] ?? {};
  const at = text.charAt(start - 1) === ' ' ? start - 2 : start - 1;
  const signed = unitNamed(SIGNS[text.charAt(at)] ?? '');
  if (signed) return { unit: signed, start: at };
  const before = tokens[place - 1];
  const unit = before && unitAt([before.text])?.unit;
  if (!unit) return undefined;
  const gap = text.slice(before.end, start);
  // "Turkish %5", and not "20%5".
  if (unit.dimension === 'share')
    return gap === '' && /(?:^|[^\w)])%$/.test(text.slice(Math.max(0, start - 2), start))
      ? { unit, start: before.start }
      : undefined;
  const isNear = gap === '' || (/^\s$/u.test(gap) && before.text !== 'sum');
  if (unit.dimension !== 'money' || !(isNear || (gap === '. ' && before.text === 'rs')))
    return undefined;
  const country = tokens[place - 2];
  const own = country?.end === before.start && unit.unit === 'USD' && DOLLARS[country.text];
  return own
    ? { unit: unitNamed(own) ?? unit, start: country.start }
    : { unit, start: before.start };
}

/** The unit after a number, or the currency before it. @param next the token after the number */
export function unitBeside(read: ReadText, place: number, next: number): UnitBeside | undefined {
  const { text, tokens } = read;
  const { start } = tokens[place] ?? {};
  if (start === undefined) return undefined;
  const before = unitBefore(read, place);
  if (before) return { ...before, end: 0, next, times: 1 };
  const compact = compactUnit(read, next);
  if (compact) {
    const after = tokenFrom(tokens, next, compact.end);
    const isCold = compact.unit.dimension === 'temperature';
    const minus = isCold ? MINUS.exec(text.slice(Math.max(0, start - 7), start)) : null;
    return minus
      ? { ...compact, start: start - minus[0].length, next: after, times: -1 }
      : { ...compact, start, next: after };
  }
  const times = tokens[next];
  if (times?.text === 'times') {
    const unit = isMultiple(read, place, next) ? unitNamed('times') : undefined;
    return unit && { unit, start, end: times.end, next: next + 1, times: 1 };
  }
  const found = unitAt(tokens.slice(next, next + 2).map((token) => token.text));
  const unitEnd = found && tokens[next + found.length - 1]?.end;
  if (!found || unitEnd === undefined) return undefined;
  // "5 m" is five metres, "5 m people" five million; "5 t" and "5 g" stand beside the number.
  const gap = text.slice(endOf(read, next - 1), tokens[next]?.start);
  if (!/^[\s-]{0,2}$/u.test(gap.replace('+', ''))) return undefined;
  return { unit: found.unit, start, end: unitEnd, next: next + found.length, times: 1 };
}
