import type { Figure } from './figure.ts';

const UP =
  'rise rises rising rose risen grow grows growing grew grown growth increase increases increased increasing surge surges ' +
  'surged surging climb climbs climbed climbing jump jumps jumped jumping soar soars soared soaring gain gains gained ' +
  'gaining up';
const DOWN =
  'decline declines declined declining decrease decreases decreased decreasing fall falls falling fallen fell drop drops ' +
  'dropped dropping shrinks shrank shrunk reduce reduces reduced reducing reduction slump slumps slumped plunges plunged down';
const signs = new Map<string, 1 | -1>();
for (const word of UP.split(' ')) signs.set(word, 1);
for (const word of DOWN.split(' ')) signs.set(word, -1);
/** What stands before the number by which something changes: "an increase of 6%", "fell by 6%", "up 6%". */
const BEFORE = /(?:^|[\s(])([a-z]+)(?:\s(?:by|of|from|to))?\s(?:an?\s|just\s|only\s)?$/;
/** What stands behind it: "6% more than", "seven fewer", "6% below", "a 6% increase". */
const AFTER =
  /^\s(?:(more|higher|above|increase|rise|growth)|(?:fewer|less|lower|below|decrease|decline|fall|drop|reduction))(?![a-z])/;
/** A sign that is written to it: "−6 %". */
const SIGN = /(?:^|[\s(|])([+−-]|minus\s)\s?$/;
const NEAR = 28;

function signOf(text: string, { start, end }: Figure): 1 | -1 | undefined {
  const [, mark] = SIGN.exec(text.slice(Math.max(0, start - 8), start)) ?? [];
  if (mark !== undefined) return mark === '+' ? 1 : -1;
  const [, word = ''] = BEFORE.exec(text.slice(Math.max(0, start - NEAR), start)) ?? [];
  const before = signs.get(word);
  if (before !== undefined) return before;
  const after = AFTER.exec(text.slice(end, end + NEAR));
  return after ? (after[1] === undefined ? -1 : 1) : undefined;
}

/** The figures of a text, each with the direction in which something changes by it. */
export function withDirections(text: string, figures: readonly Figure[]): Figure[] {
  return figures.map((figure) => {
    const sign = figure.sort === 'quantity' ? signOf(text, figure) : undefined;
    return sign === undefined ? figure : { ...figure, sign };
  });
}
