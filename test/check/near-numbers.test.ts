/* A rounded figure is compared with numbers near it, though the words around it are other ones. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { claimOf, figuresSaid, lampBase } from './lamp-base.ts';

const BASE = lampBase([
  claimOf('trade', 'Trade in lamps came to 94.8 million euros in 2024, 6% more than in 2023.'),
  claimOf('wicks', 'The works spun 14,730 wicks.'),
  ...Array.from({ length: 20 }, (_, place) =>
    claimOf(`other-${place}`, `The keeper of lighthouse ${place + 40} trims a wick every night.`),
  ),
]);
const agreeing = async (draft: string): Promise<string[]> =>
  (await Promise.all(['agrees', 'close'].map((one) => figuresSaid(BASE, draft, one)))).flat();

describe('a rounded figure', () => {
  it('is found by the numbers near it', async () => {
    const goods = (amount: string, year: number): string =>
      `Goods worth ${amount} changed hands in ${year}.`;
    for (const amount of ['roughly 95 million euros', 'Ninety-five million euros'])
      assert.deepEqual(
        (await agreeing(goods(amount, 2024))).filter((one) => one.startsWith(amount)),
        [`${amount}: 94.8 million euros`],
      );
    for (const amount of ['roughly 96 million euros', 'over 95 million euros'])
      assert.deepEqual(
        (await agreeing(goods(amount, 2024))).filter((one) => one.startsWith(amount)),
        [],
      );
    assert.deepEqual(await agreeing(goods('roughly 95 million euros', 2019)), []);
  });

  it('tells of what the figures beside it are', async () => {
    const goods = 'Goods worth roughly 95 million euros changed hands in 2024';
    assert.deepEqual(await figuresSaid(BASE, `${goods}, an advance of 6 percent.`, 'differs'), []);
    assert.deepEqual(await figuresSaid(BASE, `${goods}, an advance of 16 percent.`, 'differs'), [
      '16 percent: 6%',
    ]);
  });
});
