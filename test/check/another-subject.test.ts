/* Figures that are of something else than the claims whose words stand around them. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { claimOf, figuresSaid, lampBase } from './lamp-base.ts';

const BASE = lampBase([
  claimOf(
    'oil',
    'In 2024 the lamp oil trade between Oberau and the towns of the coast reached 94.8 million crowns, an increase of 6 percent on 2023.',
  ),
  claimOf(
    'gas',
    'By the end of 2024 the lamp gas pipe of Oberau had carried over 500 million litres of gas to the coast.',
  ),
  claimOf('treaty', 'The lamp treaty between Oberau and Grenzhof took effect in November 2023.'),
  claimOf('ties', 'Oberau and the towns of the coast have had relations for more than 30 years.'),
]);

/** Drafts, each with what differs from the record. */
const DRAFTS: readonly (readonly [draft: string, ...differs: string[]])[] = [
  // An amount that no claim has says that its growth and its year are of something else.
  [
    'In 2024 the lamp oil trade between Oberau and the islands came to 512.4 million crowns, an increase of 2.7 percent on 2023.',
  ],
  ['In 1992 the lamp oil trade of Oberau and the coast was a mere 460 thousand crowns.'],
  [
    'In 2024 the lamp oil trade between Oberau and the towns of the coast reached 94.8 million crowns, an increase of 7 percent on 2023.',
    '7 percent: 6 percent',
  ],
  // A name that the claim lacks.
  ['The lamp gas pipe of Neumarkt had carried over 100 million litres of gas to the coast.'],
  [
    'The Neumarkt pipe, opened in 2019, had carried over 100 million litres of lamp gas to the coast by the end of 2024.',
  ],
  [
    '| Partner in the lamp oil trade of Oberau | Year | Trade reached, million crowns |\n|---|---|---|\n| HANSA | 2024 | 982.3 |',
  ],
  [
    'The lamp gas pipe had carried over 100 million litres of gas to the coast.',
    'over 100 million litres: over 500 million litres',
  ],
  // Many times as much, a date of another year, a year beside an amount that no claim has.
  ['The lamp gas pipe had carried over 12,600 million litres of gas to the coast.'],
  ['A lamp treaty between Oberau and a neighbour took effect on 15 March 2018.'],
  ['Between 1991 and 2024 the lamp oil trade of Oberau fed 80,000 people.'],
  [
    'The lamp treaty between Oberau and Grenzhof took effect in May 2023.',
    'May 2023: November 2023',
  ],
  // So much in a year.
  ['The lamp gas pipe of Oberau carried 55 million litres a year to the coast.'],
  [
    'The towns of the coast have had relations with Oberau for more than 20 years.',
    'more than 20 years: more than 30 years',
  ],
];

describe('a figure of another subject', () => {
  for (const [draft, ...differs] of DRAFTS)
    it(`differs from nothing but what is of its own: ${draft}`, async () => {
      assert.deepEqual(await figuresSaid(BASE, draft, 'differs'), differs);
    });
});
