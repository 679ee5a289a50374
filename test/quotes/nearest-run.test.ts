import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearestRun } from '../../src/quotes/nearest-run.ts';

const WORDS = 'the old lamp burned oil and the new lamp burned gas all night'.split(' ');

const CASES: readonly (readonly [needle: string, run: string, distance: number])[] = [
  ['the new lamp burned gas', 'the new lamp burned gas', 0],
  ['the new lamp burned oil all', 'the new lamp burned gas all', 1],
  ['the new lamp burns', 'the new lamp burned', 1],
  ['a new lamp burned gas', 'the new lamp burned gas', 1],
  ['the new lamp gas all', 'the new lamp burned gas all', 1],
  ['the new red lamp burned gas', 'the new lamp burned gas', 1],
  ['lamp burned', 'lamp burned', 0],
];

for (const [needle, run, distance] of CASES) {
  test(`the run nearest to "${needle}" is "${run}"`, () => {
    const found = nearestRun(needle.split(' '), WORDS);
    assert.equal(WORDS.slice(found.from, found.to).join(' '), run);
    assert.equal(found.distance, distance);
  });
}

test('if no word matches, the distance is the length of the needle', () => {
  assert.equal(nearestRun(['x', 'y', 'z'], WORDS).distance, 3);
  assert.equal(nearestRun(['x', 'y'], []).distance, 2);
});
