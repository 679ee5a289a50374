import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { idle, isAcronym } from '../../src/search/idle.ts';
import { tokenize } from '../../src/search/tokenize.ts';

describe('a word of a query', () => {
  const says = (text: string, place: number): boolean => !idle(text, tokenize(text)[place]);

  it('may say nothing of what is looked for', () => {
    assert.deepEqual([says('the lamp', 0), says('the lamp', 1)], [false, true]);
    assert.deepEqual([says('灯塔的贸易', 2), says('灯塔在哪里', 3)], [false, false]);
  });

  it('says something in capitals among small letters', () => {
    const text = 'US lamps and us';
    const [first, , , last] = tokenize(text);
    assert.ok(first && last);
    assert.deepEqual([isAcronym(text, first), isAcronym(text, last)], [true, false]);
    assert.deepEqual([says(text, 0), says(text, 3)], [true, false]);
  });

  it('that is not there says nothing, and is not idle', () => {
    assert.equal(idle('', undefined), false);
  });
});
