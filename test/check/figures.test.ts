import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DocumentFormat } from '../../src/text/document.ts';
import { findingsOf } from './checking.ts';
import { claimOf, lampBase } from './lamp-base.ts';

const OUTPUT =
  'The works at Oberau made 4.1 million lamps and those at Grenzhof 8.3 million lamps in 2023.';
const FAULTS = 'There were 188 broken lamps in 2023, after 203 in 2022.';

/** Claims on lamps: figures that differ in the year, the place or the person alone. */
const LAMPS = lampBase(
  [
    claimOf('oberau', 'The works at Oberau made 4.1 million lamps in 2023.', {
      quote: OUTPUT,
      date: '2023',
    }),
    claimOf('grenzhof', 'The works at Grenzhof made 8.3 million lamps in 2023.', {
      quote: OUTPUT,
      date: '2023',
    }),
    claimOf('broken', FAULTS, { date: '2022/2023' }),
    claimOf(
      'revenue',
      'By the end of 2023 sales of lamps had brought in over 87.2 million euros in total, 6% of it abroad.',
      { date: '2023' },
    ),
    claimOf('salary', 'Ilse Tormann, the director of the lamp works, earns 168,000 euros.'),
    claimOf(
      'meeting',
      'The third annual meeting of lamp makers was held in Oberau on 17 June 2023.',
      { date: '2023-06-17' },
    ),
    claimOf('share', 'A third of the lamps of Oberau burn gas.'),
    claimOf('counted', 'The five northern lamp towns joined the six towns of the league.'),
  ],
  {
    'sources.yaml': `lamps:
  type: report
  title: Report on the lamps
  author:
    - {family: Frost, given: Ada}
  issued: "2024-02-01"
`,
  },
);

/** The figures of a draft that differ, and how. */
async function differing(draft: string, as?: DocumentFormat): Promise<string[]> {
  const findings = await findingsOf(draft, { base: LAMPS, ...(as && { as }) });
  return findings
    .filter(({ kind, verdict }) => kind === 'figure' && verdict === 'differs')
    .map(({ text, how }) => `${text}: ${how}`);
}

describe('the figures of a draft', () => {
  it('are those of the year beside them', async () => {
    assert.deepEqual(await differing('There were 203 broken lamps in 2022 and 188 in 2023.'), []);
    assert.deepEqual(await differing('There were 203 broken lamps in 2023.'), [
      '203 broken lamps: value',
    ]);
  });

  it('have no digits of the mark of a note', async () => {
    const page = '<p>There were 188<sup>3</sup> broken lamps in 2023<sup>1</sup>.</p>';
    assert.deepEqual(await differing(page, 'html'), []);
    assert.deepEqual(await differing(page.replaceAll(/<\/?sup>/g, ''), 'html'), [
      '1883 broken lamps: value',
    ]);
  });

  it('are those of the place that is named beside them', async () => {
    assert.deepEqual(await differing('In 2023 the works at Oberau made 4.1 million lamps.'), []);
    assert.deepEqual(await differing('In 2023 the works at Grenzhof made 4.1 million lamps.'), [
      '4.1 million lamps: value',
    ]);
  });

  it('differ by a slip of digits, a currency or a scale, though few words stand around', async () => {
    assert.deepEqual(await differing('Sales of lamps by the end of 2023: 87.2 million pounds.'), [
      '87.2 million pounds: currency',
    ]);
    assert.deepEqual(
      await differing('Sales of lamps had brought in 87.2 million euros, 16% of it abroad.'),
      ['16%: value'],
    );
  });

  it('are no yearly ones where the record adds them up', async () => {
    assert.deepEqual(
      await differing('Sales of lamps bring in over 87.2 million euros a year in total.'),
      ['over 87.2 million euros: unit'],
    );
  });

  it('may be rounded towards what their hedge says, and not beyond', async () => {
    assert.deepEqual(
      await differing('Sales of lamps had brought in more than 87 million euros.'),
      [],
    );
    assert.deepEqual(await differing('Sales of lamps had brought in nearly 87.2 million euros.'), [
      'nearly 87.2 million euros: hedge',
    ]);
  });

  it('are in a table those of their row and column', async () => {
    const table = (place: string, made: string): string =>
      `| Works | Lamps made in 2023, million |\n|---|---|\n| ${place} | ${made} |\n`;
    assert.deepEqual(await differing(table('Oberau', '4.1')), []);
    assert.deepEqual(await differing(table('Marn, not of the league', '19')), []);
  });

  it('count off, and say parts of a whole', async () => {
    assert.deepEqual(await differing('It was the fourth annual meeting of lamp makers.'), [
      'fourth annual meeting of lamp makers: value',
    ]);
    assert.deepEqual(await differing('A quarter of the lamps of Oberau burn gas.'), [
      'A quarter: value',
    ]);
    assert.deepEqual(await differing('A third of the lamps of Oberau burn gas.'), []);
  });

  it('are of the very things that they count', async () => {
    assert.deepEqual(await differing('The six northern lamp towns joined the league.'), [
      'six northern lamp towns: value',
    ]);
  });

  it('are not those of another day, but for the date of the draft itself', async () => {
    assert.deepEqual(
      await differing('Lamp makers held their annual meeting in Oberau on 16 June 2023.'),
      ['16 June 2023: date'],
    );
    assert.deepEqual(
      await differing('By Tom Quay, 16 June 2023\n\nLamp makers held their annual meeting.'),
      [],
    );
  });
});
