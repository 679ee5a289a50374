import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  findAll,
  type Keys,
  longestStart,
  NO_OTHERS,
  Sequence,
} from '../../src/quotes/sequence.ts';

const keysOf = (...keys: number[]): Keys => ({ keys, others: NO_OTHERS });
const ROW = new Sequence(keysOf(1, 2, 1, 2, 1, 3, 2));

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
    assert.deepEqual(findAll(keysOf(...needle), ROW), places);
  });
}

test('a number stands at its places and no number elsewhere', () => {
  const row = new Sequence(keysOf(5, 1, 5));
  assert.deepEqual([row.places(5), row.places(1), row.places(4)], [[0, 2], [1], []]);
});

test('longestStart gives the longest prefix that occurs and its first index', () => {
  assert.deepEqual(longestStart(keysOf(1, 2, 1, 3, 3), ROW), { length: 4, at: 2 });
  assert.deepEqual(longestStart(keysOf(2, 1, 9), ROW), { length: 2, at: 1 });
  assert.deepEqual(longestStart(keysOf(9, 1, 2), ROW), { length: 0, at: 0 });
});

test('where another number will do, a run goes on', () => {
  const row = new Sequence({ keys: [1, 2, 3], others: new Map([[1, [7]]]) });
  assert.deepEqual(findAll(keysOf(1, 7, 3), row), [0]);
  assert.deepEqual(findAll(keysOf(7, 3), row), [1]);
  assert.deepEqual(findAll(keysOf(1, 8), row), []);
  assert.deepEqual(findAll({ keys: [9, 3], others: new Map([[0, [2]]]) }, ROW), []);
  assert.deepEqual(findAll({ keys: [9, 3], others: new Map([[0, [1]]]) }, ROW), [4]);
});
