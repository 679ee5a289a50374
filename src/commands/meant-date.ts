import { isEdtf } from '../model/edtf.ts';
import { tokenize } from '../search/tokenize.ts';

/** Digits of which nobody knows whether the day or the month comes first. */
const EITHER_FIRST = /^(0?[1-9]|1[0-2])([-./])(?!\1\2)(?:0?[1-9]|1[0-2])\2\d{4}$/;
/** What may stand around a date: the day of the week, and that a number is a year. */
const BESIDE = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|год|года|году|г|年)$/;

/**
 * A date as EDTF: as it stands, or as people write it and a search reads it: June 2025, 17 июня 2025,
 * 2025年6月.
 *
 * @returns `undefined` where the text is no date, or has more than a date, or leaves open which it is
 */
export function meantDate(text: string): string | undefined {
  const value = text.trim();
  if (isEdtf(value)) return value;
  if (EITHER_FIRST.test(value)) return undefined;
  const tokens = tokenize(value);
  const first = tokens.findIndex(({ date }) => date !== undefined);
  const last = tokens[first]?.date?.last ?? -1;
  const others = tokens.filter((_, place) => first < 0 || place < first || place > last);
  const beside = others.filter((token) => !BESIDE.test(token.text));
  // Of the keys of a date, the first is the most exact.
  const [key = ''] = tokens[first]?.date?.keys ?? [];
  const [year] = beside;
  if (first < 0 && beside.length === 1 && others.length > 1 && year && /^\d{4}$/.test(year.text))
    return year.text;
  return beside.length === 0 && isEdtf(key) ? key : undefined;
}
