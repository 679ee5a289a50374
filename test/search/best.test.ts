import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { best } from '../../src/search/best.ts';

describe('the best of a list', () => {
  it('are the first of it when it is sorted', () => {
    const scores = fc.array(fc.nat({ max: 20 }), { maxLength: 200 });
    fc.assert(
      fc.property(scores, fc.nat({ max: 40 }), (scored, count) => {
        const items = scored.map((_, place) => place);
        const order = (a: number, b: number): number =>
          (scored[b] ?? 0) - (scored[a] ?? 0) || a - b;
        assert.deepEqual(best(items, count, order), items.toSorted(order).slice(0, count));
      }),
      { numRuns: 2000 },
    );
  });

  it('leave the list as it was', () => {
    const items = Object.freeze([3, 1, 2, 5, 4, 9, 8, 7, 6, 0, 11, 10, 14, 13, 12, 15, 16, 17]);
    assert.deepEqual(
      best(items, 2, (a, b) => a - b),
      [0, 1],
    );
    assert.deepEqual(
      best(items, 18, (a, b) => b - a),
      items.toSorted((a, b) => b - a),
    );
  });

  it('are none where none are asked for', () => {
    assert.deepEqual(
      best([1, 2, 3], 0, (a, b) => a - b),
      [],
    );
    assert.deepEqual(
      best([], 3, (a, b) => a - b),
      [],
    );
  });
});
