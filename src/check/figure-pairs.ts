import { isOf } from '../search/packed-table.ts';
import type { Figure, Role } from './figure.ts';

/* What numbers that stand together say of each other: "12 of the 20", "from 5 to 7", "by 12 percent". */

const OF =
  /^ (?:out )?of(?: all)?(?: (?:the|its|their|her|his|our|my|your|these|those))?(?: (?:[A-Za-z]+['’]s|own|possible|total))?(?: a total of| a possible)? $/;

const isBare = (one: Figure): boolean =>
  one.sort === 'quantity' && !one.unit && one.other === undefined && !one.ranged;

/** "12 of the 20 towns": the first number without a unit or a noun of its own is of those of the second. */
function ofWhole(text: string, part: Figure, whole: Figure | undefined): Figure | undefined {
  if (!whole || !isBare(part) || !isBare(whole) || part.nouns.length > 0) return undefined;
  if (!OF.test(text.slice(part.end, whole.start))) return undefined;
  return { ...part, end: whole.end, nouns: whole.nouns, other: whole.value };
}

/** What stands before a whole whose part follows: "Of the 340 contracts, 87 …" */
const OF_BEFORE =
  /(?:^|[.;:(–—]\s?|, )(?:out )?of(?: all)?(?: (?:the|its|their|her|his|our|my|your|these|those))? $/i;

const OF_WHICH = /^ of (?:which|whom|them)(?![a-z])/;
/** The same inside of a figure that says what these are: "five of whom are apprentices". */
const OF_WHOM = / of (?:which|whom|them)(?![a-z])/;

/** "14 schools, of which seven had to close" */
const WHICH_BEFORE = /^,? of (?:which|whom) (?:only |just )?$/;

/** "Of the 340 contracts 87 had no bid", "14 schools, seven of which had to close": a part of the number before. */
function partOfBefore(text: string, whole: Figure | undefined, part: Figure): Figure | undefined {
  if (!whole || !isBare(whole) || !isBare(part) || part.value >= whole.value) return undefined;
  const between = text.slice(whole.end, part.start);
  const { value: other } = whole;
  const isNear = between.length <= APART && !between.includes('. ');
  if (part.nouns.length > 0)
    return isNear && OF_WHOM.test(text.slice(part.start, part.end))
      ? { ...part, other }
      : undefined;
  const [ofWhich = ''] = OF_WHICH.exec(text.slice(part.end, part.end + 12)) ?? [];
  const isOf =
    ofWhich === ''
      ? WHICH_BEFORE.test(between) ||
        (/^,? $/.test(between) &&
          OF_BEFORE.test(text.slice(Math.max(0, whole.start - 20), whole.start)))
      : isNear;
  return isOf ? { ...part, end: part.end + ofWhich.length, nouns: whole.nouns, other } : undefined;
}

const AMONG = /^(?: of [a-z]+)?,? (?:among|amongst|out of)(?: the| all| a total of)? $/;

/** "11 bad glasses among 3,820": a part of the number behind, which is told as well. */
function partAmong(text: string, part: Figure, whole: Figure | undefined): Figure | undefined {
  if (!whole || !isBare(whole) || !isBare(part) || part.value >= whole.value) return undefined;
  const between = text.slice(part.end, whole.start);
  const isOf = OF.test(between) && part.nouns.length > 0 && whole.nouns.length === 0;
  return isOf || AMONG.test(between) ? { ...part, other: whole.value } : undefined;
}

/** What something does that rises or falls; what is said of it by nouns. */
const VERBS =
  ' rise rises rising rose risen grow grows growing grew grown increase increases increased increasing decline declines ' +
  'declined declining decrease decreases decreased decreasing surge surges surged surging expand expands expanded ' +
  'expanding climb climbs climbed climbing jump jumps jumped jumping fall falls falling fell ' +
  'fallen drop drops dropped dropping cut cuts cutting shrank reduce reduces reduced reducing raise raises ' +
  'raised raising lowered widened narrowed up down ';
const NOUNS =
  ' growth increase rise expansion decline decrease reduction drop fall jump surge gain cut rate ';
const BECOMES = ' reach reached reaches reaching hit ';
/** What may stand between "by" and a number, and what begins another clause. */
const IDLE = ' a an another further just only ';
const OTHER_CLAUSE = ' was were is are been be has had have and or which that who ';
/** Words before a number in which it says what the number does. */
const MOST_WORDS = 8;
const NEAR = 64;
/** Units between the two numbers of "from 5 percent in 2020 to 7 percent". */
const APART = 40;

/** Whether a word says that something changes. */
export const changes = (word: string): boolean => isOf(VERBS, word);
const isChange = (word: string): boolean => isOf(NOUNS, word);

/** The words before a figure in its clause, in small letters, the nearest first. */
function wordsBefore(text: string, { start }: Figure): string[] {
  const words: string[] = [];
  const all = text
    .slice(Math.max(0, start - NEAR), start)
    .toLowerCase()
    .split(' ');
  if (all.pop() !== '') return words;
  for (const word of all.reverse().slice(0, MOST_WORDS)) {
    if (word === '' || '.,;:!?()'.includes(word.slice(-1))) break;
    if (words.length > 0 || !isOf(IDLE, word)) words.push(word);
  }
  return words;
}

function roleOf(text: string, figure: Figure): Role | undefined {
  // "a 12 percent increase"
  const [gap, next = ''] = text.slice(figure.end, figure.end + 16).split(' ');
  if (gap === '' && isChange(next)) return 'by';
  const [word = '', ...words] = wordsBefore(text, figure);
  if (word === 'by' || word === 'to') {
    const place = words.findIndex(
      (one) => changes(one) || isChange(one) || isOf(OTHER_CLAUSE, one) || /\d/.test(one),
    );
    const found = words[place];
    if (found === undefined || !(changes(found) || isChange(found))) return undefined;
    // Growth that rises to 6 percent is growth by 6 percent.
    return word === 'by' || !words.slice(place + 1).some(isChange) ? word : undefined;
  }
  const [before = ''] = words;
  if (word === 'of') return isChange(before) && before !== 'rate' ? 'by' : undefined;
  if (isOf(BECOMES, word) || (word === 'at' && isOf(' stood stands ', before)))
    return words.some(isChange) ? undefined : 'to';
  const isShare = figure.unit?.dimension === 'share' || figure.unit?.dimension === 'points';
  const isMade = word === 'up' && /^(?:ma|set)/.test(before);
  return isShare && changes(word) && !isMade ? 'by' : undefined;
}

/** What is so many times another, or among the first so many, neither rises nor falls. */
const isAmount = ({ sort, other, unit }: Figure): boolean =>
  sort === 'quantity' && other === undefined && unit?.unit !== 'times' && unit?.unit !== 'top';

/** "from 5 to 7 percent", "to 7 from 5": each number with the other one. */
function fromTo(text: string, one: Figure, other: Figure): [Figure, Figure] | undefined {
  const between = text.slice(one.end, other.start);
  if (between.length > APART || between.includes('. ') || between.includes(';')) return undefined;
  const [[second], [first]] = [wordsBefore(text, other), wordsBefore(text, one)];
  const isFrom = first === 'from' && second === 'to';
  if (!isFrom && !(first === 'to' && second === 'from')) return undefined;
  // "From 5 to 7 percent": both are percent.
  const isBare = !one.unit && one.nouns.length === 0 && between === ' to ';
  const { unit, nouns } = isBare ? other : one;
  return [
    { ...one, unit, nouns, role: isFrom ? 'from' : 'to', other: other.value },
    { ...other, role: isFrom ? 'to' : 'from', other: one.value },
  ];
}

/** The figures of a text, each with the other number of its pair, and with what it does where something changes. */
export function withPairs(text: string, read: readonly Figure[]): Figure[] {
  const figures: Figure[] = [];
  for (let at = 0; at < read.length; at++) {
    const figure = read[at];
    if (!figure) continue;
    const pair = ofWhole(text, figure, read[at + 1]);
    figures.push(
      pair ??
        partOfBefore(text, read[at - 1], figure) ??
        partAmong(text, figure, read[at + 1]) ??
        figure,
    );
    if (pair) at++;
  }
  let last: number | undefined;
  for (const [place, figure] of figures.entries()) {
    if (!isAmount(figure)) continue;
    const before = last === undefined ? undefined : figures[last];
    const pair = before && isAmount(before) ? fromTo(text, before, figure) : undefined;
    if (pair && last !== undefined) [figures[last], figures[place]] = pair;
    else {
      const role = roleOf(text, figure);
      if (role) figures[place] = { ...figure, role };
    }
    last = place;
  }
  return figures;
}
