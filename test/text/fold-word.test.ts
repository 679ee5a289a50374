import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { foldWord } from '../../src/text/fold-word.ts';
import fc from '../helpers/random.ts';

describe('a word is folded', () => {
  const CASES: readonly (readonly [what: string, word: string, folded: string])[] = [
    ['capitals', 'RAILWAY', 'railway'],
    ['French accents', 'Élan', 'elan'],
    ['decomposed accents', 'E\u0301lan', 'elan'],
    ['Turkish letters', 'Erdoğan', 'erdogan'],
    ['the dotted capital', 'İzmir', 'izmir'],
    ['the dotless letter', 'Diyarbakır', 'diyarbakir'],
    ['the sharp s', 'Straße', 'strasse'],
    ['Danish letters', 'Ærø', 'aero'],
    ['Polish letters', 'Łódź', 'lodz'],
    ['Icelandic letters', 'Þórður', 'thordur'],
    ['Vietnamese letters', 'Đường', 'duong'],
    ['a French ligature', 'cœur', 'coeur'],
    ['a printer’s ligature', 'ﬁre', 'fire'],
    ['full-width letters', 'Ｇ７', 'g7'],
    ['Russian marks', 'Ёжий', 'ежии'],
    ['Kazakh letters stay', 'Қазақстан', 'қазақстан'],
    ['a possessive', "China's", 'china'],
    ['a possessive with a curly apostrophe', 'China’s', 'china'],
    ['a possessive of a plural', 'countries’', 'countries'],
    ['an apostrophe inside', "Xi'an", 'xian'],
    ['a curly apostrophe inside', 'Xi’an', 'xian'],
    ['a soft hyphen', 'co\u00adoperation', 'cooperation'],
    ['the plural of an acronym', 'EVs', 'ev'],
    ['the plural of an acronym with a small letter', 'MoUs', 'mou'],
    ['a word too short for an acronym', 'As', 'as'],
    ['a word in capitals', 'GAS', 'gas'],
    ['digits', 'G20', 'g20'],
    ['ideographs stay', '中亚', '中亚'],
    ['Hangul stays whole', '한국', '한국'],
    ['Thai keeps its vowels', 'ที่', 'ที่'],
    ['the empty word', '', ''],
  ];
  for (const [what, word, folded] of CASES) {
    it(`${what}: ${word} as ${folded}`, () => assert.equal(foldWord(word), folded));
  }

  it('alike whether it is composed or decomposed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (word) => {
        assert.equal(foldWord(word.normalize('NFD')), foldWord(word.normalize('NFC')));
      }),
    );
  });

  const LETTERS = 'abcxyzäéñçßøåæœłđşğžабвёйяһқұ';
  it('alike in capitals and in small letters', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...LETTERS) }), (word) => {
        assert.equal(foldWord(word.toUpperCase()), foldWord(word));
      }),
    );
  });

  it('to a form that folding again does not change', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...LETTERS, ..."-'’1中") }), (word) => {
        const once = foldWord(word);
        assert.equal(foldWord(once), once);
      }),
    );
  });
});
