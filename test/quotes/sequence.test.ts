import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findAll, longestStart, Sequence } from '../../src/quotes/sequence.ts';

const ROW = new Sequence([1, 2, 1, 2, 1, 3, 2]);

const RUNS: readonly (readonly [needle: number[], places: number[]])[] = [
  [[1], [0, 2, 4]],
  [
    [1, 2, 1],
    [0, 2],
  ],
  [[3, 2], [5]],
  [[2, 3], []],
  [[3, 2, 1], []],
  [[9], []],
  [[], []],
];

for (const [needle, places] of RUNS) {
  test(`[${needle}] occurs at [${places}], overlaps included`, () => {
    assert.deepEqual(findAll(needle, ROW), places);
  });
}

test('a number stands at its places and no number elsewhere', () => {
  const row = new Sequence([5, 1, 5]);
  assert.deepEqual([row.places(5), row.places(1), row.places(4)], [[0, 2], [1], []]);
});

test('longestStart gives the longest prefix that occurs and its first index', () => {
  assert.deepEqual(longestStart([1, 2, 1, 3, 3], ROW), { length: 4, at: 2 });
  assert.deepEqual(longestStart([2, 1, 9], ROW), { length: 2, at: 1 });
  assert.deepEqual(longestStart([9, 1, 2], ROW), { length: 0, at: 0 });
});
