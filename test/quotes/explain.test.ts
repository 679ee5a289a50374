import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  explain,
  makeFingerprint,
  type TextQuoteSelector,
  verifyQuote,
} from '../../src/quotes/index.ts';
import { LIGHTHOUSES } from './material.ts';

const CASES: readonly (readonly [
  selector: TextQuoteSelector,
  byText: string[],
  byFingerprint: string[],
])[] = [
  [
    { quote: 'No light is ever lost' },
    ['The quote stands in skerrow, paragraph 4, character for character.'],
    ['The quote stands in skerrow, paragraph 4, character for character.'],
  ],
  [
    { quote: 'NO LIGHT is ever lost' },
    [
      'The words stand in skerrow, paragraph 4, with other capitals. A quote is verbatim: capitals are not changed.',
      'As they stand there: No light is ever lost',
    ],
    [
      'The words stand in skerrow, paragraph 4, with other capitals. A quote is verbatim: capitals are not changed.',
    ],
  ],
  [
    { quote: 'No light is never lost,' },
    [
      'The quote does not stand in skerrow as it is given.',
      'Of its 6 words and marks the first 3 stand there: "No light is"',
      'It breaks off at: "never lost,"',
      'Nearest, paragraph 4 ([-quote-] {+document+}): No light is [-never-] {+ever+} lost,',
    ],
    ['The quote does not stand in skerrow as it is given.', 'No passage near it was found.'],
  ],
  [
    { quote: 'the harbour board built nine lighthouses; two of them' },
    [
      'The quote does not stand in skerrow as it is given.',
      'Of its 10 words and marks the first 4 stand there: "the harbour board built"',
      'It breaks off at: "nine lighthouses; two"',
      'Nearest, paragraph 2 ([-quote-] {+document+}): the harbour board built [-nine-] {+seven+} lighthouses; two of them',
    ],
    [
      'The quote does not stand in skerrow as it is given.',
      'Of its 10 words and marks the first 4 stand there: "the harbour board built"',
      'It breaks off at: "nine lighthouses; two"',
      'Nearest, paragraph 2; not there: "nine".',
    ],
  ],
  [
    { quote: 'all lamps lit, all' },
    [
      'The quote stands in skerrow in 2 places (paragraphs 7, 7). Add the text directly before it as prefix or directly after it as suffix.',
    ],
    [
      'The quote stands in skerrow in 2 places (paragraphs 7, 7). Add the text directly before it as prefix or directly after it as suffix.',
    ],
  ],
];

const ways = [{ text: LIGHTHOUSES }, { fingerprint: makeFingerprint(LIGHTHOUSES) }] as const;

for (const [selector, ...expected] of CASES) {
  test(`explain describes the result for ${JSON.stringify(selector.quote)}`, () => {
    assert.deepEqual(
      ways.map((document) => explain(verifyQuote(selector, document), 'skerrow')),
      expected,
    );
  });
}

const BEGINNINGS: readonly (readonly [selector: TextQuoteSelector, line: RegExp])[] = [
  [{ quote: '?!' }, /^The quote holds no word and no number/],
  [{ quote: 'ever lost' }, /have 2 words and marks together; a proof takes 4\. Add the text/],
  [
    { quote: 'Shipping grew by 6' },
    /begins or ends inside a word or a number\. Take .* as prefix or suffix\.$/,
  ],
  [
    { quote: 'light is ever lost', prefix: 'The ' },
    /not directly between this prefix and this suffix/,
  ],
];

for (const [selector, line] of BEGINNINGS) {
  test(`explain says what to do about ${JSON.stringify(selector)}`, () => {
    assert.match(explain(verifyQuote(selector, ways[0]), 'skerrow')[0] ?? '', line);
  });
}

const STOOD: readonly (readonly [what: string, stood: string, shown: string])[] = [
  ['whole if it is short', `two ${'x'.repeat(56)}`, `two ${'x'.repeat(56)}`],
  ['cut before a word if it is long', `fog two ${'x'.repeat(53)}`, `… two ${'x'.repeat(53)}`],
];

for (const [what, stood, shown] of STOOD) {
  test(`explain shows the part that was found ${what}`, () => {
    const [tokens, breakAt] = [9, ''];
    const lines = explain(
      { grade: 'not found', reason: 'words', tokens, standing: 8, stood, breakAt },
      'skerrow',
    );
    assert.equal(lines[1], `Of its 9 words and marks the first 8 stand there: "${shown}"`);
  });
}

test('every line of an explanation is one line', () => {
  const quote =
    'sea 4, light fair.\nNothing to report... all well."\nNothing to report: no lamps lit';
  for (const document of ways) {
    const lines = explain(verifyQuote({ quote }, document), 'skerrow');
    assert.ok(lines.length > 2);
    assert.doesNotMatch(lines.join(''), /\n/);
  }
});

test('no explanation accuses anyone or speaks of truth', () => {
  const selectors = [
    ...CASES.map(([selector]) => selector),
    ...BEGINNINGS.map(([selector]) => selector),
  ];
  const lines = selectors.flatMap((selector) => explain(verifyQuote(selector, ways[0]), 'skerrow'));
  assert.ok(lines.length > selectors.length);
  assert.doesNotMatch(
    lines.join('\n'),
    /true|false|fabricat|wrong|invent|fake|mis(?:quote|take)|verified/i,
  );
});
