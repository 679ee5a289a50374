import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { stripVTControlCharacters } from 'node:util';
import { loadPalette, PLAIN } from '../../src/output/color.ts';
import { comparisonList } from '../../src/output/comparison-list.ts';
import type { Comparison } from '../../src/views/comparison.ts';
import { fact, HARD_TEXTS } from './fixture.ts';
import { widest } from './terminal.ts';

const KEEPERS = fact({
  id: 'tower-keepers',
  quote: 'nearly 61 metres of granite',
  value: { amount: 61, unit: 'm', qualifier: 'nearly' },
  citation: 'Moreau, “The Last Keepers”, 2019, para. 2.',
});
const LOG = fact({
  id: 'tower-log',
  quote: '58 metres',
  value: { amount: 58, unit: 'm', qualifier: null },
  date: '1902~',
  rank: 'deprecated',
  citation: 'Log of Cape Sorrow, 1902.',
});
const CHART = fact({ id: 'tower-chart', quote: '61 metres', citation: 'Chart 7, 1911.' });
const PAIRS: readonly Comparison[] = [
  { relation: 'conflicts', differs: ['value', 'speaker'], fact: KEEPERS, other: LOG },
  { relation: 'corroborates', differs: ['words'], fact: KEEPERS, other: CHART },
  { relation: 'corroborates', differs: [], fact: CHART, other: LOG },
];
const shown = (width: number): string => comparisonList(PAIRS, { width, palette: PLAIN });

describe('comparisonList', () => {
  it('shows a fact, and under it in what others differ and how they agree, with all quotes', () => {
    assert.equal(
      shown(80),
      `tower-keepers: nearly 61 m
  “nearly 61 metres of granite”
  — Moreau, “The Last Keepers”, 2019, para. 2.

≠ differs in number, speaker
tower-log: deprecated, 58 m, c. 1902
  “58 metres”
  — Log of Cape Sorrow, 1902.

= agrees, in other words
tower-chart
  “61 metres”
  — Chart 7, 1911.

${'─'.repeat(80)}

tower-chart
  “61 metres”
  — Chart 7, 1911.

= agrees, word for word
tower-log: deprecated, 58 m, c. 1902
  “58 metres”
  — Log of Cape Sorrow, 1902.
`,
    );
  });

  it('at 40 and 120 columns has the same lines, wrapped', () => {
    const words = (text: string): string => text.replaceAll(/[\s─]+/g, ' ');
    for (const width of [40, 120]) {
      assert.equal(words(shown(width)), words(shown(80)));
      assert.equal(widest(shown(width)), width);
    }
  });

  it('fits, whatever the texts, and looks the same with colour', async () => {
    const pairs = HARD_TEXTS.map(
      (quote): Comparison => ({
        relation: 'conflicts',
        differs: ['date'],
        fact: fact({ id: 'x'.repeat(70), quote, citation: quote }),
        other: fact({ id: quote, quote }),
      }),
    );
    for (const width of [40, 60, 80, 120, 200]) {
      const plain = comparisonList(pairs, { width, palette: PLAIN });
      assert.ok(widest(plain) <= width, String(width));
      const colored = comparisonList(pairs, { width, palette: await loadPalette(1) });
      assert.equal(stripVTControlCharacters(colored), plain);
    }
  });
});
