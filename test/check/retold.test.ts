/* Sentences that tell a claim again, with another figure. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findingsOf, isFlag } from './checking.ts';
import { claimOf, lampBase } from './lamp-base.ts';

const BASE = lampBase(
  [
    claimOf('games', 'Oberau won 15 of their 22 games, drew six and lost one.'),
    claimOf('other', 'Grenzhof lost nine lamps in a storm over the harbour.'),
    claimOf(
      'squad',
      'Grenzhof finished eleventh with 19 points after a deduction of three, and leaves the league of lamplighters.',
    ),
    claimOf(
      'burners',
      'The lamps had 610 burners in 1902 and have 1,240 burners today, more than twice as many.',
    ),
    claimOf(
      'shares',
      'The share of oil in the lamps was 57 percent at Oberau, 61 at Grenzhof and 68 at Lampstadt.',
    ),
    claimOf(
      'budget',
      'The budget of the choir was 4.6 million euros in 2024; in 2023 it was 3.1 million euros.',
      {
        quote:
          'The budget of the choir is 4.6 million euros this year. Last year it was 3.1 million euros.',
      },
    ),
    claimOf('depot', 'The depot of Grenzhof stores 89 barrels of oil.'),
    claimOf(
      'staff',
      'The lamp works employed 43 keepers on 30 June 2024, seven more than a year earlier.',
    ),
    claimOf(
      'crowd',
      'Grenzhof drew 13,410 visitors to the lamps, up from 11,260 in the year before.',
    ),
    claimOf('oil', 'The pipe under the harbour carried over 500 billion cubic metres of lamp gas.'),
    claimOf(
      'mole',
      'The keepers of the mole repaired its stairs, railings and lanterns in one winter, as did those of Oberau.',
      { source: 'harbour' },
    ),
    claimOf('lease', 'Lampstadt pays 1.2 million euros a year for the lamp tower until 2028.'),
  ],
  {
    'sources.yaml':
      'lamps: {type: report, title: Report on the lamps, issued: "2024-02-01"}\nharbour: {type: report, title: Report on the harbour, issued: "2024-03-01"}\n',
  },
);

/** The figures of a draft that ask for a look, each with what the record has. */
async function flagged(draft: string): Promise<string[]> {
  const findings = await findingsOf(draft, { base: BASE });
  return findings.filter(isFlag).map(({ text, record }) => `${text}: ${record}`);
}

describe('a claim told again', () => {
  it('has the figure in the place of which the draft has another', async () => {
    for (const [draft, ...expected] of [
      ['Oberau won 15 of their 22 games, drew nine and lost one.', 'nine: six'],
      [
        'Grenzhof finished eleventh with 89 points after a deduction of three, and leaves the league.',
        '89: 19',
      ],
      ['Lampstadt pays 1.2 million euros a year for the lamp tower until 2030.', '2030: 2028'],
      [
        'The lamp works employed 43 keepers on 30 June 2024, seven fewer than a year earlier.',
        'seven: seven',
      ],
      [
        'Wicks: in 1902 the lamps had 610 burners, today 1,240 burners, which makes three times as many.',
        'three times: more than twice',
      ],
      ['Oberau won 16 of 22 games, drew six and lost one.', '16 of 22 games: 15 of their 22 games'],
      [
        'The share of oil in the lamps was 57 percentage points at Oberau, 61 at Grenzhof and 68 at Lampstadt.',
        '57 percentage points: 57 percent',
      ],
      [
        'The budget of the choir was 3.1 million euros in 2024.',
        '3.1 million euros: 4.6 million euros',
      ],
      ['Grenzhof drew 13,410 visitors, down from 11,260 in the year before.', '11,260: 11,260'],
      [
        'The pipe under the harbour carried over 500 billion tonnes of lamp gas.',
        'over 500 billion tonnes: over 500 billion cubic metres',
      ],
    ] as const)
      assert.deepEqual(await flagged(draft), expected, draft);
  });

  it('is of the name that it has in the place of which the draft has another', async () => {
    for (const [draft, ...expected] of [
      [
        'Oberau drew 13,410 visitors to the lamps, up from 11,260 in the year before.',
        '13,410 visitors: 13,410 visitors',
        '11,260: 11,260',
      ],
      ['The depot of Oberau stores 89 barrels of oil.', '89 barrels: 89 barrels'],
      ['The new depot in Oberau and that of its neighbour store 89 barrels of oil.'],
    ] as const)
      assert.deepEqual(await flagged(draft), expected, draft);
  });

  it('is not told by what has other words, names or years', async () => {
    for (const draft of [
      'Oberau won 15 of their 22 games, drew six and lost one.',
      'In the cup of the coast Oberau won games, drew nine and lost only the final.',
      'Seelicht finished eleventh with 70 points after a deduction of three, and leaves the league.',
      'In 1999 Grenzhof finished eleventh with 70 points, and leaves the league of lamplighters.',
    ])
      assert.deepEqual(await flagged(draft), [], draft);
  });
});

describe('a citation', () => {
  it('is of the claim that its words tell again, though no figure stands among them', async () => {
    const sentence = 'The keepers of the mole repaired its stairs, railings and lanterns';
    for (const [key, expected] of [
      ['harbour', []],
      ['mole', []],
      ['lamps', ['[@lamps]']],
      ['other', ['[@other]']],
    ] as const) {
      const findings = await findingsOf(`${sentence} [@${key}].`, { base: BASE });
      assert.deepEqual(
        findings.filter(isFlag).map(({ text }) => text),
        expected,
        key,
      );
    }
  });

  it('is not of the years and small counts of a claim that has the amount elsewhere', async () => {
    const draft = 'The lamp works employed 43 keepers on 30 June 2024, and nine lamps were lost';
    for (const key of ['harbour', 'lamps']) {
      const findings = await findingsOf(`${draft} [@${key}].`, { base: BASE });
      assert.equal(findings.filter(isFlag).length, key === 'harbour' ? 1 : 0, key);
    }
  });
});
