import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { shareWidth } from '../../src/output/columns.ts';
import fc from '../helpers/random.ts';

function share(needs: readonly (readonly [natural: number, weight: number])[], room: number) {
  return shareWidth(
    needs.map(([natural, weight]) => ({ natural, weight })),
    room,
  );
}

describe('shareWidth', () => {
  it('gives each column its natural width if there is enough space', () => {
    assert.deepEqual(
      share(
        [
          [10, 1],
          [20, 1],
        ],
        60,
      ),
      [10, 20],
    );
  });

  it('gives the space that narrow columns do not use to the others', () => {
    assert.deepEqual(
      share(
        [
          [10, 1],
          [100, 1],
          [100, 1],
        ],
        60,
      ),
      [10, 25, 25],
    );
  });

  it('shares by weight among columns that all need more', () => {
    assert.deepEqual(
      share(
        [
          [100, 3],
          [100, 5],
          [100, 2],
        ],
        80,
      ),
      [24, 40, 16],
    );
  });

  it('gives an empty column one column of the terminal', () => {
    assert.deepEqual(
      share(
        [
          [0, 1],
          [5, 1],
        ],
        20,
      ),
      [1, 5],
    );
  });

  it('never exceeds the space, and uses all of it if it is needed', () => {
    const need = fc.tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 1, max: 5 }));
    const needs = fc.array(need, { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(needs, fc.integer({ min: 40, max: 200 }), (any, room) => {
        const widths = share(any, room);
        const total = widths.reduce((sum, width) => sum + width, 0);
        const wanted = any.reduce((sum, [natural]) => sum + Math.max(1, natural), 0);
        assert.equal(total, Math.min(room, wanted));
        assert.ok(widths.every((width) => width >= 1));
      }),
    );
  });
});
