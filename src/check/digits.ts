/* What two numbers have in common as they are written. */
import { remembered } from './remembered.ts';

/** So many digits are hardly the same by chance. */
export const TELLING_DIGITS = 3;

/** The digits of a number, without zeros at its end: the same numbers are compared again and again. */
export const digitsOf = remembered((value: number): string =>
  String(Number(value.toPrecision(12)))
    .replace(/\D/g, '')
    .replace(/(?<!0)0+$/, ''),
);

/** Whether a number is another one times a power of a thousand, or of ten thousand as in Chinese. */
export function isScaled(a: number, b: number): boolean {
  if (a <= 0 || b <= 0 || a === b) return false;
  const ratio = Math.log10(Math.max(a, b) / Math.min(a, b));
  return Math.abs(ratio - Math.round(ratio)) < 1e-9 && digitsOf(a) === digitsOf(b);
}

/** Whether two numbers have the same digits in another order: 41 and 14. */
export function isSwapped(a: number, b: number): boolean {
  // Of 101 and 110 the zeros count, too.
  const areWhole = Number.isSafeInteger(a) && Number.isSafeInteger(b);
  // Whole numbers of the same digits differ by a multiple of nine.
  if (areWhole && (a - b) % 9 !== 0) return false;
  const isOneLength = areWhole && String(a).length === String(b).length;
  const [x, y] = isOneLength ? [String(a), String(b)] : [digitsOf(a), digitsOf(b)];
  return x.length > 1 && x !== y && [...x].sort().join('') === [...y].sort().join('');
}

/** Whether one number has a digit more than another, which otherwise has the same: 16 and 6. */
export function isOneDigitOff(a: number, b: number): boolean {
  const [short, long] = [digitsOf(a), digitsOf(b)].sort((x, y) => x.length - y.length);
  if (short === undefined || long === undefined || long.length !== short.length + 1) return false;
  let same = 0;
  while (same < short.length && short[same] === long[same]) same++;
  return short.slice(same) === long.slice(same + 1);
}
