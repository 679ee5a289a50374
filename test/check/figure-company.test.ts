/* What the figures beside a figure say of the claim that is meant. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { claimOf, figuresSaid, lampBase } from './lamp-base.ts';

const BASE = lampBase(
  [
    claimOf('staff', 'The canal trust employs 43 people, six of them apprentices.'),
    claimOf('spending-2018', 'In 2018 visitors spent 17.8 million euros on the canal.', {
      date: '2018',
    }),
    claimOf('cargo-2013', 'In 2013 the cargo of the Oberau canal came to 96,300 tonnes.', {
      date: '2013',
    }),
    claimOf('years', 'The canal trust calls 2025 and 2026 its years of repair.'),
    claimOf('sensors', 'At the canal dam 32 sensors report every 15 minutes.'),
    claimOf('pupils', 'More than 14,000 pupils visited the canal museum in 2023.', {
      date: '2023',
    }),
    claimOf(
      'growth',
      'The trade of the canal towns reached 94.8 million euros in 2024, 6 percent more than in 2023.',
      { date: '2024' },
    ),
    claimOf('gas', 'The canal pipe has carried 512 million litres of oil in all.'),
    claimOf(
      'budget',
      'The canal dam costs 12.4 million euros, and the insurers pay almost a third of it.',
    ),
    claimOf('list', 'The canal board agreed on a list of 110 repairs in Oberau.'),
  ],
  { 'thesaurus.yaml': '- label: cargo\n  alt: [freight]\n' },
);

/** The figures of a draft that are on record, or differ, each with what is said of it. */
const said = (draft: string, verdict: string): Promise<string[]> =>
  figuresSaid(BASE, draft, verdict);
const differing = (draft: string): Promise<string[]> => said(draft, 'differs');

const row = (year: string, spent: string): string =>
  `| Year | Visitors spent on the canal (million euros) |\n|---|---|\n| ${year} | ${spent} |\n`;

describe('figures beside a figure', () => {
  it('tell which claim counts the same things otherwise', async () => {
    for (const six of ['six of whom are apprentices', 'among them six apprentices'])
      assert.deepEqual(await differing(`The canal trust has 43 staff, ${six}.`), []);
    assert.deepEqual(
      await differing('The canal trust has 43 staff, five of whom are apprentices.'),
      ['five of whom are apprentices: six of them apprentices'],
    );
  });

  it('tell of which year an amount of a table is', async () => {
    assert.deepEqual(await differing(row('2018', '17.8')), []);
    assert.deepEqual(await differing(row('2019', '17.8')), ['2019: 2018']);
  });

  it('tell by how much something grew, also in the sentence before', async () => {
    for (const [six, nine] of [
      ['In the canal towns trade rose by 6% to 94.8 million euros.', '9%: 6 percent'],
      [
        'The trade of the canal towns was 94.8 million euros. That is up six per cent.',
        'nine per cent: 6 percent',
      ],
      [
        'The trade of the canal towns was 94.8 million euros. It was also six per cent above 2023.',
        undefined,
      ],
    ] as const) {
      assert.deepEqual(await differing(six), [], six);
      const other = six.replace('six', 'nine').replace('6%', '9%');
      if (nine !== undefined) assert.deepEqual(await differing(other), [nine], other);
    }
  });

  it('tell of few words, too, and of the hedge', async () => {
    const third = 'She named 12.4 million euros for the canal dam, … of it from others.';
    assert.deepEqual(await differing(third.replace('…', 'nearly a third')), []);
    assert.deepEqual(await differing(third.replace('…', 'more than a third')), [
      'more than a third: almost a third',
    ]);
  });

  it('do not make a total one a year', async () => {
    assert.deepEqual(
      await differing(
        'The canal pipe has carried 512 million litres of oil, that is 512 million litres a year.',
      ),
      ['512 million litres: 512 million litres'],
    );
  });

  it('are not looked at in a column of what the writer says', async () => {
    const table = (head: string): string =>
      `| Item | Report | ${head} |\n|---|---|---|\n| Cargo of the Oberau canal in 2013, tonnes | 96,300 | 69,300 |\n`;
    assert.deepEqual(await differing(table('Our count')), []);
    assert.deepEqual(await differing(table('Check')), ['69,300: 96,300 tonnes']);
  });

  it('are of another thing where one has a unit and the other counts', async () => {
    for (const draft of [
      'The canal dam now has thirty-two sensors, reporting every quarter of an hour.',
      'Visitors spend 17.8 million euros on the canal a year.',
      'The canal museum has many visitors: in 2023 more than 14,000 people, less than twice as many as hoped.',
    ])
      assert.deepEqual(await differing(draft), [], draft);
  });

  it('count thousands that the head of a row says', async () => {
    const table = (shown: string): string =>
      `| | Latest |\n|---|---|\n| Pupils in the canal museum, thousands | ${shown} |\n`;
    assert.deepEqual(await differing(table('14+')), []);
    assert.deepEqual(await differing(table('41')), ['41: More than 14,000 pupils visited']);
  });

  it('tell of which year an amount inside of a quotation is', async () => {
    assert.deepEqual(await differing('Visitors, it says, “spent 17.8 million euros” in 2018.'), []);
    assert.deepEqual(await differing('Visitors, it says, “spent 17.8 million euros” in 2019.'), [
      '2019: 2018',
    ]);
  });

  it('tell which of two years is another one', async () => {
    assert.deepEqual(
      await differing('The years 2025 and 2026 are the trust’s years of repair.'),
      [],
    );
    assert.deepEqual(await differing('The years 2026 and 2027 are the trust’s years of repair.'), [
      '2026 and 2027: 2025 and 2026',
    ]);
  });

  it('have a year of their own clause alone', async () => {
    assert.deepEqual(
      await differing(
        'Repairs began in 2011; cargo of the Oberau canal was 96,300 tonnes in 2013.',
      ),
      [],
    );
  });
});

describe('the words around a figure', () => {
  it('are those for which the thesaurus has others', async () => {
    assert.deepEqual(await said('Freight in Oberau: 96,300 tonnes.', 'agrees'), [
      '96,300 tonnes: 96,300 tonnes',
    ]);
    assert.deepEqual(await differing('The freight of the canal at Oberau came to 69,300 tonnes.'), [
      '69,300 tonnes: 96,300 tonnes',
    ]);
  });

  it('tell what is counted behind a participle, and swapped digits with zeros', async () => {
    assert.deepEqual(await said('A list of 110 agreed repairs in Oberau.', 'agrees'), [
      '110 agreed repairs: 110 repairs',
    ]);
    assert.deepEqual(await differing('The canal board left with 101 agreed repairs in Oberau.'), [
      '101 agreed repairs: 110 repairs',
    ]);
  });
});
