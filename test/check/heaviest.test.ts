import assert from 'node:assert/strict';
import { it } from 'node:test';
import { Heaviest } from '../../src/check/heaviest.ts';
import fc from '../helpers/random.ts';

it('the heaviest numbers come first, of equally heavy ones the lowest', () => {
  const weight = fc.oneof(fc.nat({ max: 5 }), fc.double({ noNaN: true }));
  fc.assert(
    fc.property(fc.array(weight, { maxLength: 60 }), fc.nat({ max: 12 }), (weights, most) => {
      const numbers = [...weights.keys()];
      const all = new Heaviest(most);
      for (const number of numbers.toReversed()) all.add(number, weights[number] ?? 0);
      const sorted = numbers.sort((a, b) => {
        const [x, y] = [weights[a] ?? 0, weights[b] ?? 0];
        return x === y ? a - b : x < y ? 1 : -1;
      });
      assert.deepEqual(all.sorted(), sorted.slice(0, most));
    }),
  );
});
