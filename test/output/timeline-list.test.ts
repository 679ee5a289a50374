import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { stripVTControlCharacters } from 'node:util';
import { loadPalette, PLAIN } from '../../src/output/color.ts';
import { timelineList } from '../../src/output/timeline-list.ts';
import { CONTEXT, HARD_TEXTS, row } from './fixture.ts';
import { widest } from './terminal.ts';

const LOG = { id: 'log', type: 'document' };
const ROWS = [
  row(
    { id: 'lamp-first-lit', claim: 'The lamp was lit.', date: '1902~', source: LOG },
    {
      cite: 'Log 1902 ¶2',
    },
  ),
  row(
    {
      id: 'tower-height-measured-by-the-surveyor',
      claim: 'The tower of Cape Sorrow was measured at 58 metres.',
      date: '1902-03',
    },
    { differs: 'number' },
  ),
  row({ id: 'keepers-to-leave', claim: 'The keepers are to leave by 1987.', date: '../1987' }),
  row({ id: 'no-ship', claim: 'No ship passed.' }),
];
const shown = (width: number): string => timelineList(ROWS, CONTEXT, { width, palette: PLAIN });

const WIDE = `c. 1902  The lamp was lit.
         lamp-first-lit  Log 1902 ¶2
1902-03  The tower of Cape Sorrow was measured at 58 metres. (≠ number)
         tower-height-measured-by-the-surveyor  Moreau 2019 ¶4
…/1987   The keepers are to leave by 1987.
         keepers-to-leave  Moreau 2019 ¶4
no date  No ship passed.
         no-ship  Moreau 2019 ¶4

Sources
Log 1902     Keeper’s log of Cape Sorrow, 1902. https://coast.example/log
Moreau 2019  Moreau, Ines. “The Last Keepers”. Coast Review.
`.replaceAll('(≠ ', '(≠\u00A0');

describe('timelineList', () => {
  it('shows dates as precise as they are, claims with their marks, ids and citations', () => {
    assert.equal(shown(80), WIDE);
    assert.equal(shown(120), WIDE);
  });

  it('at 40 columns puts dates above, so that no id is broken', () => {
    assert.equal(
      shown(40),
      `c. 1902
  The lamp was lit.
  lamp-first-lit  Log 1902 ¶2
1902-03
  The tower of Cape Sorrow was measured
  at 58 metres. (≠ number)
  tower-height-measured-by-the-surveyor
  Moreau 2019 ¶4
…/1987
  The keepers are to leave by 1987.
  keepers-to-leave  Moreau 2019 ¶4
no date
  No ship passed.
  no-ship  Moreau 2019 ¶4

Sources
Log 1902     Keeper’s log of Cape
             Sorrow, 1902.
             https://coast.example/log
Moreau 2019  Moreau, Ines. “The Last
             Keepers”. Coast Review.
`.replaceAll('(≠ ', '(≠\u00A0'),
    );
  });

  it('is empty without facts', () => {
    assert.equal(timelineList([], CONTEXT, { width: 80, palette: PLAIN }), '');
  });

  it('fits, whatever the texts, and looks the same with colour', async () => {
    const rows = HARD_TEXTS.map((claim) =>
      row({ claim, id: 'x'.repeat(70), date: '1902-03-02~/1902-03-30%' }, { differs: 'date' }),
    );
    for (const width of [40, 60, 80, 120, 200]) {
      const plain = timelineList(rows, CONTEXT, { width, palette: PLAIN });
      assert.ok(widest(plain) <= width, String(width));
      const colored = timelineList(rows, CONTEXT, { width, palette: await loadPalette(1) });
      assert.notEqual(colored, plain);
      assert.equal(stripVTControlCharacters(colored), plain);
    }
  });
});
