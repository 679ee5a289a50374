/* Amounts that a claim has of another of the things it names. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { claimOf, figuresSaid, lampBase } from './lamp-base.ts';

const BASE = lampBase([
  claimOf('loss', 'The loss of the lamp works fell from 14.3 million euros to 9.7 million euros.'),
  claimOf(
    'income',
    'Lamp works had an income of 11.3 million euros from lanterns and 10.6 million euros from wicks.',
  ),
  claimOf(
    'shares',
    'Oil lamps made up 62 percent of the sales in Oberau and 71 percent in Grenzhof.',
  ),
  claimOf(
    'rebate',
    'The rebate for lamps came to 3.1 million euros over ten years, or 310,000 euros a year.',
  ),
  claimOf(
    'points',
    'Oberau finished first with 51 lamps, ahead of Grenzhof with 48 and Lampstadt with 43.',
  ),
  claimOf(
    'tower',
    'The city pays 12 million euros for the lamp tower, and the club raises 36 million euros; of that 20 million euros are a loan.',
  ),
  claimOf(
    'loan',
    'Of the 36 million euros for the lamp tower, 20 million euros are a bank loan over 25 years.',
  ),
  claimOf(
    'cost',
    'The lamp pier cost 283,000 euros to build, almost double the estimate of 148,000 euros.',
  ),
  claimOf('heads', 'Spending on lamps per head is 38 euros in Oberau and 24 euros in Grenzhof.'),
  claimOf(
    'trips',
    'Lamp boats make 46 percent of trips on the canal, rafts 41 and barges less than 3 percent.',
  ),
  claimOf('members', 'The lamp club had 31,600 members in June, almost 4,000 more than in May.'),
]);

/** The figures of a draft that differ, each with what the record has. */
const differing = (draft: string): Promise<string[]> => figuresSaid(BASE, draft, 'differs');

describe('amounts of one claim', () => {
  it('stand as it has them, in any order', async () => {
    for (const draft of [
      'The loss of the lamp works fell from 14.3 million euros to 9.7 million euros.',
      'The loss of the lamp works fell to 9.7 million euros, from 14.3 million euros.',
      'The loss of the lamp works was 9.7 million euros, after 14.3 million euros.',
      'Wicks brought the lamp works an income of 10.6 million euros, lanterns 11.3 million euros.',
      'The income of the lamp works from lanterns was 11.3 million euros.',
      'In Grenzhof 71 percent of the sales were oil lamps.',
      'The rebate for lamps was worth 310,000 euros annually for ten years.',
      'Grenzhof came second with 48 lamps.',
      'For the lamp tower the club raises 36 million euros, 20 million euros of it by a loan.',
    ])
      assert.deepEqual(await differing(draft), [], draft);
  });

  it('are compared by the names of rows and columns', async () => {
    const table = (oberau: string, grenzhof: string): string =>
      `| Indicator | Figure |\n|---|---|\n| Spending on lamps per head, Oberau | ${oberau} |\n| Spending on lamps per head, Grenzhof | ${grenzhof} |\n`;
    assert.deepEqual(await differing(table('€38', '€24')), []);
    assert.deepEqual(await differing(table('€24', '€38')), ['€24: 38 euros', '€38: 24 euros']);
    assert.deepEqual(
      await differing('| Indicator | Share |\n|---|---|\n| Trips on the canal by raft | 41 % |\n'),
      [],
    );
  });

  it('differ where they are exchanged', async () => {
    assert.deepEqual(
      await differing('The lamp pier took 148,000 euros against an estimate of 283,000 euros.'),
      ['148,000 euros: 283,000 euros', '283,000 euros: 148,000 euros'],
    );
    assert.deepEqual(
      await differing(
        'The loss of the lamp works went from 9.7 million euros to 14.3 million euros.',
      ),
      ['9.7 million euros: 9.7 million euros', '14.3 million euros: 14.3 million euros'],
    );
    assert.deepEqual(
      await differing('The income of the lamp works was 10.6 million euros from lanterns.'),
      ['10.6 million euros: 11.3 million euros'],
    );
    assert.deepEqual(await differing('Oil lamps made up 62 percent of the sales in Grenzhof.'), [
      '62 percent: 71 percent',
    ]);
    assert.deepEqual(await differing('Grenzhof came second, with 51 lamps.'), ['51 lamps: 48']);
    assert.deepEqual(
      await differing('Members of the lamp club in June: over 4,000 more than in May.'),
      ['over 4,000: almost 4,000'],
    );
  });
});
