import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { best } from '../../src/search/best.ts';
import fc from '../helpers/random.ts';

describe('the best of a list', () => {
  const order = (scores: readonly number[]) => (a: number, b: number) =>
    (scores[b] ?? 0) - (scores[a] ?? 0) || a - b;

  it('are the first of it when it is sorted by score', () => {
    const cases = fc
      .array(fc.nat({ max: 20 }), { maxLength: 200 })
      .chain((scores) => fc.tuple(fc.constant(scores), fc.shuffledSubarray([...scores.keys()])));
    fc.assert(
      fc.property(cases, fc.nat({ max: 40 }), ([scores, items], count) => {
        const sorted = items.toSorted(order(scores));
        assert.deepEqual(best(items, count, scores), sorted.slice(0, count));
      }),
      { numRuns: 2000 },
    );
  });

  it('leave the list as it was', () => {
    const items = Object.freeze([3, 1, 2, 5, 4, 9, 8, 7, 6, 0, 11, 10, 14, 13, 12, 15, 16, 17]);
    const scores = items.map((_, item) => item);
    assert.deepEqual(best(items, 2, scores), [17, 16]);
    assert.deepEqual(best(items, 18, scores), items.toSorted(order(scores)));
  });

  it('are none where none are asked for', () => {
    assert.deepEqual(best([1, 2, 3], 0, [0, 5, 6, 7]), []);
    assert.deepEqual(best([], 3, []), []);
  });
});
