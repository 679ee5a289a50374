import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Periods } from '../../src/page/browser/periods.ts';

const valuesOf = (dates: readonly (string | undefined)[]): string[] =>
  new Periods(dates).all.map(({ value }) => value);

describe('the periods of facts', () => {
  it('are the years, the latest first', () => {
    const periods = new Periods(['2023', '2025-06-17', undefined, '2023-05', '2024~']);
    assert.deepEqual(
      periods.all,
      ['2025', '2024', '2023'].map((year) => ({ value: year, label: year })),
    );
    assert.deepEqual(periods.of('2023-05'), ['2023']);
    assert.deepEqual(periods.of(undefined), []);
  });

  it('are decades before the last eight years that facts have', () => {
    const years = Array.from({ length: 12 }, (_, n) => String(2010 + n));
    assert.deepEqual(valuesOf([...years, '1991', '1999-12']), [
      ...years.slice(4).reverse(),
      '2010/2019',
      '1990/1999',
    ]);
    const periods = new Periods(years);
    assert.deepEqual(periods.of('2012'), ['2010/2019']);
    assert.deepEqual(periods.of('2014'), ['2014']);
    assert.equal(periods.all.at(-1)?.label, '2010–2019');
  });

  it('hold a fact in each period that it reaches into', () => {
    const periods = new Periods(['2020', '2021', '2022', '2020/2022']);
    assert.deepEqual(periods.of('2020/2022'), ['2020', '2021', '2022']);
    assert.deepEqual(new Periods(['2024']).of('1995/2005'), ['1990/1999', '2000/2009']);
  });

  it('are made by no interval, and by none of its open ends', () => {
    assert.deepEqual(valuesOf(['2024', '2013/..']), ['2024', '2010/2019']);
    assert.deepEqual(new Periods(['2024', '../2024']).of('../2024'), ['2024']);
  });

  it('stay few where an interval is long', () => {
    const { length } = valuesOf(['0001/9999']);
    assert.ok(length > 0 && length <= 2);
  });

  it('hold each fact that has a date, of whatever year', () => {
    for (const date of ['0001', '0999-12-31', '1066', '9999', '2000/2001', '1800/..', '../1800']) {
      const periods = new Periods([date]);
      assert.ok(periods.of(date).length > 0, date);
      for (const value of periods.of(date))
        assert.ok(
          periods.all.some((one) => one.value === value),
          date,
        );
    }
  });
});
