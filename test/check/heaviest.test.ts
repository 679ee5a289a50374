import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { heaviest } from '../../src/check/heaviest.ts';

it('the heaviest numbers come first, of equally heavy ones the lowest', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 5 }), { maxLength: 40 }), (weights) => {
      const weightOf = (number: number): number => weights[number] ?? 0;
      const numbers = [...weights.keys()];
      assert.deepEqual(
        [...heaviest(numbers.toReversed(), weightOf)],
        numbers.sort((a, b) => weightOf(b) - weightOf(a) || a - b),
      );
    }),
  );
});
