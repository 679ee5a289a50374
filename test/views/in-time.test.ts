import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { edtfSpan } from '../../src/model/edtf.ts';
import { inTime } from '../../src/views/in-time.ts';
import fc from '../helpers/random.ts';
import { baseOf } from '../helpers/search-base.ts';

/** In the order in which they are to stand. */
const IN_ORDER = [
  '0000',
  '1902/..',
  '1902/1904',
  '1902',
  '1902~',
  '1902-01',
  '1902-01-01',
  '1902-01-02',
  '../1903-06',
  '1903-07',
  '9999-12-31',
];
/** The places of the dates in the base, mixed. */
const MIXED = IN_ORDER.map((_, place) => (place * 7) % IN_ORDER.length);

const base = await baseOf(
  Object.fromEntries([
    ...MIXED.map((place) => [`at-${place}`, { date: `"${IN_ORDER[place]}"` }] as const),
    ['no-date', {}],
    ['nor-this', {}],
  ]),
);
after(() => base.close());
const idOf = (number: number): string => base.index.entry(number).claim.id;
const all = Array.from({ length: base.count }, (_, number) => number);

describe('claims in time', () => {
  it('stand by their first day, the longer time first, at the end that is known', () => {
    const dates = inTime(base.index, all).dated.map(
      ({ number }) => base.index.entry(number).claim.date,
    );
    assert.deepEqual(dates, IN_ORDER);
  });

  it('have the days of their dates, none at an open end', () => {
    for (const { number, first, last } of inTime(base.index, all).dated) {
      const span = edtfSpan(base.index.entry(number).claim.date ?? '');
      assert.equal(first ?? Number.NEGATIVE_INFINITY, span?.first, idOf(number));
      assert.equal(last ?? Number.POSITIVE_INFINITY, span?.last, idOf(number));
    }
  });

  it('are told apart from those without a date, and none is lost or moved by the others', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(all), (numbers) => {
        const { dated, undated } = inTime(base.index, numbers);
        const shown = dated.map(({ number }) => number);
        assert.deepEqual([...shown, ...undated].sort(), [...numbers].sort());
        assert.deepEqual(
          undated,
          numbers.filter((number) => base.index.entry(number).claim.date === undefined),
        );
        const whole = inTime(base.index, all).dated.map(({ number }) => number);
        assert.deepEqual(
          shown,
          whole.filter((number) => shown.includes(number)),
        );
      }),
    );
  });
});
