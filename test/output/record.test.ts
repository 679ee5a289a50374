import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadPalette, PLAIN } from '../../src/output/color.ts';
import { factRecords } from '../../src/output/record.ts';
import { CONTEXT, fact, HARD_TEXTS, row } from './fixture.ts';
import { widest } from './terminal.ts';

const FULL = row({
  date: '1902~',
  places: ['NO', 'SE'],
  value: { amount: 1234567.5, unit: 'candela', qualifier: 'over' },
  speaker: 'Harbour master',
  prefix: 'As he said:',
  suffix: 'So they say.',
  note: 'The text has "metres of granite";\nthe height is probably meant.',
  corroborates: ['height-in-log'],
  conflicts: ['height-in-chart', 'gone'],
});
const OTHERS = new Map([
  [
    'height-in-log',
    fact({ id: 'height-in-log', claim: 'It is 61 m high.', quote: '61 m', citation: 'Log, ¶2.' }),
  ],
  [
    'height-in-chart',
    fact({ id: 'height-in-chart', claim: 'It is 16 m high.', quote: '16 m', citation: 'Chart.' }),
  ],
]);
const WHOLE = { ...CONTEXT, factOf: (id: string) => OTHERS.get(id) };

describe('factRecords', () => {
  it('shows all fields of a fact and its corroborating and conflicting facts', () => {
    assert.equal(
      factRecords([FULL], WHOLE, { width: 60, palette: PLAIN }),
      `tower-height
The tower at Cape Sorrow is nearly 61 metres high.

  [… As he said:] “Our tower, nearly 61 metres of granite,
  leans toward the sea.” [So they say. …]
  — Moreau, Ines. “The Last Keepers”. Coast Review, April
    2019, ¶4.

Kind     statistic
Topics   Towers and lamps, Stone
Date     1902~
Places   NO, SE
Value    over 1,234,567.5 candela
Speaker  Harbour master
Note     The text has "metres of granite";
         the height is probably meant.

Corroborates
  height-in-log
  It is 61 m high.
    “61 m”
    — Log, ¶2.

Conflicts with
  height-in-chart
  It is 16 m high.
    “16 m”
    — Chart.

  gone
`,
    );
  });

  it('shows no empty field', () => {
    const text = factRecords([row()], CONTEXT, { width: 80, palette: PLAIN });
    assert.doesNotMatch(text, /Date|Places|Value|Speaker|Note|Rank|Corroborates|Conflicts|\[/);
  });

  it('separates records by a rule', () => {
    const text = factRecords([row(), row()], CONTEXT, { width: 40, palette: PLAIN });
    assert.equal(text.split(`\n\n${'─'.repeat(40)}\n\n`).length, 2);
  });

  it('puts labels above their texts if there is no space beside them', () => {
    const text = factRecords([FULL], WHOLE, { width: 20, palette: PLAIN });
    assert.match(text, /\nSpeaker\n {2}Harbour master\n/);
  });

  it('keeps the paragraphs of a quote', () => {
    const text = factRecords([row({ quote: 'One.\n\nTwo.' })], CONTEXT, {
      width: 80,
      palette: PLAIN,
    });
    assert.match(text, /\n {2}“One\.\n\n {2}Two\.”\n {2}— /);
  });

  it('groups the digits of amounts', () => {
    const shown = [7, 1000, -25000, 500e9, 0.5, 1e21].map((amount) => {
      const value = { amount, unit: 'm', qualifier: null };
      const text = factRecords([row({ value })], CONTEXT, { width: 80, palette: PLAIN });
      return /Value +(\S+) m/.exec(text)?.[1];
    });
    assert.deepEqual(shown, ['7', '1,000', '-25,000', '500,000,000,000', '0.5', '1e+21']);
  });

  for (const width of [20, 40, 60, 80, 120, 200]) {
    it(`fits into ${width} columns, whatever the texts`, async () => {
      const rows = HARD_TEXTS.map((text) =>
        row({
          claim: text,
          quote: text,
          note: text,
          speaker: text,
          citation: text,
          conflicts: ['x'],
        }),
      );
      const factOf = () => fact({ claim: HARD_TEXTS.join(' '), quote: HARD_TEXTS.join('\n') });
      const palette = await loadPalette(1);
      assert.ok(widest(factRecords(rows, { ...CONTEXT, factOf }, { width, palette })) <= width);
    });
  }

  it('escapes every text of a base', () => {
    const evil = 'evil\u001B[2J\u202E';
    const labels = new Map([['towers', evil]]);
    const hostile = row({
      claim: evil,
      quote: evil,
      note: evil,
      speaker: evil,
      citation: evil,
      topics: ['towers', evil],
      date: evil,
      places: [evil],
      value: { amount: 1, unit: evil, qualifier: evil as 'over' },
      prefix: evil,
      suffix: evil,
      conflicts: [evil],
    });
    const text = factRecords(
      [hostile],
      { ...CONTEXT, topicLabels: labels },
      { width: 80, palette: PLAIN },
    );
    assert.doesNotMatch(text, /[\u001B\u202E]/);
    assert.match(text, /evil\\x1B\[2J\\u\{202E\}/);
  });
});
