import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { isQuestion, unitsOfQuestion } from '../../src/search/question.ts';
import type { Unit } from '../../src/search/units.ts';
import { baseOf } from '../helpers/search-base.ts';

const base = await baseOf({ a: { claim: '"A race."', places: '[KZ]' } });
after(() => base.close());

const unit = (text: string): Unit => ({
  text,
  alternatives: [
    { tier: 'literal', terms: [{ key: `w${text}`, kin: 'same' }], weight: 1, label: text },
  ],
});

/** The units of a question, as the words that may be missing in brackets. */
function said(text: string, words: readonly string[]): string[] {
  return unitsOfQuestion(text, words.map(unit), base.index).map(({ text: word, optional }) =>
    optional ? `(${word})` : word,
  );
}

describe('a question', () => {
  for (const text of ['When was it built', 'who keeps the light', 'lamps?', 'Сколько башен？']) {
    it(`is ${text}`, () => assert.ok(isQuestion(text)));
  }
  for (const text of ['lighthouse', 'whole towers', 'the keepers who left', 'isolated island']) {
    it(`is not ${text}`, () => assert.ok(!isQuestion(text)));
  }
});

describe('of a question', () => {
  const CASES: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    [
      'where was the race held?',
      ['race', 'held'],
      ['race', '(held)', '(event or background)', '(a place)'],
    ],
    ['how many lamps are there?', ['lamps'], ['lamps', '(statistic)']],
    ['when was the tower built?', ['tower'], ['tower', '(event or agreement or institution)']],
    ['why is it red?', ['red'], ['red']],
    [
      'когда прошла регата?',
      ['прошла', 'регата'],
      ['(прошла)', 'регата', '(event or agreement or institution)'],
    ],
    ['where is the host?', ['host'], ['host', '(event or background)', '(a place)']],
  ];
  for (const [text, words, units] of CASES) {
    it(`${text} ${units.join(' ')}`, () => assert.deepEqual(said(text, words), units));
  }
});
