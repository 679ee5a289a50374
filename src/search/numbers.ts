import { pairs } from './packed-table.ts';

/** What follows a number and multiplies it, as a word of its own or written to it. */
// biome-ignore format: pairs
const MULTIPLIERS: ReadonlyMap<string, number> = pairs([
  'hundred', 1e2, 'thousand', 1e3, 'million', 1e6, 'mn', 1e6, 'mln', 1e6, 'billion', 1e9,
  'bn', 1e9, 'bln', 1e9, 'bcm', 1e9, 'trillion', 1e12, 'tn', 1e12, 'тыс', 1e3, 'тысяча', 1e3,
  'тысячи', 1e3, 'тысяч', 1e3, 'млн', 1e6, 'миллион', 1e6, 'миллиона', 1e6, 'миллионов', 1e6,
  'млрд', 1e9, 'миллиард', 1e9, 'миллиарда', 1e9, 'миллиардов', 1e9, 'трлн', 1e12,
  'триллион', 1e12, 'триллиона', 1e12, 'триллионов', 1e12, '百', 1e2, '千', 1e3, '万', 1e4,
  '亿', 1e8,
]);

/** These multiply only where they are written to the number: `15b`, but not "15 b". */
// biome-ignore format: pairs
const ATTACHED: ReadonlyMap<string, number> = pairs([
  'k', 1e3, 'm', 1e6, 'b', 1e9, 't', 1e12,
]);

/** By how much a word multiplies the number before it; 1 where it does not. */
export function multiplier(word: string, attached: boolean): number {
  return MULTIPLIERS.get(word) ?? (attached ? (ATTACHED.get(word) ?? 1) : 1);
}

// biome-ignore format: the place in the list is the number
const SMALL = [
  'zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven',
  'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen', 'twenty',
];
const TENS = ['thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
// biome-ignore format: the place in the list is the number
const ORDINALS = [
  'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth',
  'eleventh', 'twelfth', 'thirteenth', 'fourteenth', 'fifteenth', 'sixteenth', 'seventeenth',
  'eighteenth', 'nineteenth', 'twentieth',
];
const CARDINAL_WORDS = new Map<string, number>();
const ORDINAL_WORDS = new Map<string, number>();
SMALL.forEach((word, value) => void CARDINAL_WORDS.set(word, value));
ORDINALS.forEach((word, place) => void ORDINAL_WORDS.set(word, place + 1));
TENS.forEach((word, place) => {
  CARDINAL_WORDS.set(word, (place + 3) * 10);
  ORDINAL_WORDS.set(`${word.slice(0, -1)}ieth`, (place + 3) * 10);
});

/** The number that a word stands for (`five`, `eighty`), or `undefined`. */
export function cardinal(word: string): number | undefined {
  return CARDINAL_WORDS.get(word);
}

/** A number that is said in words, and in how many. */
export interface Spoken {
  readonly value: number;
  readonly length: number;
}

/** Whether a number in words may begin with a word: to ask is cheaper than to read on. */
export function beginsNumber(word: string): boolean {
  return word === 'half' || CARDINAL_WORDS.has(word);
}

/** Whether a word is of a number: `five`, `hundred`, `bn`, `second`. */
export function isOfNumber(word: string): boolean {
  return CARDINAL_WORDS.has(word) || ORDINAL_WORDS.has(word) || MULTIPLIERS.has(word);
}

/** Whether a smaller number may follow one: "twenty five", "one hundred (and) ten". */
function takes(before: number, added: number): boolean {
  if (before % 100 === 0) return added < 100;
  return before % 10 === 0 && before % 100 >= 20 && added < 10;
}

/**
 * The number that words begin with: "five hundred million", "one hundred and ten", "half a trillion".
 *
 * @param words folded
 * @returns `undefined` where the first is no number
 */
export function spoken(words: readonly string[]): Spoken | undefined {
  if (words[0] === 'half') return half(words);
  const first = cardinal(words[0] ?? '');
  if (first === undefined) return undefined;
  let [total, part, place] = [0, first, 1];
  for (;;) {
    const joined = words[place] === 'and' ? place + 1 : place;
    const next = words[joined] ?? '';
    const added = cardinal(next);
    const times = MULTIPLIERS.get(next) ?? 1;
    if (added !== undefined && added > 0 && total + part > 0 && takes(part, added)) {
      part += added;
    } else if (times > 1 && joined === place) {
      if (times < 1000) part *= times;
      else [total, part] = [total + part * times, 0];
    } else return { value: total + part, length: place };
    place = joined + 1;
  }
}

function half(words: readonly string[]): Spoken | undefined {
  const place = words[1] === 'a' ? 2 : 1;
  const times = MULTIPLIERS.get(words[place] ?? '');
  return times === undefined ? undefined : { value: times / 2, length: place + 1 };
}

/** The place that a word stands for (`second`), or `undefined`. */
export function ordinal(word: string): number | undefined {
  return ORDINAL_WORDS.get(word);
}

/** A number in the one way in which the index writes it: `94800000000`, `94.8`. */
export function canonical(value: number): string {
  return Number.isSafeInteger(value) ? String(value) : String(Number(value.toPrecision(12)));
}

/**
 * Reads a number as people write it: `14,000`, `14 000`, `94.8`, `94,8`.
 *
 * @returns its value, or `NaN`
 */
export function readNumber(text: string): number {
  const grouped = /^\d{1,3}(?:[,' \u00a0\u202f]\d{3})+(?:\.\d+)?$/.test(text);
  return Number(grouped ? text.replace(/[,' \u00a0\u202f]/g, '') : text.replace(',', '.'));
}
