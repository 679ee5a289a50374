import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  canonical,
  cardinal,
  multiplier,
  ordinal,
  readNumber,
  spoken,
} from '../../src/search/numbers.ts';
import { tokenize } from '../../src/search/tokenize.ts';
import fc from '../helpers/random.ts';

describe('a number is read', () => {
  const CASES: readonly (readonly [string, number])[] = [
    ['14000', 14000],
    ['14,000', 14000],
    ['14 000', 14000],
    ['14\u00a0000', 14000],
    ['14\u202f000', 14000],
    ["14'000", 14000],
    ['1,234,567.89', 1234567.89],
    ['94.8', 94.8],
    ['94,8', 94.8],
    ['1,5', 1.5],
    ['1,23,45,678', 12345678],
    ['2.400.000', 2400000],
    ['1.234,5', 1234.5],
    ['2.400.000,75', 2400000.75],
    ['0', 0],
    ['007', 7],
  ];
  for (const [text, value] of CASES) {
    it(`${JSON.stringify(text)} as ${value}`, () => assert.equal(readNumber(text), value));
  }
});

describe('a number in a text is kept', () => {
  /** Ways to write it, by the key that all of them have. */
  const WAYS: Readonly<Record<string, readonly string[]>> = {
    '#14000': [
      '14,000',
      '14 000',
      '14\u202f000',
      '14000',
      '14k',
      '14 thousand',
      'fourteen thousand',
    ],
    '#94800000000': [
      ...['94.8bn', '$94.8bn', '94.8 billion', '$94.8 billion', 'US$94.8 billion', '94.8 bln'],
      ...['94,8 млрд', '94,8 миллиарда', '948亿', '948亿美元', '94,800 million', '94800 mn'],
    ],
    '#12345678': ['1,23,45,678', '12,345,678'],
    '#2400000': ['2.4 Mio.', '2,4 Mio.', '24 lakh', '2\u2009400\u2009000', '2.400.000'],
    '#12': ['12', 'a dozen', 'twelve'],
    '#24': ['two dozen', '24'],
    '#1234.5': ['1.234,5', '1234.5'],
    '#94.8': ['94.8', '94,8', '94.8%', '94.8bn', '94.8 billion'],
    '#500000000000': [
      '500 bcm',
      '500bcm',
      '500 billion cubic metres',
      '5000亿立方米',
      '0.5 trillion',
    ],
    '#1200000': ['1.2 million', '1.2m', '1,2 миллиона', '120万', '1 200 000', '1200 тысяч'],
    '#500': ['500', 'five hundred', '5百', '500 bcm'],
    '#500000000': ['five hundred million', 'half a billion', '5亿', '500m'],
    '#110': ['110', 'one hundred and ten', 'one hundred ten'],
    '#25': ['25', 'twenty five', 'twenty-five'],
    '#250300': ['two hundred and fifty thousand three hundred'],
    '#50000000000000': ['50万亿', '50 trillion', '50tn', '50 трлн'],
    '#80th': ['80th', 'eightieth'],
    '#80': ['80', '80th', 'eighty', '80周年'],
    '#2th': ['2nd', 'second'],
    '#11th': ['11th', 'eleventh'],
    '#5': ['5', 'five', 'Five', '5%', '５', '$5'],
    '#6': ['6%', '6 percent', '6 per cent', '６％', 'six'],
    '#30': ['30', 'thirty', '30年'],
  };
  for (const [key, ways] of Object.entries(WAYS)) {
    for (const way of ways) {
      it(`${way} as ${key}`, () => {
        for (const text of [way, `in all ${way}, they say`, `${way}.`]) {
          const keys = tokenize(text).flatMap((token) => token.keys);
          assert.equal(keys.filter((one) => one === key).length, 1, `${text}: ${keys}`);
        }
      });
    }
  }

  const NEVER: readonly (readonly [string, string])[] = [
    ['15 b', '#15000000000'],
    ['15 m', '#15000000'],
    ['80', '#80th'],
    ['2024, 500 people', '#2024500'],
    ['14,00', '#1400'],
    ['1,23,45', '#12345'],
    ['1.234,567', '#1234.567'],
    ['the billions', '#1000000000'],
    ['G7', '#7'],
  ];
  for (const [text, key] of NEVER) {
    it(`${text} never as ${key}`, () => {
      assert.ok(!tokenize(text).some((token) => token.keys.includes(key)));
    });
  }
});

describe('words for numbers', () => {
  it('are known as far as they are single words', () => {
    assert.deepEqual(['zero', 'twelve', 'twenty', 'ninety', 'many'].map(cardinal), [
      ...[0, 12, 20, 90],
      undefined,
    ]);
    assert.deepEqual(['first', 'twelfth', 'twentieth', 'ninetieth', 'last'].map(ordinal), [
      ...[1, 12, 20, 90],
      undefined,
    ]);
  });

  it('multiply, some of them only where they are written to the number', () => {
    assert.equal(multiplier('bn', false), 1e9);
    assert.equal(multiplier('b', true), 1e9);
    assert.equal(multiplier('b', false), 1);
    assert.equal(multiplier('people', true), 1);
  });
});

it('a number has one form, however it is written', () => {
  fc.assert(
    fc.property(fc.nat(), (value) => {
      const ways = [String(value), value.toLocaleString('en-US'), value.toLocaleString('fr-FR')];
      assert.deepEqual(
        ways.map((way) => canonical(readNumber(way))),
        ways.map(() => String(value)),
      );
    }),
  );
  assert.equal(canonical(0.1 + 0.2), '0.3');
  assert.equal(canonical(94.8 * 1e9), '94800000000');
});

describe('a number in words', () => {
  const CASES: readonly (readonly [words: string, value: number | undefined, length?: number])[] = [
    ['one hundred and ten lamps', 110, 4],
    ['five hundred million', 500e6, 3],
    ['half a trillion', 5e11, 3],
    ['twenty five', 25, 2],
    ['five twenty', 5, 1],
    ['half of it', undefined],
    ['lamps', undefined],
    ['', undefined],
  ];
  for (const [words, value, length] of CASES) {
    it(`is ${value}: ${words}`, () =>
      assert.deepEqual(
        spoken(words.split(' ')),
        value === undefined ? undefined : { value, length },
      ));
  }
});
