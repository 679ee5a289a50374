import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import stringWidth from 'string-width';
import { isPlain } from '../../src/output/plain-text.ts';
import { displayWidth, graphemes } from '../../src/output/width.ts';
import fc from '../helpers/random.ts';

const widths: readonly (readonly [text: string, columns: number])[] = [
  ['', 0],
  ['tower', 5],
  ['“nearly” – 61 m…', 16],
  ['маяк', 4],
  ['灯塔', 4],
  ['灯塔 at Sorrow', 14],
  ['등대', 4],
  ['ﾗｲﾄﾊｳｽﾞ', 7],
  ['e\u0301', 1],
  ['ประภาคาร', 8],
  ['👨‍👩‍👧‍👦', 2],
  ['👩🏽‍🚒', 2],
  ['🇳🇴', 2],
  ['🏴󠁧󠁢󠁳󠁣󠁴󠁿', 2],
  ['1️⃣', 2],
  ['❤️', 2],
  ['❤', 1],
  ['© ™', 3],
];

describe('displayWidth', () => {
  for (const [text, columns] of widths) {
    it(`of ${JSON.stringify(text)} is ${columns}`, () => assert.equal(displayWidth(text), columns));
  }

  it('agrees with string-width on every plain character', () => {
    const textForms = /[©®™]/;
    for (let code = 0; code <= 0xffff; code++) {
      const character = String.fromCharCode(code);
      if (!isPlain(character) || textForms.test(character)) continue;
      assert.equal(displayWidth(character), stringWidth(character), `U+${code.toString(16)}`);
    }
  });

  it('agrees with string-width on texts of many scripts', () => {
    const letters = 'a é e\u0301 灯 등 ค่ दी م 👩🏽‍🚒 🇳🇴 🎉 … – “ １ ｱ 𠮷 𝒳'.split(' ');
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...letters, ' ')), (parts) => {
        const text = parts.join('');
        assert.equal(displayWidth(text), stringWidth(text));
      }),
    );
  });
});

describe('graphemes', () => {
  it('does not split what a reader sees as one character', () => {
    assert.deepEqual(graphemes('a👩🏽‍🚒e\u0301'), { ends: [1, 8, 10], widths: [1, 2, 1] });
  });

  it('gives the same result in chunks as the segmenter does for the whole text', () => {
    const pieces = [
      'ﬁ',
      '👩🏽‍🚒',
      '🇳🇴',
      '🇳',
      'e\u0301',
      '\u0301',
      'कि',
      'क\u094D',
      '\u0600',
      '\uD83D',
    ];
    const stretch = fc.tuple(fc.constantFrom(...pieces), fc.integer({ min: 1, max: 900 }));
    const segmenter = new Intl.Segmenter();
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 5 }), (parts) => {
        const text = parts.map(([piece, count]) => piece.repeat(count)).join('');
        const whole = [...segmenter.segment(text)].map((one) => one.index + one.segment.length);
        assert.deepEqual(graphemes(text).ends, whole);
      }),
      { numRuns: 60 },
    );
  });

  it('handles plain text', () => {
    assert.deepEqual(graphemes('a灯 '), { ends: [1, 2, 3], widths: [1, 2, 1] });
  });
});

describe('isPlain', () => {
  it('is true only for texts in which each code unit is a grapheme', () => {
    const unit = fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.integer({ min: 32, max: 126 }));
    const segmenter = new Intl.Segmenter();
    fc.assert(
      fc.property(fc.array(unit), (units) => {
        const text = units
          .map((code) => String.fromCharCode(code))
          .filter(isPlain)
          .join('');
        assert.ok(isPlain(text));
        assert.equal([...segmenter.segment(text)].length, text.length);
      }),
    );
  });
});
