import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { safeLines } from '../../src/output/safe.ts';
import { wrap } from '../../src/output/wrap.ts';
import fc from '../helpers/random.ts';
import { HARD_TEXTS } from './fixture.ts';
import { columnsOf } from './terminal.ts';

function lines(text: string, columns: number): string[] {
  return wrap(text, columns).map(({ start, end }) => text.slice(start, end));
}

const cases: readonly (readonly [name: string, text: string, columns: number, lines: string[]])[] =
  [
    ['an empty text is one empty line', '', 5, ['']],
    ['a text that fits is one line', 'tower', 5, ['tower']],
    ['a line ends between words', 'the tower leans', 9, ['the tower', 'leans']],
    ['spaces between words are kept', 'a  b   c', 20, ['a  b   c']],
    ['spaces at the start are kept', '  tower', 10, ['  tower']],
    ['spaces at a break are omitted', 'tower    leans', 7, ['tower', 'leans']],
    ['a no-break space does not break', '61\u00A0m high', 6, ['61\u00A0m', 'high']],
    ['a word that is too long is cut', 'abcdefgh', 3, ['abc', 'def', 'gh']],
    [
      'a URL is cut after punctuation',
      'https://a.example/one/two',
      12,
      ['https://a.', 'example/one/', 'two'],
    ],
    [
      'the rest after a cut is cut again if it is too long',
      '/abcd👩🏽‍🚒',
      5,
      ['/', 'abcd', '👩🏽‍🚒'],
    ],
    [
      'no line ends between a space and its combining mark',
      'tower \u0301leans',
      6,
      ['tower \u0301', 'leans'],
    ],
    ['a line ends after a hyphen', 'cape-sorrow-tower', 12, ['cape-sorrow-', 'tower']],
    ['a line ends after a dash', 'Sorrow–Hope line', 9, ['Sorrow–', 'Hope line']],
    ['a range of numbers stays whole', 'from 1902-1914', 10, ['from', '1902-1914']],
    ['a minus stays with its number', 'at -12 C', 5, ['at', '-12 C']],
    ['line breaks in the text are kept', 'a\n\nb c', 10, ['a', '', 'b c']],
    ['spaces before a line break are omitted', 'a  \nb', 10, ['a', 'b']],
    ['a line ends between ideographs', '灯塔守塔人', 5, ['灯塔', '守塔', '人']],
    ['no line begins with a closing mark', '灯塔，守塔', 4, ['灯', '塔，', '守塔']],
    ['no line ends with an opening mark', '灯（塔）', 4, ['灯', '（塔', '）']],
    ['an emoji sequence stays whole', '👩🏽‍🚒👩🏽‍🚒👩🏽‍🚒', 5, ['👩🏽‍🚒👩🏽‍🚒', '👩🏽‍🚒']],
    ['a grapheme that is too wide gets a line of its own', '灯塔', 1, ['灯', '塔']],
    ['a number sign stays with its number', '塔\u0600١٢', 3, ['塔', '\u0600١٢']],
    ['a skin tone stays with its picture', '塔🏽塔', 2, ['塔🏽', '塔']],
    ['a mark stays with its letter', 'ae\u0301b', 1, ['a', 'e\u0301', 'b']],
  ];

describe('wrap', () => {
  for (const [name, text, columns, expected] of cases) {
    it(name, () => assert.deepEqual(lines(text, columns), expected));
  }

  const piece = fc.constantFrom(
    ...[
      'tower',
      'a',
      ' ',
      '  ',
      '\n',
      '-',
      '–',
      '灯',
      '塔，',
      '（',
      'e\u0301',
      '👩🏽‍🚒',
      '🇳🇴',
      'कि',
      'ค่',
    ],
    ...[
      'https://a.example/x?y=z',
      '1902',
      '\u00A0',
      '\u3000',
      '等대',
      '１',
      '𠮷',
      '❤️',
      ...HARD_TEXTS,
    ],
  );
  const known = fc.array(piece, { maxLength: 12 }).map((parts) => safeLines(parts.join('')));
  it('gives the width of each line', () => {
    fc.assert(
      fc.property(known, fc.integer({ min: 1, max: 40 }), (any, columns) => {
        for (const { start, end, width } of wrap(any, columns)) {
          assert.equal(width, columnsOf(any.slice(start, end)));
        }
      }),
    );
  });
});
