import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tokenize, toSpan } from '../../src/quotes/index.ts';
import { paragraphsOf } from '../../src/quotes/tokens.ts';
import fc from '../helpers/random.ts';
import { oddText } from './odd-text.ts';

const words = (text: string): string[] => tokenize(text).map((token) => token.text);

/** Expected tokens are separated by " | ". */
const CASES: readonly (readonly [what: string, text: string, tokens: string])[] = [
  ['words and marks', 'Yes, "now".', 'yes | , | " | now | " | .'],
  ['apostrophes inside words', "the keepers' log isn’t", "the | keepers | ' | log | isn't"],
  ['hyphens inside words', 'anti-glare, co–op', 'anti-glare | , | co-op'],
  ['long dashes between words', 'one—two', 'one | — | two'],
  ['sentences without a space', 'fields.Next one', 'fields | . | next | one'],
  ['a number at a full stop', 'in 2024. By 2025', 'in | 2024 | . | by | 2025'],
  ['a number at a full stop without a space', 'in 2024.By', 'in | 2024 | . | by'],
  ['decimal marks and separators', '94.8 14,000 1 234 567', '94.8 | 14,000 | 1 234 567'],
  ['a year and a number', 'in 2024 500 ships', 'in | 2024 | 500 | ships'],
  ['a leading decimal mark', 'rose .5 points', 'rose | .5 | points'],
  ['signs', '-5 −5 –5 +5 ±5 ~5', '-5 | −5 | –5 | +5 | ±5 | ~5'],
  ['a sign in brackets', '(-5)', '( | -5 | )'],
  ['ranges', '5-6 5–6 5 – 6 1975-1977', '5-6 | 5–6 | 5 – 6 | 1975-1977'],
  ['ranges with currency and per cent', '$5–$6 5%–6% 12–15%', '$5–$6 | 5%–6% | 12–15%'],
  ['per cent', '6% 6 % 6‰', '6% | 6% | 6‰'],
  ['currencies', '$5 US$94.8 5€ 5 €', '$5 | us$94.8 | 5€ | 5€'],
  ['degrees', '−1.5 °C 5° 5°C', '−1.5°c | 5° | 5°c'],
  ['times, ratios and dates', '13:26 3:1 17/06/1988', '13:26 | 3:1 | 17/06/1988'],
  ['numbers and letters', '17th 30-plus COVID-19 G7', '17th | 30-plus | covid-19 | g7'],
  ['superscripts and fractions', '10² 1½ m²', '10² | 1½ | m²'],
  ['abbreviations', 'the U.S. and e.g. a.m', 'the | u.s. | and | e.g. | a.m'],
  ['an abbreviation with a hyphen', 'U.S.-led', 'u.s.-led'],
  ['an initial', 'J. Arlott', 'j | . | arlott'],
  ['ampersands inside words', 'Q&A: R & D', 'q&a | : | r | & | d'],
  ['Chinese', '在2003年，', '在 | 2003 | 年 | ，'],
  ['Thai', 'กัน', 'กั | น'],
  ['characters of two code units', '𠮷😀x', '𠮷 | 😀 | x'],
  ['ellipses', 'well... so', 'well | … | so'],
  ['numbers on two lines', '12\n345', '12 | 345'],
  ['white space alone', ' \n\u00a0\u200b', ''],
];

for (const [what, text, tokens] of CASES) {
  test(`tokenize cuts ${what}: ${JSON.stringify(text)}`, () => {
    assert.equal(words(text).join(' | '), tokens);
  });
}

test('a token has the offsets of its original', () => {
  const text = 'the eﬃcient re\u00adbuilt 𠮷 e\u0301nd';
  const originals = tokenize(text).map(({ start, end }) => text.slice(start, end));
  assert.deepEqual(originals, ['the', 'eﬃcient', 're\u00adbuilt', '𠮷', 'e\u0301nd']);
});

test('a slice of whole tokens has the same tokens as the whole text', () => {
  fc.assert(
    fc.property(oddText, fc.nat(), fc.nat(), (text, x, y) => {
      const tokens = tokenize(text);
      fc.pre(tokens.length > 0);
      const [from = 0, to = 0] = [x % tokens.length, y % tokens.length].sort((a, b) => a - b);
      const cut = text.slice(tokens[from]?.start, tokens[to]?.end);
      const expected = tokens.slice(from, to + 1).map((token) => token.text);
      assert.deepEqual(words(cut), expected);
    }),
    { numRuns: 10_000 },
  );
});

test('paragraphs are the lines that are not blank, counted from 1', () => {
  const span = toSpan('\n\none two\r\n \t\r\nthree\rfour\n\u200b\n"five"');
  const expected = ['one 1', 'two 1', 'three 2', 'four 3', '" 4', 'five 4', '" 4'];
  const paragraphs = paragraphsOf(span);
  assert.deepEqual(
    span.tokens.map((token, at) => `${token.text} ${paragraphs[at]}`),
    expected,
  );
});

test('long runs of one mark are tokenized in linear time', () => {
  const started = performance.now();
  for (const mark of ['-', '<', 'a.', '234 ', '5–', '\u0301']) tokenize(mark.repeat(50_000));
  assert.ok(performance.now() - started < 10_000);
});
