/* What stands around a figure says of what it is. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { claimOf, figuresSaid, lampBase } from './lamp-base.ts';

const claim = (id: string, sentence: string, place: string): string =>
  claimOf(id, sentence, { kind: 'event', places: [place] });

const BASE = lampBase([
  claim('norway', 'The lamp treaty with Norway took effect in November 2023.', 'NO'),
  claim('denmark', 'Danish lamp makers from Denmark met in Aarhus in May 2021.', 'DK'),
  claim('trade', 'Trade in lamps came to 94.8 million euros in 2024, 6% more than in 2023.', 'NO'),
  claim('stock', 'The stock of investment in lamp works exceeded 15 million euros in 2023.', 'NO'),
  claim('sales', 'The lamp makers sold 4,100 lamps and 720 wicks at the fair.', 'NO'),
  claim(
    'share-23',
    'The share of oil lamps in 2022/23 was 62 percent at Oberau, 71 at Grenzhof and 93 at Lampstadt.',
    'NO',
  ),
  claim(
    'share-24',
    'The share of oil lamps in 2023/24 was 61 percent at Oberau, 68 at Grenzhof and 96 at Lampstadt.',
    'NO',
  ),
  claim('school', 'The lamp schools train 1,486 boys and 702 girls.', 'NO'),
  claim('railway', 'The third Oberau–Grenzhof railway is being planned.', 'NO'),
  claimOf('charter', 'The guilds of the weavers signed the charter of Elsinore.', {
    kind: 'event',
    date: '2023-06-17',
  }),
  claim('meeting', 'The second meeting of Oberau and Grenzhof was held in May.', 'NO'),
]);

/** The figures of a draft that differ, each with what the record has. */
const differing = (draft: string): Promise<string[]> => figuresSaid(BASE, draft, 'differs');

describe('what stands around a figure', () => {
  it('is what it heads', async () => {
    assert.deepEqual(
      await differing('November 2023: the lamp treaty with Norway takes effect.'),
      [],
    );
    assert.deepEqual(await differing('November 2023: the lamp treaty with Denmark takes effect.'), [
      'November 2023: November 2023',
    ]);
  });

  it('is no name of a place that is told by what it is', async () => {
    const at = (place: string): string =>
      `The lamp treaty took effect at ${place} in November 2023.`;
    assert.deepEqual(await differing(at('the Danish capital')), []);
    assert.deepEqual(await differing(at('a fair of Denmark')), ['November 2023: November 2023']);
  });

  it('need not be named where the same day of another month is a slip', async () => {
    const on = (day: string): string =>
      `At the fair in Aarhus on the ${day} this year the guilds of the weavers signed the charter.`;
    assert.deepEqual(await differing(on('seventeenth of June')), []);
    assert.deepEqual(await differing(on('seventeenth of July')), [
      'seventeenth of July: 17 June 2023',
    ]);
  });

  it('are in a table the years of its head and of its row', async () => {
    const table = (share: string): string =>
      `| Trade in lamps | Value | Year |\n|---|---|---|\n| Increase of the trade in lamps on 2023 | ${share} | 2024 |\n`;
    assert.deepEqual(await differing(table('6 %')), []);
    assert.deepEqual(await differing(table('16 %')), ['16 %: 6%']);
  });

  it('is the time that ends its clause', async () => {
    assert.deepEqual(
      await differing('Investment in lamp works exceeded 15 million euros in 2023.'),
      [],
    );
    assert.deepEqual(
      await differing(
        'They put more than 15 million euros of investment into lamp works every year.',
      ),
      ['more than 15 million euros: exceeded 15 million euros'],
    );
  });

  it('is the claim that is cited behind it', async () => {
    assert.deepEqual(await differing('They sold 4,100 lamps [@sales].'), []);
    assert.deepEqual(await differing('They sold 4,300 lamps [@sales].'), [
      '4,300 lamps: 4,100 lamps',
    ]);
    assert.deepEqual(
      await differing('They sold 4,100 lamps, and 4,300 lamps a year before [@sales].'),
      [],
    );
    assert.deepEqual(
      await differing('The lamp treaty took effect in November 2023 [@denmark].'),
      [],
    );
    assert.deepEqual(await differing('They have 4,300 lamps and met 912 rivals [@sales].'), []);
  });

  it('is in a table the season of its column', async () => {
    const table = (first: string, second: string): string =>
      `| Works | Share of oil lamps 2022/23 | Share of oil lamps 2023/24 |\n|---|---|---|\n| Lampstadt | ${first} | ${second} |\n`;
    assert.deepEqual(await differing(table('93%', '96%')), []);
    assert.equal((await differing(table('96%', '93%'))).length, 2);
  });

  it('is the direction in which something changes', async () => {
    const trade = 'Trade in lamps came to 94.8 million euros in 2024,';
    assert.deepEqual(await differing(`${trade} an increase of 6% on 2023.`), []);
    assert.deepEqual(await differing(`${trade} 6% below that of 2023.`), ['6%: 6%']);
  });

  it('are the things that are counted', async () => {
    assert.deepEqual(await differing('The lamp schools train 702 girls.'), []);
    assert.deepEqual(await differing('The lamp schools train 1,486 girls and 702 boys.'), [
      '1,486 girls: 702 girls',
      '702 boys: 1,486 boys',
    ]);
    assert.deepEqual(await differing('The third Oberau–Grenzhof railway is being planned.'), []);
    assert.deepEqual(await differing('The second Oberau–Grenzhof railway is being planned.'), [
      'second Oberau–Grenzhof railway: third Oberau–Grenzhof railway',
    ]);
  });
});
