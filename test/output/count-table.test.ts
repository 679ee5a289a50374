import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { stripVTControlCharacters } from 'node:util';
import { loadPalette, PLAIN } from '../../src/output/color.ts';
import { countTable } from '../../src/output/count-table.ts';
import { HARD_TEXTS } from './fixture.ts';
import { widest } from './terminal.ts';

const KINDS = [
  { value: 'position', label: 'position', count: 304 },
  { value: 'commitment', label: 'commitment', count: 49 },
  { value: 'statistic', label: 'statistic', count: 1 },
];
const SOURCES = [
  { value: 'keepers', label: 'Moreau 2019', count: 12 },
  { value: 'log', label: 'Log of Cape Sorrow 1902', count: 6 },
  { value: null, label: 'no document', count: 40 },
];
const at = (width: number) => ({ width, palette: PLAIN });

describe('countTable', () => {
  it('shows the number beside each value, and last a bar', () => {
    assert.equal(
      countTable(KINDS, 'Kind', at(80)),
      `Kind        Facts
───────────────────────────────────────────────────────────
position      304  ████████████████████████████████████████
commitment     49  ██████
statistic       1  █
───────────────────────────────────────────────────────────
`,
    );
  });

  it('at 120 columns has no wider bar', () => {
    assert.equal(countTable(KINDS, 'Kind', at(120)), countTable(KINDS, 'Kind', at(80)));
  });

  it('at 40 columns has a shorter one', () => {
    assert.equal(
      countTable(KINDS, 'Kind', at(40)),
      `Kind        Facts
────────────────────────────────────────
position      304  █████████████████████
commitment     49  ███
statistic       1  █
────────────────────────────────────────
`,
    );
  });

  it('shows names where they are other texts than the values, and no bar for no value', () => {
    assert.equal(
      countTable(SOURCES, 'Source', at(60)),
      `Source   Name                     Facts
────────────────────────────────────────────────────────────
keepers  Moreau 2019                 12  ███████████████████
log      Log of Cape Sorrow 1902      6  ██████████
         no document                 40
────────────────────────────────────────────────────────────
`,
    );
  });

  it('leaves out the names before the bars, and the bars where they tell nothing', () => {
    assert.equal(
      countTable(SOURCES, 'Source', at(40)),
      `Source       Facts
────────────────────────────────────────
keepers         12  ████████████████████
log              6  ██████████
no document     40
────────────────────────────────────────
`,
    );
    assert.equal(
      countTable(SOURCES, 'Source', at(24)),
      `Source       Facts
──────────────────
keepers         12
log              6
no document     40
──────────────────
`,
    );
  });

  it('fits, whatever the texts, and looks the same with colour', async () => {
    const rows = HARD_TEXTS.map((text, index) => ({
      value: text,
      label: `${text}!`,
      count: index,
    }));
    for (const width of [20, 40, 60, 80, 120, 200]) {
      const plain = countTable(rows, 'Speaker', at(width));
      assert.ok(widest(plain) <= width, String(width));
      const colored = countTable(rows, 'Speaker', { width, palette: await loadPalette(1) });
      assert.equal(stripVTControlCharacters(colored), plain);
    }
  });
});
