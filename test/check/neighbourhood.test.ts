/* Figures that are told by the claims near to those which are told around them. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { claimOf, figuresSaid, lampBase } from './lamp-base.ts';

const BASE = lampBase([
  claimOf('tower', 'The lamp tower of Oberau was finished in May 1874 and has 1,240 panes.'),
  claimOf('price', 'The building of the tower cost 212,000 pounds.'),
  claimOf('keepers', 'In the hard winter 37 keepers were treated in the infirmary.'),
  claimOf('stairs', 'The stairs were closed for eleven days.'),
  ...Array.from({ length: 6 }, (_, i) => claimOf(`calm-${i}`, 'Nothing was written on this day.')),
  claimOf('oil', 'A barrel of lamp oil is sold for 610 crowns.'),
]);

/** Drafts of one paragraph that are of the tower, each with what differs from the record. */
const TOLD: readonly (readonly [draft: string, ...differs: string[]])[] = [
  ['Oberau’s tower has 1,240 panes. The bill was 212,000 euros.', '212,000 euros: 212,000 pounds'],
  [
    'Oberau’s tower has 1,240 panes, and its stairs were shut for eleven weeks.',
    'eleven weeks: eleven days',
  ],
  [
    'Of all the towers that of Oberau has most panes, 1,240. It was ready in May 1874. Seventy-three of those who kept it fell ill in the hard winter.',
    'Seventy-three: 37 keepers',
  ],
  ['Oberau’s tower has 1,240 panes. A cart is 160 crowns.'],
  ['Oberau’s tower has 1,240 panes. The town has 73 taverns.'],
  ['The bill for the bridge was 212,000 euros.'],
];

describe('what is told around a figure', () => {
  for (const [draft, ...differs] of TOLD)
    it(`tells what the record has of it: ${draft}`, async () => {
      assert.deepEqual(await figuresSaid(BASE, draft, 'differs'), differs);
    });

  it('tells that the record has it', async () => {
    const draft = 'Oberau’s tower has 1,240 panes. All in all one paid 212,000 pounds.';
    assert.deepEqual(await figuresSaid(BASE, draft, 'agrees'), [
      '1,240 panes: 1,240 panes',
      '212,000 pounds: 212,000 pounds',
    ]);
  });

  it('is also what the paragraph before tells', async () => {
    const draft =
      'Oberau’s tower has 1,240 panes. The stairs were closed for eleven days, and 37 keepers treated.\n\nIn all 212,000 euros were paid.';
    assert.deepEqual(await figuresSaid(BASE, draft, 'differs'), ['212,000 euros: 212,000 pounds']);
  });
});
