import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Token } from '../../src/search/token.ts';
import { multiplierAt, tokenize } from '../../src/search/tokenize.ts';
import fc from '../helpers/random.ts';

const textsOf = (text: string): string[] => tokenize(text).map((token) => token.text);

describe('a text is cut into', () => {
  const CASES: readonly (readonly [what: string, text: string, tokens: string])[] = [
    ['words', 'Railway, road and air-routes.', 'railway road and air routes'],
    ['names with an apostrophe', "Xi'an and Xi’an", 'xian and xian'],
    ['possessives', "China's neighbours' aims", 'china neighbours aims'],
    ['quoted words', "the 'pie' is “big”", 'the pie is big'],
    ['abbreviations', 'the U.S. and the U.N.', 'the us and the un'],
    ['an abbreviation and a number', 'G7 and 5G', 'g7 and 5 g'],
    ['words across dashes', 'China–Central Asia—and', 'china central asia and'],
    ['words on both sides of a no-break space', 'Central\u00a0Asia', 'central asia'],
    ['words with a soft hyphen', 'co\u00adoperation', 'cooperation'],
    ['signs of units', '$5 and 6%', 'dollar 5 and 6 percent'],
    ['units under one name', '15 USD, 15 RMB, 500 bcm', '15 dollar 15 yuan 500 cubic'],
    ['single ideographs', '中亚的天然气', '中 亚 的 天 然 气'],
    ['ideographs between words', 'the 一带一路 plan', 'the 一 带 一 路 plan'],
    ['kana', 'アジア', 'ア ジ ア'],
    ['Cyrillic words', 'Центральная Азия, ёлка', 'центральная азия елка'],
    ['accented words', 'café Erdoğan', 'cafe erdogan'],
    ['emoji are no words', 'gas 🔥👩‍🚒 pipe', 'gas pipe'],
    ['names that an object has', 'constructor toString __proto__', 'constructor tostring proto'],
    ['nothing', ' \n\t—…!?', ''],
  ];
  for (const [what, text, tokens] of CASES) {
    it(`${what}: ${text}`, () =>
      assert.deepEqual(textsOf(text), tokens.split(' ').filter(Boolean)));
  }
});

/** Texts in which everything that the tokenizer looks for occurs often. */
const PIECES = [
  ...'0 1 17 2024 94.8 14,000 2025-06-17 06/2025 $ € % \' ’ - – . , : / ( " “ ” … · \u00a0 \u202f'.split(
    ' ',
  ),
  ...'a US june Jun bn million five th b k cafe é Ё и дорога 年 月 日 亿 中 国 한 ア ｱ ５ ％ İ ß ﬁ'.split(
    ' ',
  ),
  ...[' ', ' ', ' ', '\n', '\t', '\u00ad', '\u0301', '\u200d', '👩‍🚒', '\ud83d', '\udc00', '𠀀'],
];
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...PIECES), maxLength: 30 }),
);

describe('the tokens of any text', () => {
  it('stand in it, in order, and none is empty', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let before: Token | undefined;
        for (const token of tokenize(text)) {
          assert.ok(token.start < token.end && token.end <= text.length);
          // Only letters written to a number lie within the token before them.
          const inside = before?.kind === 'number' && token.end === before.end;
          const least = (inside ? before?.start : before?.end) ?? 0;
          assert.ok(token.start >= least);
          assert.ok(token.text !== '' && token.keys.length > 0);
          before = token;
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('are words that the text has there', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { start, end, text: word, kind } of tokenize(text)) {
          const alone = tokenize(text.slice(start, end))[0];
          assert.equal(alone?.text, word);
          assert.equal(alone?.kind, kind);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('have each key once, and dates that end in the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const tokens = tokenize(text);
        for (const [place, { keys, date }] of tokens.entries()) {
          assert.equal(new Set(keys).size, keys.length);
          if (date) assert.ok(date.last >= place && date.last < tokens.length);
        }
      }),
      { numRuns: 3000 },
    );
  });
});

it('a text in ASCII is cut as one that has other letters too', () => {
  const ascii = fc.oneof(
    fc.string({ unit: 'binary-ascii' }),
    fc.string({ unit: fc.constantFrom(...PIECES.filter((piece) => /^[\x00-\x7f]+$/.test(piece))) }),
  );
  fc.assert(
    fc.property(ascii, (text) => {
      assert.deepEqual(tokenize(`${text} é`).slice(0, -1), tokenize(text));
    }),
    { numRuns: 3000 },
  );
});

it('the same text is cut the same way again', () => {
  const text = 'In 2024 the volume was $94.8 billion (17 June 2025).';
  assert.deepEqual(tokenize(text), tokenize(text));
});

describe('a word multiplies the number before it', () => {
  const times = (text: string): number[] => {
    const tokens = tokenize(text);
    return tokens.map((_, place) => multiplierAt(text, tokens, place));
  };
  it('by what it stands for', () => {
    assert.deepEqual(times('15 billion'), [1, 1e9]);
    assert.deepEqual(times('15b'), [1, 1e9]);
    assert.deepEqual(times('15 b'), [1, 1]);
    assert.deepEqual(times('500 bcm'), [1, 1e9]);
    assert.deepEqual(times('5 hundred million pounds'), [1, 1e2, 1e6, 1]);
  });
});
