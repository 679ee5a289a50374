import type { PartialDate } from './dates.ts';

const DIGITS = '〇一二三四五六七八九';
const TIMES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const GROUPS: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/** What a number counts, where nothing but this shows that a character is a number. */
const COUNTED = '年月日号个名对项条位次家种元国届倍周亩吨公米岁天人方度分秒所座艘点';
const NUMERAL = '〇零一二两三四五六七八九十百千万亿';
const HAN_NUMBER = new RegExp(
  `(?:(第)|(百分之))?(?:([一二两三四五六七八九十〇零][${NUMERAL}]*)(?:点([〇零一二三四五六七八九]+))?|(\\d+))`,
  'g',
);
const IN_DATE = '[〇零一二三四五六七八九十\\d]';
const HAN_DATE = new RegExp(
  `(?:(${IN_DATE}{4})年)?(${IN_DATE}{1,3})月(?:(${IN_DATE}{1,3})[日号])?`,
  'g',
);

function digit(character: string): number {
  if (character === '零') return 0;
  return character === '两' ? 2 : DIGITS.indexOf(character);
}

/** The number that Chinese characters say: 三百二十万, 二〇二五. `NaN` where they say none. */
export function hanNumber(text: string): number {
  const digits = [...text].map(digit);
  if (digits.length > 1 && digits.every((one) => one >= 0)) return Number(digits.join(''));
  let [total, group, last] = [0, 0, -1];
  for (const character of text) {
    const value = digit(character);
    const times = TIMES[character];
    const large = GROUPS[character];
    if (value >= 0) last = value;
    else if (times !== undefined)
      [group, last] = [group + Math.max(last, last < 0 ? 1 : 0) * times, -1];
    else if (large !== undefined) {
      const before = group + Math.max(last, 0);
      // 五千亿 is one group, 三亿二千万 are two; 一万亿 multiplies what is there.
      if (before === 0 && total > 0) total *= large;
      else total += (before === 0 ? 1 : before) * large;
      [group, last] = [0, -1];
    } else return Number.NaN;
  }
  return total + group + Math.max(last, 0);
}

/** A number that Chinese characters say, and where it stands. */
export interface HanNumber {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** It says a place in an order: 第二. */
  readonly ordinal: boolean;
}

/** The numbers that a text says in Chinese characters, and those in digits after 第. */
export function hanNumbers(text: string): HanNumber[] {
  const found: HanNumber[] = [];
  for (const match of text.matchAll(HAN_NUMBER)) {
    const [whole, first, percent, said, decimals, digits] = match;
    const end = match.index + whole.length;
    const start = match.index + (first ?? percent ?? '').length;
    const ordinal = first !== undefined;
    if (said === undefined) {
      if (ordinal) found.push({ start, end, value: Number(digits), ordinal });
      continue;
    }
    // 一带一路 has no number, 五国 has: what follows, or a second character, must show it.
    const counts = COUNTED.includes(text.charAt(end) || ' ');
    const large = said.length > 1 && /[十百千万亿]/.test(said);
    if (!counts && !large && !ordinal && percent === undefined) continue;
    const fraction = decimals === undefined ? 0 : Number(`0.${[...decimals].map(digit).join('')}`);
    const value = hanNumber(said) + fraction;
    if (!Number.isNaN(value)) found.push({ start, end, value, ordinal });
  }
  return found;
}

function part(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  return /^\d+$/.test(text) ? Number(text) : hanNumber(text);
}

/** The dates that a text gives in Chinese, in digits or in characters. */
export function hanDates(text: string): { start: number; end: number; date: PartialDate }[] {
  return [...text.matchAll(HAN_DATE)].flatMap((match) => {
    const [whole, year, month, day] = match;
    const date = { year: part(year), month: part(month), day: part(day) };
    if (!date.month || date.month > 12 || (date.day ?? 1) > 31) return [];
    return { start: match.index, end: match.index + whole.length, date };
  });
}
