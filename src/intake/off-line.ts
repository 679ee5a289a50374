/** How a part of a text stands to its line. */
export type OffLine = 'above' | 'below';

const DIGITS: Readonly<Record<OffLine, string>> = { above: '⁰¹²³⁴⁵⁶⁷⁸⁹', below: '₀₁₂₃₄₅₆₇₈₉' };
const MINUS: Readonly<Record<OffLine, string>> = { above: '⁻', below: '₋' };
const PLUS: Readonly<Record<OffLine, string>> = { above: '⁺', below: '₊' };
const LETTER_LAST = /\p{L}\p{M}*$/u;
const OFF_LINE_DIGIT = /[⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉]/;

/** The superscript or subscript of a digit, a minus or a plus; any other sign as it is. */
export function offLineSign(sign: string, how: OffLine): string {
  if (/[0-9]/.test(sign)) return DIGITS[how][Number(sign)] ?? sign;
  if (/[-−–]/.test(sign)) return MINUS[how];
  return sign === '+' ? PLUS[how] : sign;
}

/**
 * A text that stands above or below its line, after the text before it. Its digits become superscripts or
 * subscripts, as "10³" and the mark of a note in "1903¹" would be other numbers on the line, and with them a
 * minus or a plus that begins or ends a number, as in "10⁻⁶" and "SO4²⁻"; a dash between two numbers is a
 * range. After a letter, as in "km2" and "CO2", no number changes, and digits stay as people type and copy
 * them.
 */
export function offLineText(text: string, before: string, how: OffLine): string {
  if (LETTER_LAST.test(before.slice(-8))) return text;
  return text.replaceAll(/[0-9]|[-−–+]/g, (sign, at: number) => {
    if (/[0-9]/.test(sign)) return offLineSign(sign, how);
    const last = at > 0 ? text.charAt(at - 1) : before.slice(-1);
    const ahead = /[0-9]/.test(text.charAt(at + 1));
    const behind = /[0-9]/.test(last) || OFF_LINE_DIGIT.test(last);
    const within = at > 0 ? behind : OFF_LINE_DIGIT.test(last);
    return (ahead ? !within : behind) ? offLineSign(sign, how) : sign;
  });
}
