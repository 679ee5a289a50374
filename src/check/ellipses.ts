import type { Figure } from './figure.ts';

/** Units between two numbers of a list. */
const APART = 60;
/** What stands between two of them: "at Oberau, ", " and Grenzhof ". */
const IN_LIST =
  /^[^.;:()\d]*(?:,|\s(?:and|but|against|after|with|to|from|и|und|et))\s[^.;:()\d]*$/u;
/** What follows a number of which the unit is not said again. */
const NOT_SAID =
  /^(?:\s(?:at|in|for|from|by|on|to|and|after|в|на|и|in|und|à|en)\s|[,.;:)\]]|\s*$)/u;
/** A number of one list is hardly so many times another. */
const MOST_TIMES = 50;

/** The figures of a text: numbers of a list have the unit that only the first of them says, "57% here, 61 there". */
export function withEllipses(text: string, read: readonly Figure[]): Figure[] {
  const figures: Figure[] = [];
  let before: Figure | undefined;
  for (const figure of read) {
    if (figure.sort !== 'quantity') {
      figures.push(figure);
      continue;
    }
    const unit = before?.unit;
    const isBare = !figure.unit && figure.nouns.length === 0 && figure.other === undefined;
    const isOfList =
      before !== undefined &&
      unit !== undefined &&
      isBare &&
      figure.start - before.end <= APART &&
      figure.value < before.value * MOST_TIMES &&
      figure.value * MOST_TIMES > before.value &&
      NOT_SAID.test(text.slice(figure.end, figure.end + 12)) &&
      IN_LIST.test(text.slice(before.end, figure.start));
    before = isOfList ? { ...figure, unit } : figure;
    figures.push(before);
  }
  return figures;
}
