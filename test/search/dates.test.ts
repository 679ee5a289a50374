import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dateKeys, month, readDate } from '../../src/search/dates.ts';
import { tokenize } from '../../src/search/tokenize.ts';

/** The dates of a text: the keys of each, and the words that it takes. */
function datesIn(text: string): { keys: readonly string[]; text: string }[] {
  const tokens = tokenize(text);
  return tokens.flatMap(({ date, start }) =>
    date ? { keys: date.keys, text: text.slice(start, tokens[date.last]?.end) } : [],
  );
}

const DAY = ['2025-06-17', '--06-17', '2025-06'];

describe('a date in a text is found', () => {
  const CASES: readonly (readonly [date: string, keys: readonly string[]])[] = [
    ['2025-06-17', DAY],
    ['17 June 2025', DAY],
    ['17 JUNE 2025', DAY],
    ['17th June 2025', DAY],
    ['17th of June 2025', DAY],
    ['June 17, 2025', DAY],
    ['June 17th, 2025', DAY],
    ['17 Jun 2025', DAY],
    ['Jun. 17, 2025', DAY],
    ['17.06.2025', DAY],
    ['17/06/2025', DAY],
    ['17/6/2025', DAY],
    ['06/17/2025', DAY],
    ['17 июня 2025', DAY],
    ['2025年6月17日', DAY],
    ['２０２５年６月１７日', DAY],
    ['5/6/2025', ['2025-06-05', '--06-05', '2025-06']],
    ['June 17th', ['--06-17', '?06-17']],
    ['17 June', ['--06-17', '?06-17']],
    ['6月17日', ['--06-17', '?06-17']],
    ['2025/06/17', DAY],
    ['2025.06.17', DAY],
    ['17-06-2025', DAY],
    ['20250617', DAY],
    ['二〇二五年六月十七日', DAY],
    ['六月十七日', ['--06-17', '?06-17']],
    ['06.2025', ['2025-06', '2025-06-?']],
    ['2023-11', ['2023-11', '2023-11-?']],
    ['11/2023', ['2023-11', '2023-11-?']],
    ['06/2025', ['2025-06', '2025-06-?']],
    ['Nov 2023', ['2023-11', '2023-11-?']],
    ['November 2023', ['2023-11', '2023-11-?']],
    ['November, 2023', ['2023-11', '2023-11-?']],
    ['Sept 2023', ['2023-09', '2023-09-?']],
    ['ноябрь 2023', ['2023-11', '2023-11-?']],
    ['в ноябре 2023', ['2023-11', '2023-11-?']],
    ['2023年11月', ['2023-11', '2023-11-?']],
  ];
  for (const [date, keys] of CASES) {
    it(date, () => {
      const written = date.replace(/^в /, '');
      for (const text of [date, `It was on ${date}, they say.`, `(${date})`]) {
        assert.deepEqual(datesIn(text), [{ keys, text: written }], text);
      }
    });
  }

  it('and each of two', () => {
    const keys = datesIn('from 2024-03-01 to 30 June 2025').map((date) => date.keys[0]);
    assert.deepEqual(keys, ['2024-03-01', '2025-06-30']);
  });
});

describe('no date is found', () => {
  const TEXTS = [
    ...[
      '2025',
      'in June',
      'they may cooperate',
      'the March of Dimes',
      '2025-2026',
      '14,000',
      '94.8',
    ],
    ...['2025-13', '2025-06-32', '32.06.2025', '99/2025', '13月', '120 June', '1-2 months', '6月'],
    ...['20251301', '2025.06', '120250617'],
    ...['2025-06-17-3', '年', '月', '', '日', '1/2/20251'],
  ];
  for (const text of TEXTS) it(`in ${text}`, () => assert.deepEqual(datesIn(text), []));
});

describe('a date in digits', () => {
  it('is read, the day first where either could be', () => {
    assert.deepEqual(readDate('05/06/2025'), { year: 2025, month: 6, day: 5 });
    assert.deepEqual(readDate('2025-06'), { year: 2025, month: 6, day: undefined });
  });

  it('is none with a month or day that does not exist', () => {
    const wrong = [
      '2025-00-10',
      '2025-13-10',
      '2025-06-00',
      '13/2025',
      '32/13/2025',
      '17 June',
      '',
    ];
    for (const text of wrong) assert.equal(readDate(text), undefined, text);
  });
});

it('a month is known in full, short, and in Russian', () => {
  assert.deepEqual(['june', 'jun', 'июня', 'sept', 'janvier'].map(month), [6, 6, 6, 9, undefined]);
});

it('a month or a day alone has no key of a date, and a year only one of its own', () => {
  assert.deepEqual(dateKeys({ year: 2025 }), ['2025-?']);
  assert.deepEqual(dateKeys({ month: 6 }), []);
  assert.deepEqual(dateKeys({ day: 17 }), []);
});
