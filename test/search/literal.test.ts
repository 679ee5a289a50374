import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { adjacent, dateUnit, literal, numberUnit } from '../../src/search/literal.ts';
import type { Token } from '../../src/search/token.ts';
import { tokenize } from '../../src/search/tokenize.ts';
import type { Unit } from '../../src/search/units.ts';

const keysOf = ({ alternatives }: Unit): string[][] =>
  alternatives.map(({ terms }) => terms.map(({ key }) => key));

function first(text: string): Token {
  const [token] = tokenize(text);
  assert.ok(token);
  return token;
}

describe('words stand for themselves', () => {
  it('all of them, in the same form, where that is asked for', () => {
    const text = 'the Tide Mills';
    const unit = literal(text, tokenize(text), 'same');
    assert.equal(unit.text, 'the Tide Mills');
    assert.deepEqual(keysOf(unit), [['wthe', 'wtid', 'wmil']]);
    assert.deepEqual(
      unit.alternatives[0]?.terms.map(({ kin }) => kin),
      ['same', 'same', 'same'],
    );
  });

  it('without those that say nothing, in any inflection', () => {
    const text = 'ministry of the sea';
    assert.deepEqual(keysOf(literal(text, tokenize(text), 'inflected')), [['wmin', 'wsea']]);
    assert.deepEqual(keysOf(literal('of', tokenize('of'), 'inflected')), [['wof']]);
  });

  it('a date in digits as that date, not as its year', () => {
    for (const text of ['2025-06-17', '17.06.2025', '17/06/2025']) {
      assert.deepEqual(keysOf(literal(text, tokenize(text), 'same')), [['@2025-06-17']]);
    }
    const text = '17 June 2025';
    assert.deepEqual(keysOf(literal(text, tokenize(text), 'same')), [['#17', 'wjun', '#2025']]);
  });

  it('one after the other, as a phrase', () => {
    const unit = literal('tide mill', tokenize('tide mill'), 'same');
    assert.equal(unit.alternatives[0]?.adjacent, undefined);
    assert.deepEqual(
      adjacent(unit).alternatives.map((one) => one.adjacent),
      [true],
    );
  });
});

describe('a number is read the most exact way first', () => {
  const CASES: readonly (readonly [string, ...string[]])[] = [
    ['94.8 billion', '#94800000000', '#94.8'],
    ['94.8bn', '#94800000000', '#94.8'],
    ['80th', '#80th', '#80'],
    ['6', '#6'],
    ['fourteen thousand', '#14000', '#14'],
  ];
  for (const [text, ...keys] of CASES) {
    it(text, () => {
      const { alternatives } = numberUnit(text, first(text));
      assert.deepEqual(
        alternatives.flatMap(({ terms }) => terms.map(({ key }) => key)),
        keys,
      );
      assert.deepEqual(
        alternatives.map(({ weight }) => weight),
        keys.map((_, place) => (place === 0 ? 1 : 0.5)),
      );
    });
  }
});

it('a day is looked for as that day, and weakly as what is dated less exactly', () => {
  const text = 'on 17 June 2025 or so';
  const tokens = tokenize(text);
  const place = tokens.findIndex(({ date }) => date);
  const date = tokens[place]?.date;
  assert.ok(date);
  const unit = dateUnit(text, tokens, place, date);
  assert.equal(unit.text, '17 June 2025');
  assert.deepEqual(keysOf(unit), [['@2025-06-17'], ['@?06-17'], ['@2025-06-?'], ['@2025-?']]);
  const weights = unit.alternatives.map(({ weight }) => weight);
  assert.deepEqual(weights.toSorted().reverse(), weights);
});
