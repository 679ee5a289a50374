import { pairs } from './packed-table.ts';
import { russianCardinal, russianOrdinal } from './russian-numbers.ts';

/** What follows a number and multiplies it, as a word of its own or written to it. */
// biome-ignore format: pairs
const MULTIPLIERS: ReadonlyMap<string, number> = pairs([
  'hundred', 1e2, 'thousand', 1e3, 'million', 1e6, 'mn', 1e6, 'mln', 1e6, 'billion', 1e9,
  'bn', 1e9, 'bln', 1e9, 'bcm', 1e9, 'trillion', 1e12, 'tn', 1e12, 'тыс', 1e3, 'тысяча', 1e3,
  'тысячи', 1e3, 'тысяч', 1e3, 'млн', 1e6, 'миллион', 1e6, 'миллиона', 1e6, 'миллионов', 1e6,
  'млрд', 1e9, 'миллиард', 1e9, 'миллиарда', 1e9, 'миллиардов', 1e9, 'трлн', 1e12,
  'триллион', 1e12, 'триллиона', 1e12, 'триллионов', 1e12, 'сотня', 1e2, 'сотни', 1e2, 'сотен', 1e2,
  'crore', 1e7, 'lakh', 1e5, 'dozen', 12, 'mio', 1e6, 'mrd', 1e9, 'millionen', 1e6, 'milliarden', 1e9,
  '百', 1e2, '千', 1e3, '万', 1e4,
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
  return CARDINAL_WORDS.get(word) ?? (isCyrillic(word) ? russianCardinal(word) : undefined);
}

function isCyrillic(word: string): boolean {
  return word !== '' && word.charCodeAt(0) >> 8 === 4;
}

/** A number that is said in words, and in how many. */
export interface Spoken {
  readonly value: number;
  readonly length: number;
}

/** Words that say one of what they multiply where no number stands before them: "a hundred". */
const ROUND: ReadonlySet<string> = new Set(
  'dozen hundred thousand million billion trillion сотня тысяча миллион миллиард'.split(' '),
);
const HALVES: ReadonlySet<string> = new Set(['half', 'полтора', 'полторы']);

/** Whether a number in words may begin with a word: to ask is cheaper than to read on. */
export function beginsNumber(word: string): boolean {
  return cardinal(word) !== undefined || ROUND.has(word) || HALVES.has(word);
}

/** Whether a word is of a number: `five`, `hundred`, `bn`, `second`. */
export function isOfNumber(word: string): boolean {
  return beginsNumber(word) || ordinal(word) !== undefined || MULTIPLIERS.has(word);
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
  const [begins = ''] = words;
  if (HALVES.has(begins)) return half(words);
  const first = cardinal(begins) ?? (ROUND.has(begins) ? 1 : undefined);
  if (first === undefined) return undefined;
  let [total, part, place] = [0, first, ROUND.has(begins) ? 0 : 1];
  if (words[place] === 'and' && words[place + 1] === 'a' && words[place + 2] === 'half') {
    [part, place] = [part + 0.5, place + 3];
  }
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
  const part = words[0] === 'half' ? 0.5 : 1.5;
  return times === undefined ? undefined : { value: times * part, length: place + 1 };
}

/** The place that two words say: "thirty third". */
export function spokenOrdinal(tens: string, ones: string): number | undefined {
  const [ten, one] = [cardinal(tens) ?? 0, ordinal(ones) ?? 0];
  return ten >= 20 && ten % 10 === 0 && ten < 100 && one > 0 && one < 10 ? ten + one : undefined;
}

/** The place that a word stands for (`second`), or `undefined`. */
export function ordinal(word: string): number | undefined {
  return ORDINAL_WORDS.get(word) ?? (isCyrillic(word) ? russianOrdinal(word) : undefined);
}

/** A number in the one way in which the index writes it: `94800000000`, `94.8`. */
export function canonical(value: number): string {
  return Number.isSafeInteger(value) ? String(value) : String(Number(value.toPrecision(12)));
}

/**
 * Reads a number as people write it: `14,000`, `14 000`, `7.654.321`, `1.234,5`, `1,23,45,678`, `94.8`, `94,8`.
 *
 * @returns its value, or `NaN`
 */
export function readNumber(text: string): number {
  if (/^\d{1,3}(?:\.\d{3}){2,}$/.test(text)) return Number(text.replaceAll('.', ''));
  const [point, comma] = [text.indexOf('.'), text.indexOf(',')];
  if (point >= 0 && point < comma) return readNumber(text.replaceAll('.', ''));
  if (comma >= 0 && comma !== text.lastIndexOf(',') && text.charAt(comma + 3) === ',')
    return Number(text.replaceAll(',', ''));
  const grouped = /^\d{1,3}(?:[,' \u00a0\u202f]\d{3})+(?:\.\d+)?$/.test(text);
  return Number(grouped ? text.replace(/[,' \u00a0\u202f]/g, '') : text.replace(',', '.'));
}
