import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { safeLine, safeLines } from '../../src/output/safe.ts';
import fc from '../helpers/random.ts';

const harmful: readonly (readonly [name: string, text: string, shown: string])[] = [
  ['an escape sequence', 'a\u001B[31mred', 'a\\x1B[31mred'],
  ['a clipboard write', '\u001B]52;c;cHduZWQ=\u0007', '\\x1B]52;c;cHduZWQ=\\x07'],
  ['a C1 control', '\u009B31m', '\\x9B31m'],
  ['DEL', 'a\u007Fb', 'a\\x7Fb'],
  ['NUL', 'a\0b', 'a\\x00b'],
  ['a carriage return that would overwrite text', 'A\rFAKE', 'A\\x0DFAKE'],
  ['a bidi override', 'gnp\u202Eexe', 'gnp\\u{202E}exe'],
  ['bidi isolates', '\u2066a\u2069', '\\u{2066}a\\u{2069}'],
  ['direction marks', 'a\u200E\u200F\u061C', 'a\\u{200E}\\u{200F}\\u{061C}'],
  ['a zero-width space', 'a\u200Bb', 'a\\u{200B}b'],
  ['a word joiner and a byte order mark', 'a\u2060\uFEFFb', 'a\\u{2060}\\u{FEFF}b'],
  ['a soft hyphen', 'light\u00ADhouse', 'light\\xADhouse'],
  ['line and paragraph separators', 'a\u2028b\u2029', 'a\\u{2028}b\\u{2029}'],
  ['a lone surrogate', 'a\uD83Db\uDC00', 'a\\u{D83D}b\\u{DC00}'],
  ['hidden tags', 'a\u{E0041}\u{E007F}', 'a\\u{E0041}\\u{E007F}'],
  ['a Hangul filler', 'a\u3164b', 'a\\u{3164}b'],
  ['a joiner between Latin letters', 'a\u200Db', 'a\\u{200D}b'],
  ['a variation selector on a Latin letter', 'a\uFE0Fb', 'a\\u{FE0F}b'],
  ['a second variation selector', '❤\uFE0F\uFE0F', '❤\uFE0F\\u{FE0F}'],
  ['a noncharacter', 'a\uFFFE', 'a\\u{FFFE}'],
  ['interlinear annotation', '\uFFF9a', '\\u{FFF9}a'],
];

const harmless = [
  'plain text, “quoted” – with dashes…',
  '灯塔、守塔人',
  '葛󠄀 with an ideographic variation',
  'e\u0301 and n\u0303',
  '👨‍👩‍👧‍👦 👩🏽‍🚒 🏳️‍🌈 ❤️‍🔥 ☂︎ 1️⃣',
  '🏴󠁧󠁢󠁳󠁣󠁴󠁿 🇳🇴',
  'فانوس‌های دریایی',
  'क्‍ष',
  '\u0600١٢',
];

describe('safeLine', () => {
  for (const [name, text, shown] of harmful) {
    it(`escapes ${name}`, () => assert.equal(safeLine(text).text, shown));
  }

  for (const text of harmless) {
    it(`does not change ${text}`, () => assert.equal(safeLine(text).text, text));
  }

  it('replaces a run of line breaks, or a tab, by one space', () => {
    assert.equal(safeLine('a\r\n\n  b\tc\n').text, 'a b c ');
  });

  it('moves marks with their text', () => {
    const text = '\u001B灯塔 at\u202E Sorrow';
    const start = text.indexOf('Sorrow');
    const safe = safeLine(text, [
      { start: 1, end: 3 },
      { start, end: start + 6 },
    ]);
    assert.deepEqual(
      safe.marks.map((mark) => safe.text.slice(mark.start, mark.end)),
      ['灯塔', 'Sorrow'],
    );
  });

  it('widens a mark that begins or ends inside a replaced range', () => {
    const safe = safeLine('a\r\n\nb', [
      { start: 0, end: 2 },
      { start: 3, end: 5 },
    ]);
    assert.equal(safe.text, 'a b');
    assert.deepEqual(safe.marks, [
      { start: 0, end: 2 },
      { start: 1, end: 3 },
    ]);
  });

  it('keeps a word marked whatever surrounds it', () => {
    const noise = fc.constantFrom(
      '\u001B',
      '\u202E',
      '\r\n',
      '\t',
      'a',
      '灯',
      '👩🏽‍🚒',
      '\uD800',
      ' ',
    );
    const noises = fc.array(noise).map((parts) => parts.join(''));
    fc.assert(
      fc.property(noises, noises, (before, after) => {
        const start = before.length;
        const safe = safeLine(`${before}Sorrow${after}`, [{ start, end: start + 6 }]);
        const [mark] = safe.marks;
        assert.equal(safe.text.slice(mark?.start, mark?.end), 'Sorrow');
      }),
    );
  });
});

describe('safeLines', () => {
  it('keeps line breaks, but no other control character', () => {
    assert.equal(safeLines('a\r\nb\n\nc\td\u001B'), 'a\nb\n\nc d\\x1B');
  });
});
