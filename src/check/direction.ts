import type { Figure } from './figure.ts';

const UP =
  'rises?|rising|rose|risen|grows?|growing|grew|grown|growth|increas(?:es?|ed|ing)|surg(?:es?|ed|ing)|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?|soar(?:s|ed|ing)?|gain(?:s|ed|ing)?|up';
const DOWN =
  'declin(?:es?|ed|ing)|decreas(?:es?|ed|ing)|fall(?:s|ing|en)?|fell|drop(?:s|ped|ping)?|shr(?:inks?|ank|unk)|reduc(?:es?|ed|ing|tion)|slump(?:s|ed)?|plung(?:es?|ed)|down';
/** What stands before the number by which something changes: "an increase of 6%", "fell by 6%", "up 6%". */
const BEFORE = new RegExp(
  `(?:^|[\\s(])(?:(${UP})|(?:${DOWN}))(?:\\s(?:by|of|from|to))?\\s(?:an?\\s|just\\s|only\\s)?$`,
);
/** What stands behind it: "6% more than", "seven fewer", "6% below", "a 6% increase". */
const AFTER =
  /^\s(?:(more|higher|above|increase|rise|growth)|(?:fewer|less|lower|below|decrease|decline|fall|drop|reduction))(?![a-z])/;
const NEAR = 28;

function signOf(text: string, { start, end }: Figure): 1 | -1 | undefined {
  const found =
    BEFORE.exec(text.slice(Math.max(0, start - NEAR), start)) ??
    AFTER.exec(text.slice(end, end + NEAR));
  return found ? (found[1] === undefined ? -1 : 1) : undefined;
}

/** The figures of a text, each with the direction in which something changes by it. */
export function withDirections(text: string, figures: readonly Figure[]): Figure[] {
  return figures.map((figure) => {
    const sign = figure.sort === 'quantity' ? signOf(text, figure) : undefined;
    return sign === undefined ? figure : { ...figure, sign };
  });
}
