import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { edtfSpan, isAfter, isEdtf } from '../../src/model/edtf.ts';
import fc from '../helpers/random.ts';

const DAY_MS = 86_400_000;
const OPEN = 'open';

/** The first and last day of a date, as ISO dates. */
function spanOf(text: string): [string, string] | undefined {
  const span = edtfSpan(text);
  const day = (number: number): string =>
    Number.isFinite(number) ? new Date(number * DAY_MS).toISOString().slice(0, 10) : OPEN;
  return span && [day(span.first), day(span.last)];
}

describe('an EDTF date covers days', () => {
  const cases: readonly (readonly [text: string, first: string, last: string])[] = [
    ['1902', '1902-01-01', '1902-12-31'],
    ['1902-03', '1902-03-01', '1902-03-31'],
    ['1902-12', '1902-12-01', '1902-12-31'],
    ['1902-02', '1902-02-01', '1902-02-28'],
    ['1904-02', '1904-02-01', '1904-02-29'],
    ['1900-02', '1900-02-01', '1900-02-28'],
    ['2000-02', '2000-02-01', '2000-02-29'],
    ['1902-03-03', '1902-03-03', '1902-03-03'],
    ['2000-02-29', '2000-02-29', '2000-02-29'],
    ['1970-01-01', '1970-01-01', '1970-01-01'],
    ['0001', '0001-01-01', '0001-12-31'],
    ['0099-12-31', '0099-12-31', '0099-12-31'],
    ['1902~', '1902-01-01', '1902-12-31'],
    ['1902-03?', '1902-03-01', '1902-03-31'],
    ['1902-03-03%', '1902-03-03', '1902-03-03'],
    ['1902/1987', '1902-01-01', '1987-12-31'],
    ['1902-03/1902-05-02', '1902-03-01', '1902-05-02'],
    ['1902/1902', '1902-01-01', '1902-12-31'],
    ['1902~/1987?', '1902-01-01', '1987-12-31'],
    ['../1987', OPEN, '1987-12-31'],
    ['1902-03/..', '1902-03-01', OPEN],
  ];
  for (const [text, first, last] of cases) {
    it(`${text}: ${first} to ${last}`, () => {
      assert.deepEqual(spanOf(text), [first, last]);
      assert.equal(isEdtf(text), true);
    });
  }
});

describe('a text is no date if', () => {
  const cases: readonly (readonly [why: string, ...texts: string[]])[] = [
    ['it is empty', '', ' ', '/', '..', '../..', '~'],
    ['the year has no such month', '1902-00', '1902-13', '1902-99'],
    ['the month has no such day', '1902-02-29', '1900-02-29', '1902-04-31', '1902-03-00'],
    ['an interval runs backwards', '1987/1902', '1902-05/1902-03', '1902-03-02/1902-03-01'],
    ['an interval has one end or three', '1902/', '/1987', '1902/1903/1904', '1902//1903'],
    ['an end of the interval is no date', '1902/1987-13', '1902-02-30/1987', '1902/...'],
    [
      'digits are missing or too many',
      '902',
      '19022',
      '1902-3',
      '1902-03-3',
      '190203',
      '02-03-1902',
    ],
    [
      'there is something before or after it',
      '1902 ',
      ' 1902',
      '1902x',
      '1902~~',
      '1902\n',
      'c1902',
    ],
    [
      'it is another part of EDTF',
      '1902-21',
      '190X',
      'Y19020',
      '-0500',
      '{1902,1903}',
      '1902-03-03T12:00',
    ],
    ['it is in words', 'March 1902', '3 March 1902', 'today', 'NaN'],
    ['its digits are of another script', '١٩٠٢', '\uFF11\uFF19\uFF10\uFF12'],
  ];
  for (const [why, ...texts] of cases) {
    it(why, () => {
      for (const text of texts) {
        assert.equal(edtfSpan(text), undefined, JSON.stringify(text));
        assert.equal(isEdtf(text), false);
      }
    });
  }
});

const DAY = fc
  .date({
    min: new Date('0001-01-01T00:00:00Z'),
    max: new Date('9999-12-31T00:00:00Z'),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString().slice(0, 10));
const DATE = fc
  .tuple(DAY, fc.constantFrom(4, 7, 10), fc.constantFrom('', '~', '?', '%'))
  .map(([day, length, mark]) => day.slice(0, length) + mark);

describe('for every date', () => {
  it('a day covers itself only, and is numbered as in the calendar', () => {
    fc.assert(
      fc.property(DAY, (day) => {
        const number = Date.parse(`${day}T00:00:00Z`) / DAY_MS;
        assert.deepEqual(edtfSpan(day), { first: number, last: number });
      }),
    );
  });

  it('a year and a month cover each of their days', () => {
    fc.assert(
      fc.property(DAY, (day) => {
        const number = edtfSpan(day)?.first ?? Number.NaN;
        for (const length of [4, 7]) {
          const { first, last } = edtfSpan(day.slice(0, length)) ?? { first: 1, last: 0 };
          assert.ok(first <= number && number <= last, day);
        }
      }),
    );
  });

  it('a span ends the day before the next begins', () => {
    const month = fc.tuple(fc.integer({ min: 1, max: 9998 }), fc.integer({ min: 1, max: 12 }));
    const name = (year: number, at: number): string =>
      `${String(year).padStart(4, '0')}-${String(at).padStart(2, '0')}`;
    fc.assert(
      fc.property(month, ([year, at]) => {
        const next = at === 12 ? name(year + 1, 1) : name(year, at + 1);
        assert.equal(edtfSpan(name(year, at))?.last, (edtfSpan(next)?.first ?? 0) - 1);
      }),
    );
  });

  it('a mark of doubt (~ ? %) changes nothing', () => {
    fc.assert(
      fc.property(DATE, (date) => {
        assert.deepEqual(edtfSpan(date), edtfSpan(date.replace(/[~?%]$/, '')));
        assert.notEqual(edtfSpan(date), undefined);
      }),
    );
  });

  it('an interval covers the first day of its start to the last of its end, or is no date', () => {
    fc.assert(
      fc.property(DATE, DATE, (from, to) => {
        const first = edtfSpan(from)?.first ?? 0;
        const last = edtfSpan(to)?.last ?? 0;
        assert.deepEqual(edtfSpan(`${from}/${to}`), first > last ? undefined : { first, last });
      }),
    );
  });

  it('one is after another where its first day is after the last of the other', () => {
    const table: readonly (readonly [string | undefined, string | undefined, boolean])[] = [
      ['2025', '2024', true],
      ['2024-06', '2024', false],
      ['2024', '2024-06', false],
      ['2024-07', '2024-06-30', true],
      ['2025', '2024/..', false],
      ['../2024', '2023', false],
      [undefined, '2024', false],
      ['2025', undefined, false],
      ['soon', '2024', false],
    ];
    for (const [one, other, after] of table)
      assert.equal(isAfter(one, other), after, `${one} ${other}`);
  });
});
