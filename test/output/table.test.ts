import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { stripVTControlCharacters } from 'node:util';
import { loadPalette, PLAIN } from '../../src/output/color.ts';
import { safeLine } from '../../src/output/safe.ts';
import { factTable } from '../../src/output/table.ts';
import { CONTEXT, HARD_TEXTS, KEEPERS, row } from './fixture.ts';
import { columnText, widest } from './terminal.ts';

const LOG = { id: 'log', type: 'document' };
const WIDTHS = [60, 80, 120, 200];

describe('factTable', () => {
  it('shows id, claim and short citation, and the full citations under them', () => {
    const rows = [
      row(),
      row(
        { id: 'fog-nights', claim: 'In 1902 fog lay on 212 nights.', source: LOG },
        { cite: 'Log 1902 ¶7' },
      ),
      row({ id: 'lamp-oil', claim: 'The lamp burned colza oil.', locator: 9 }),
    ];
    assert.equal(
      factTable(rows, CONTEXT, { width: 60, palette: PLAIN }),
      `ID            Claim                            Source
────────────────────────────────────────────────────────────
tower-height  The tower at Cape Sorrow is      Moreau 2019
              nearly 61 metres high.           ¶4

fog-nights    In 1902 fog lay on 212 nights.   Log 1902 ¶7

lamp-oil      The lamp burned colza oil.       Moreau 2019
                                               ¶9
────────────────────────────────────────────────────────────

Sources
Moreau 2019  Moreau, Ines. “The Last Keepers”. Coast Review.
Log 1902     Keeper’s log of Cape Sorrow, 1902.
             https://coast.example/log
`,
    );
  });

  it('puts no empty lines between single-line rows', () => {
    const text = factTable([row(), row()], CONTEXT, { width: 120, palette: PLAIN });
    assert.match(text, /Source\n─+\ntower-height.*\ntower-height.*\n─+\n\nSources\n/);
  });

  it('is empty without rows', () => {
    assert.equal(factTable([], CONTEXT, { width: 80, palette: PLAIN }), '');
  });

  for (const width of WIDTHS) {
    it(`fits into ${width} columns, whatever the texts`, () => {
      const rows = HARD_TEXTS.map((claim) => row({ claim, id: 'x'.repeat(70) }));
      assert.ok(widest(factTable(rows, CONTEXT, { width, palette: PLAIN })) <= width);
    });

    it(`loses no character of a claim at ${width} columns`, () => {
      for (const claim of HARD_TEXTS) {
        const text = factTable([row({ claim })], CONTEXT, { width, palette: PLAIN });
        const lines = text.split('\n');
        const header = lines[0] ?? '';
        const body = lines.slice(2, lines.lastIndexOf(lines[1] ?? ''));
        const shown = columnText(body, header.indexOf('Claim'), header.indexOf('Source'));
        assert.equal(shown, safeLine(claim).text.replace(/\s/g, ''));
      }
    });
  }

  it('looks the same with colour', async () => {
    const rows = HARD_TEXTS.map((claim) => row({ claim }, { matches: [{ start: 2, end: 9 }] }));
    const plain = factTable(rows, CONTEXT, { width: 80, palette: PLAIN });
    const colored = factTable(rows, CONTEXT, { width: 80, palette: await loadPalette(1) });
    assert.notEqual(colored, plain);
    assert.equal(stripVTControlCharacters(colored), plain);
  });

  it('marks matches across line ends and after escaped characters', async () => {
    const claim =
      'Bell\u0007 and 灯塔 before the long granite tower of Cape Sorrow, e\u0301t cetera.';
    const start = claim.indexOf('granite tower');
    const matches = [{ start, end: start + 'granite tower'.length }];
    const palette = await loadPalette(1);
    for (const width of [...WIDTHS, ...Array.from({ length: 30 }, (_, i) => 60 + i)]) {
      const text = factTable([row({ claim }, { matches })], CONTEXT, { width, palette });
      const marked = [...text.matchAll(/\u001B\[4m(.*?)\u001B\[24m/g)].map(([, part]) => part);
      assert.equal(marked.join(' '), 'granite tower', `at ${width} columns`);
    }
  });

  it('merges overlapping, unsorted matches', async () => {
    const matches = [
      { start: 8, end: 12 },
      { start: 4, end: 10 },
    ];
    const palette = await loadPalette(1);
    const text = factTable([row({}, { matches })], CONTEXT, { width: 120, palette });
    assert.match(stripVTControlCharacters(text), /The tower at Cape Sorrow/);
    const marked = [...text.matchAll(/\u001B\[4m(.*?)\u001B\[24m/g)].map(([, part]) => part);
    assert.equal(marked.join(''), 'tower at');
  });

  it('flags partial matches in words', () => {
    const rows = [row({ id: 'whole' }), row({ id: 'part' }, { partial: true })];
    const text = factTable(rows, CONTEXT, { width: 120, palette: PLAIN });
    assert.match(text, /^part \(partial\u00A0match\)/m);
    assert.match(text, /^whole {2,}The/m);
    assert.doesNotMatch(text, /no fact has all/);
  });

  it('says once that all rows are partial matches', () => {
    const rows = [row({}, { partial: true }), row({}, { partial: true })];
    const text = factTable(rows, CONTEXT, { width: 120, palette: PLAIN });
    assert.match(text, /^Partial matches: no fact has all the words\.\n\nID/);
    assert.doesNotMatch(text, /\(partial/);
  });

  it('flags a deprecated claim in words', () => {
    const text = factTable([row({ rank: 'deprecated' })], CONTEXT, { width: 120, palette: PLAIN });
    assert.match(text, /^tower-height \(deprecated\)/m);
  });

  it('shows the id of a source without a citation', () => {
    const source = { ...KEEPERS, id: 'unknown' };
    const text = factTable([row({ source })], CONTEXT, { width: 80, palette: PLAIN });
    assert.match(text, /\nSources\nunknown\n$/);
  });
});
