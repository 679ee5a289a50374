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

const MANY = Array.from({ length: 40 }, (_, place) =>
  claimOf(`guild-${place}`, `The guild of lamp lighters has a hall in street ${place + 1000}.`),
);
const DATED = lampBase([
  ...MANY,
  claimOf('guild', 'The guild of lamp lighters was officially established in July 2020.'),
  claimOf('hall', 'The guild of lamp lighters formally opened hall 7 in March 2023.'),
  claimOf('aims', 'The guild has six priority aims, of which cheap oil is the first.'),
]);

describe('a figure among many claims of the same words', () => {
  it('differs from that of a claim near to it: a slip of the year, of the month, of so many of the very things', async () => {
    for (const [draft, differs] of [
      ['The guild of lamp lighters was set up in July 2021.', ['July 2021: July 2020']],
      ['The guild of lamp lighters was set up in June 2020.', ['June 2020: July 2020']],
      [
        'The guild of lamp lighters in each street, with halls and lamps, has seven priority aims.',
        ['seven priority aims: six priority aims'],
      ],
    ] as const)
      assert.deepEqual(await figuresSaid(DATED, draft, 'differs'), differs, draft);
    const right = 'The guild of lamp lighters was set up in July 2020.';
    assert.deepEqual(await figuresSaid(DATED, right, 'differs'), []);
  });
});

describe('a year', () => {
  it('is that of the rare amount of its clause, and of the share that counts from it', async () => {
    const base = lampBase([
      claimOf('oil', 'By the end of 2024 the works had sold over 500 million litres of oil.'),
      claimOf('stock', 'By 2023 the guild had put over 15 million euros into lamps of all sorts.'),
      claimOf('trade', 'Trade came to 94.8 million euros in 2024, 6% more than in 2023.'),
      claimOf('years', '2025 and 2026 were designated as years of lamps of good quality.'),
    ]);
    for (const [draft, differs] of [
      [
        'The works had sold 500 million litres of oil by end-2024, and the guild passed the 15-million-euro mark by 2024.',
        ['2024: 2023'],
      ],
      ['Trade came to 94.8 million euros in 2024, 6% more than in 2022.', ['2022: 2023']],
      ['Trade came to 94.8 million euros in 2024, 6% more than in 2023.', []],
      [
        '2024 and 2025 were designated as years of lamps of good quality.',
        ['2024 and 2025: 2025 and 2026'],
      ],
      ['2025 and 2026 were designated as years of lamps of good quality.', []],
    ] as const)
      assert.deepEqual(await figuresSaid(base, draft, 'differs'), differs, draft);
  });
});
