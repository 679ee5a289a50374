import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { PLAIN } from '../../src/output/color.ts';
import { sourceTable, topicTable } from '../../src/output/vocabulary.ts';
import { HARD_TEXTS, KEEPERS } from './fixture.ts';
import { widest } from './terminal.ts';

const TOPICS = [
  {
    id: 'lamps',
    label: 'Lamps and lenses',
    description: 'What shines.',
    broader: 'towers',
    count: 3,
  },
  { id: 'towers', label: 'Towers', description: 'What stands.', count: 12 },
  { id: 'people', label: 'People', description: 'Who keeps.', count: 0 },
  {
    id: 'stone',
    label: 'Stone',
    description: 'What it is built of.',
    broader: 'towers',
    count: 104,
  },
];

describe('topicTable', () => {
  it('indents narrower topics, and aligns counts', () => {
    assert.equal(
      topicTable(TOPICS, { width: 80, palette: PLAIN }),
      `ID      Topic               Description           Facts
───────────────────────────────────────────────────────
towers  Towers              What stands.             12
lamps     Lamps and lenses  What shines.              3
stone     Stone             What it is built of.    104
people  People              Who keeps.                0
───────────────────────────────────────────────────────
`,
    );
  });

  it('indents every line of a wrapped label', () => {
    const label = 'Lamps and lenses of the first, second and third order and their clockworks';
    const topics = TOPICS.map((topic) => (topic.id === 'lamps' ? { ...topic, label } : topic));
    const text = topicTable(topics, { width: 60, palette: PLAIN });
    assert.match(text, /\nlamps {5}Lamps and[^\n]*\n {10}\S/);
  });

  it('shows a topic whose broader topic is not in the list', () => {
    const [lamps] = TOPICS;
    assert.match(
      topicTable(lamps ? [lamps] : [], { width: 80, palette: PLAIN }),
      /\nlamps {2}Lamps/,
    );
  });
});

describe('sourceTable', () => {
  it('shows id, full citation and count', () => {
    const text = sourceTable(
      [{ ...KEEPERS, citation: 'Moreau, Ines. “The Last Keepers”.', count: 41 }],
      { width: 80, palette: PLAIN },
    );
    assert.match(
      text,
      /^ID +Citation +Facts\n─+\nkeepers {2}Moreau, Ines\. “The Last Keepers”\. +41\n─+\n$/,
    );
  });

  it('fits, whatever the citations', () => {
    for (const width of [60, 80, 120]) {
      const sources = HARD_TEXTS.map((citation) => ({ ...KEEPERS, citation, count: 1 }));
      assert.ok(widest(sourceTable(sources, { width, palette: PLAIN })) <= width);
    }
  });
});
