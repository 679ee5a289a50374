import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { edtfSpan } from '../../src/model/edtf.ts';
import { countValues, countYears, withBroader } from '../../src/views/counts.ts';
import fc from '../helpers/random.ts';

describe('values are counted', () => {
  it('the most frequent first, equal ones by their text, and those that have none last', () => {
    assert.deepEqual(countValues([['b', 'c'], ['c'], [], ['a'], [], []]), [
      { value: 'c', count: 2 },
      { value: 'a', count: 1 },
      { value: 'b', count: 1 },
      { value: null, count: 3 },
    ]);
    assert.deepEqual(countValues([]), []);
  });

  it('as often as a fact has them, but once a fact', () => {
    const facts = fc.array(fc.array(fc.constantFrom('a', 'b', 'c', '__proto__')));
    fc.assert(
      fc.property(facts, (all) => {
        for (const { value, count } of countValues(all)) {
          const having = all.filter((values) =>
            value === null ? values.length === 0 : values.some((one) => one === value),
          );
          assert.equal(count, having.length);
        }
        const values = new Set(all.flatMap((one) => (one.length === 0 ? [null] : one)));
        assert.equal(countValues(all).length, values.size);
      }),
    );
  });

  it('by topic with the topics above them', () => {
    const topics = [
      { id: 'lights', label: 'Lights', description: '' },
      { id: 'towers', label: 'Towers', description: '', broader: 'lights' },
    ];
    const broader = withBroader(topics);
    assert.deepEqual(countValues([broader(['towers']), broader(['towers', 'lights'])]), [
      { value: 'lights', count: 2 },
      { value: 'towers', count: 2 },
    ]);
  });
});

describe('years are counted', () => {
  it('in the order of time, an interval in each of its years, an open end in the one that is known', () => {
    assert.deepEqual(countYears(['1902', '1902-03/1904', undefined, '../1906', '1906~', '0087']), {
      rows: [
        { value: '0087', count: 1 },
        { value: '1902', count: 2 },
        { value: '1903', count: 1 },
        { value: '1904', count: 1 },
        { value: '1906', count: 2 },
        { value: null, count: 1 },
      ],
      intervals: 1,
      open: 1,
    });
  });

  it('as often as a filter by that year finds dates with two ends', () => {
    const year = fc.integer({ min: 1990, max: 2005 }).map(String);
    const date = fc.oneof(
      year,
      year.map((one) => `${one}-06-17`),
      fc.tuple(year, year).map(([a, b]) => (a < b ? `${a}/${b}` : `${b}-01/${a}-12`)),
    );
    fc.assert(
      fc.property(fc.array(date), (dates) => {
        const { rows } = countYears(dates);
        const counts = new Map(rows.map(({ value, count }) => [value, count]));
        for (let one = 1989; one <= 2006; one++) {
          const whole = edtfSpan(String(one));
          const found = dates.map(edtfSpan).filter((span) => {
            return span && whole && span.first <= whole.last && span.last >= whole.first;
          });
          assert.equal(counts.get(String(one)) ?? 0, found.length, String(one));
        }
      }),
    );
  });

  it('in a time that does not grow with the length of intervals', () => {
    const { rows } = countYears(Array.from({ length: 50_000 }, () => '0000/9999'));
    assert.equal(rows.length, 10_000);
    assert.ok(rows.every(({ count }) => count === 50_000));
  });
});
