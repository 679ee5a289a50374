const DECIMAL = /^[-+]?(\d*)(?:\.(\d*))?(?:e([-+]?\d+))?$/i;

/** The digits of a decimal number without zeros around them, and its exponent; `undefined` for another text. */
function digitsOf(written: string): string | undefined {
  const [, whole = '', decimals = '', exponent = '0'] = DECIMAL.exec(written) ?? [];
  const all = whole + decimals;
  if (all === '') return undefined;
  let start = 0;
  while (all[start] === '0') start++;
  let end = all.length;
  while (end > start && all[end - 1] === '0') end--;
  if (start === end) return '0';
  return `${all.slice(start, end)}e${Number(exponent) - decimals.length + all.length - end}`;
}

/**
 * Whether a decimal number below 2^53 has more digits than a number of double precision keeps, so that
 * another one would be read. Greater ones are refused by their schema.
 */
export function isRounded(written: string): boolean {
  const value = Math.abs(Number(written));
  const digits = digitsOf(written);
  return digits !== undefined && value < 2 ** 53 && digits !== digitsOf(String(value));
}

/** Why a number is refused that {@link isRounded}, and what to do. */
export function roundedMessage(written: string): string {
  return `would be rounded to ${Number(written)}: a number keeps about 16 digits; write fewer, and all of them in the note`;
}
