import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { claimText, sourceText } from '../../src/base/house-writer.ts';
import { parseFile, SOURCES } from '../../src/base/parse.ts';
import type { Claim } from '../../src/model/records.ts';

const CLAIM: Claim = {
  id: 'a-claim',
  claim: 'A claim.',
  kind: 'event',
  topics: ['weather'],
  source: 'log-1902',
  quote: 'Fog all night',
};

/** The lines that some keys add to a claim. */
function linesOf(part: Partial<Claim>): string {
  const plain = new Set(claimText(CLAIM).split('\n'));
  return claimText({ ...CLAIM, ...part })
    .split('\n')
    .filter((line) => line !== '' && !plain.has(line))
    .join('\n');
}

const LINES: readonly [what: string, part: Partial<Claim>, lines: string][] = [
  ['topics as a list in brackets', { topics: ['a', 'b-c'] }, '  topics: [a, b-c]'],
  ['a date in quotation marks', { date: '1902' }, '  date: "1902"'],
  ['an interval in quotation marks', { date: '1902/..' }, '  date: "1902/.."'],
  ['places in brackets', { places: ['SE', 'FI'] }, '  places: [SE, FI]'],
  ['Norway so that no version of YAML reads it as false', { places: ['NO'] }, '  places: ["NO"]'],
  ['a quote as a literal block', { quote: 'One: “two” # 3' }, '    One: “two” # 3'],
  ['a quote of two lines', { quote: 'One\n\n  two' }, '    One\n      two'],
  ['a quote that begins with a space', { quote: ' one' }, '  quote: " one"'],
  ['a quote with a tab', { quote: 'a\tb' }, '    a\tb'],
  ['a prefix in quotation marks', { prefix: 'the ' }, '  prefix: "the "'],
  [
    'a figure in one line',
    { value: { amount: 6.2, unit: 'm' } },
    '  value: {amount: 6.2, unit: m}',
  ],
  [
    'a qualifier after the figure',
    { value: { amount: 94.8e9, unit: 'USD', qualifier: 'at least' } },
    '  value: {amount: 94.8e9, unit: USD, qualifier: at least}',
  ],
  [
    'thousands in full',
    { value: { amount: 14000, unit: 'x' } },
    '  value: {amount: 14000, unit: x}',
  ],
  [
    'millions in short',
    { value: { amount: 1.2e6, unit: 'x' } },
    '  value: {amount: 1.2e6, unit: x}',
  ],
  ['a million in short', { value: { amount: 1e6, unit: 'x' } }, '  value: {amount: 1e6, unit: x}'],
  [
    'half a billion as millions',
    { value: { amount: 500e6, unit: 'x' } },
    '  value: {amount: 500e6, unit: x}',
  ],
  [
    'half a million in full',
    { value: { amount: -500_000, unit: 'x' } },
    '  value: {amount: -500000, unit: x}',
  ],
  [
    'a long number that is not round in full',
    { value: { amount: 123456789, unit: 'x' } },
    '  value: {amount: 123456789, unit: x}',
  ],
  ['a note with a colon in quotation marks', { note: 'a: b' }, '  note: "a: b"'],
  [
    'a note that is long in one line',
    { note: 'word '.repeat(60).trim() },
    `  note: ${'word '.repeat(60).trim()}`,
  ],
  ['a text that looks like a number', { speaker: '1902' }, '  speaker: "1902"'],
];

describe('a claim is written', () => {
  for (const [what, part, lines] of LINES) {
    test(`with ${what}`, () => assert.equal(linesOf(part), lines));
  }

  test('with one line per key', () => {
    assert.equal(
      claimText({ ...CLAIM, conflicts: ['b'], rank: 'normal' }),
      `- id: a-claim
  claim: A claim.
  kind: event
  topics: [weather]
  source: log-1902
  quote: |-
    Fog all night
  conflicts: [b]
  rank: normal
`,
    );
  });
});

test('a document is written with its skipped lines in brackets', () => {
  const record = { type: 'book', paragraphs: { skip: [1, 2] } };
  assert.equal(
    sourceText({ id: 'a', ...record }),
    'a:\n  type: book\n  paragraphs: {skip: [1, 2]}\n',
  );
});

describe('a written record is read back', () => {
  test('as the same document if a name has two lines', () => {
    const record = { type: 'book', author: [{ family: '!', given: '-\n>' }] };
    const bytes = Buffer.from(sourceText({ id: 'a', ...record }));
    assert.deepEqual(parseFile('sources.yaml', bytes, SOURCES).data, { a: record });
  });
});
