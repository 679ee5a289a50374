/** How a part of a text stands to its line. */
export type OffLine = 'above' | 'below';

const DIGITS: Readonly<Record<OffLine, string>> = { above: '⁰¹²³⁴⁵⁶⁷⁸⁹', below: '₀₁₂₃₄₅₆₇₈₉' };
const LETTER_LAST = /\p{L}\p{M}*$/u;

/**
 * A text that stands above or below its line, after the text before it. Its digits become superscripts or
 * subscripts, as "10³" and the mark of a note in "1903¹" would be other numbers on the line. After a letter,
 * as in "km2" and "CO2", no number changes, and digits stay as people type and copy them.
 */
export function offLineText(text: string, before: string, how: OffLine): string {
  if (LETTER_LAST.test(before.slice(-8))) return text;
  return text.replaceAll(/[0-9]/g, (digit) => DIGITS[how][Number(digit)] ?? digit);
}
