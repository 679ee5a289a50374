import { hanNumber } from '../search/han-numbers.ts';
import { multiplier, readNumber } from '../search/numbers.ts';
import { stepOf } from './figure-parts.ts';
import { PART, unitAt, unitNamed } from './figure-units.ts';
import { type Form, type FormReader, matchAt, saying } from './form.ts';

/* Fractions, codes of currencies written to a number, parts and shares in Chinese. */

/** A fraction is as exact as two digits behind the point. */
const STEP = 0.01;

/** A part of a whole; what a multiplier or a unit follows is a number. */
function fraction(match: RegExpExecArray, text: string, value: number): Form {
  const end = match.index + match[0].length;
  const [, word = ''] = /^\s?([A-Za-z]+)/.exec(text.slice(end, end + 16)) ?? [];
  if (value > 1 || multiplier(word, false) > 1 || unitAt([word.toLowerCase()]))
    return { end, numeral: { value, step: STEP } };
  return saying(match, { sort: 'quantity', value, step: STEP, unit: PART });
}

const GLYPH = /(?<![\d.,/])(?:(\d{1,3})\s?)?([\u00bc-\u00be\u2150-\u215e])/y;

/** "½", "2½" */
export const readGlyph: FormReader = (read, place) => {
  const match = matchAt(GLYPH, read, place);
  if (!match) return undefined;
  const [, whole = '0', glyph = ''] = match;
  const [above = 0, below = 1] = glyph.normalize('NFKC').split('\u2044').map(Number);
  return fraction(match, read.text, Number(whole) + above / below);
};

const FRACTION = /(?<![\d.,/\u2044-])(?:(\d{1,3})\s)?([1-9])[/\u2044]([2-9]|10)(?![\d/]|[.,]\d)/y;

/** "2/3", "2 1/2"; "on 3/4" is a day. */
export const readFraction: FormReader = (read, place) => {
  const match = matchAt(FRACTION, read, place);
  const [, whole = '0', above = '', below = ''] = match ?? [];
  const [part, all] = [Number(above), Number(below)];
  if (!match || part >= all || read.tokens[place - 1]?.text === 'on') return undefined;
  return fraction(match, read.text, Number(whole) + part / all);
};

const CODED = /([A-Za-z]{2,3})\.?(\d+(?:[.,]\d+)*)(k|m|mn|b|bn|t|tn)?(?![A-Za-z0-9])/y;

/** "EUR5m" */
export const readCoded: FormReader = (read, place) => {
  const match = matchAt(CODED, read, place);
  const [all = '', code = '', digits = '', times = ''] = match ?? [];
  const unit = unitAt([code.toLowerCase()])?.unit;
  if (!unit) return undefined;
  const [value, by] = [readNumber(digits), multiplier(times, true)];
  return {
    end: (match?.index ?? 0) + all.length,
    numeral: { value: value * by, step: stepOf(digits, value) * by, unit },
  };
};

const HAN_PART =
  /([二三四五六七八九十百千万]+)分之([一二两三四五六七八九十\d]+)(?:[点.]([〇零一二三四五六七八九\d]+))?/y;

/** 三分之二, 百分之三十 */
export const readHanPart: FormReader = (read, place) => {
  const match = matchAt(HAN_PART, read, place);
  if (!match) return undefined;
  const [, below = '', above = '', decimals = ''] = match;
  const said = (digits: string): number => (/\d/.test(digits) ? Number(digits) : hanNumber(digits));
  const behind = Array.from(decimals, said).join('');
  const value = Number(`${said(above)}.${behind}`);
  const share = below === '百' ? unitNamed('percent') : undefined;
  return saying(match, {
    sort: 'quantity',
    value: share ? value : value / said(below),
    step: share ? 10 ** -behind.length : STEP,
    unit: share ?? PART,
  });
};
