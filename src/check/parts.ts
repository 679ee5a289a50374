import type { Token } from '../search/token.ts';

const PARTS: Readonly<Record<string, number>> = {
  half: 2,
  third: 3,
  thirds: 3,
  quarter: 4,
  quarters: 4,
  fifth: 5,
  fifths: 5,
  sixth: 6,
  eighth: 8,
  tenth: 10,
  tenths: 10,
};
const COUNTS: Readonly<Record<string, number>> = {
  a: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  nine: 9,
};

/**
 * The part of a whole that begins at a token: "a third of", "three quarters of", "half of".
 *
 * @returns its value, and how many tokens it takes; `undefined` where none begins there
 */
export function partOf(
  tokens: readonly Token[],
  place: number,
): { value: number; length: number } | undefined {
  const [first, second, third] = [0, 1, 2].map((i) => tokens[place + i]?.text ?? '');
  if (first === 'half' && second === 'of') return { value: 0.5, length: 1 };
  const count = COUNTS[first ?? ''];
  const parts = PARTS[second ?? ''];
  if (count === undefined || parts === undefined || third !== 'of') return undefined;
  return { value: count / parts, length: 2 };
}
