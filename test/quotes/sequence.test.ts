import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findAll, longestStart, toSequence } from '../../src/quotes/sequence.ts';

const ROW = toSequence([1, 2, 1, 2, 1, 3, 2]);

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

test('toSequence maps each number to its indexes', () => {
  const places = [
    [5, [0, 2]],
    [1, [1]],
  ] as const;
  assert.deepEqual([...toSequence([5, 1, 5]).places], places);
});

test('longestStart gives the longest prefix that occurs and its first index', () => {
  assert.deepEqual(longestStart([1, 2, 1, 3, 3], ROW), { length: 4, at: 2 });
  assert.deepEqual(longestStart([2, 1, 9], ROW), { length: 2, at: 1 });
  assert.deepEqual(longestStart([9, 1, 2], ROW), { length: 0, at: 0 });
});
