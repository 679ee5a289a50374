import { type FigureUnit, unitAt, unitNamed } from './figure-units.ts';
import type { ReadText } from './figure-words.ts';

/* Units that say more than in what something is counted, and those that are written in signs. */

/** A unit after a number, and what else it says of it. */
export interface CompactUnit {
  readonly unit: FigureUnit;
  readonly end: number;
  /** By how much it multiplies the number: a kb/d is a thousand barrels a day. */
  readonly times: number;
  readonly perTime?: string | undefined;
}

/** As they are written, each with its unit and how many of it: "Mt" is a million tonnes, "mt" a metric ton. */
const WRITTEN = new Map<string, readonly [unit: string, times: number, perTime?: string]>([
  ['b/d', ['barrel', 1, 'day']],
  ['bpd', ['barrel', 1, 'day']],
  ['kb/d', ['barrel', 1e3, 'day']],
  ['mb/d', ['barrel', 1e6, 'day']],
  ['mt', ['t', 1]],
  ['kt', ['t', 1e3]],
  ['Mt', ['t', 1e6]],
  ['Gt', ['t', 1e9]],
  ['mtpa', ['t', 1e6, 'year']],
]);
const DEGREES = /^\s?(?:[°º]\s?|deg(?:rees?|\.)?\s)?([CF℃℉])(?![A-Za-z])/;
/** In Chinese no space tells where a unit ends, and "more than" may stand before it. */
const HAN = /^(\s?[多余]?)([\u3400-\u9fff]{1,4})/;
const FIRST_SIGN = 0xb0;

/** The unit after the token that ends a number. @param next the token after it */
export function compactUnit({ text, tokens }: ReadText, next: number): CompactUnit | undefined {
  const from = tokens[next - 1]?.end ?? 0;
  const after = text.slice(from, from + 16);
  const first = tokens[next];
  if (first?.kind === 'ideograph') {
    const [, before = '', characters = ''] = HAN.exec(after) ?? [];
    for (let length = characters.length; length > 0; length--) {
      const unit = unitAt([characters.slice(0, length)])?.unit;
      if (unit) return { unit, end: from + before.length + length, times: 1 };
    }
    return undefined;
  }
  if (
    after.charCodeAt(0) >= FIRST_SIGN ||
    after.charCodeAt(1) >= FIRST_SIGN ||
    first?.text === 'deg'
  ) {
    const [all = '', letter = ''] = DEGREES.exec(after) ?? [];
    const unit = unitNamed(/[C℃]/.test(letter) ? 'C' : letter === '' ? '' : 'F');
    return unit && { unit, end: from + all.length, times: 1 };
  }
  if (!first || first.start > from + 1) return undefined;
  const { end } = tokens[next + 1] ?? first;
  const long = WRITTEN.get(text.slice(first.start, end));
  const row = long ?? WRITTEN.get(text.slice(first.start, first.end));
  const unit = unitNamed(row?.[0] ?? '');
  // "1821 Mt. Royal Street"
  if (!row || !unit || (!long && /^\. [A-Z]/.test(text.slice(first.end, first.end + 3))))
    return undefined;
  return { unit, end: long ? end : first.end, times: row[1], perTime: row[2] };
}
