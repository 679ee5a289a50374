import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { Lexicon } from '../../src/search/lexicon.ts';
import { tokenize } from '../../src/search/tokenize.ts';
import { baseOf } from '../helpers/search-base.ts';

const base = await baseOf(
  {
    a: 'Two tide mills interfere with the railway; the mill stands.',
    b: 'A mill again, and five sluices.',
  },
  '- label: tide mill\n  alt: [sea mill]\n- label: sea mill\n- label: lamp\n',
);
after(() => base.close());
const lexicon = new Lexicon(base.index);

describe('a lexicon', () => {
  it('knows the concepts that have a name', () => {
    const names = ['tide mill', 'Sea Mills', 'lamp', 'tide', 'railway', ''];
    assert.deepEqual(
      names.map((name) => lexicon.concepts(tokenize(name))),
      [[0], [0, 1], [2], [], [], []],
    );
  });

  it('knows the topics that a name stands for, with those below them', () => {
    assert.deepEqual(lexicon.topicsNamed(tokenize('Lights')), ['lights', 'towers', 'keeping']);
    assert.deepEqual(lexicon.topicsNamed(tokenize('weather')), ['weather']);
    assert.deepEqual(lexicon.topicsNamed(tokenize('mill')), []);
  });

  const KNOWN: readonly (readonly [word: string, inflected: boolean, derived: boolean])[] = [
    ['railway', true, true],
    ['railways', true, true],
    ['standing', true, true],
    ['interference', false, true],
    ['interfering', true, true],
    ['millions', false, false],
    ['sea', true, true],
    ['lamps', true, true],
    ['weather', true, true],
    ['five', true, true],
    ['the', true, true],
    ['1902', true, true],
    ['kangaroo', false, false],
    ['rail', false, false],
  ];
  for (const [word, inflected, derived] of KNOWN) {
    it(`${inflected ? 'knows' : derived ? 'knows kin of' : 'does not know'} ${word}`, () => {
      const [token] = tokenize(word);
      assert.ok(token);
      assert.equal(lexicon.knows(token, 'inflected'), inflected);
      assert.equal(lexicon.knows(token, 'derived'), derived);
    });
  }

  it('tells what claims hold from what only the thesaurus has', () => {
    const holds = (word: string): boolean =>
      tokenize(word).every((token) => lexicon.holds(token, 'inflected'));
    assert.deepEqual(['mill', 'sluice', 'lamp', 'sea'].map(holds), [true, true, false, false]);
  });

  it('compares how common words are', () => {
    assert.ok(lexicon.commonness('mill') > lexicon.commonness('railway'));
    assert.equal(lexicon.commonness('kangaroo'), 0);
  });

  it('gives the words of claims and names by their first letter, their length and what they hold', () => {
    const words = (begins: string, length: number, ...fragments: string[]): string[] => [
      ...lexicon.words(begins, length, fragments),
    ];
    assert.deepEqual(words('r', 7, 'ilw'), ['railway']);
    assert.deepEqual(words('r', 7, 'road'), []);
    assert.deepEqual(words('sxx', 7, '\nsl', 'xyz'), ['sluices']);
    assert.deepEqual(words('m', 4, 'll\n', 'mi', 'l'), ['mill']);
    assert.deepEqual(words('m', 5, 'll\n'), []);
    assert.deepEqual(words('l', 4, '\nlamp\n'), ['lamp']);
    assert.deepEqual(words('t', 3, 't'), []);
    assert.deepEqual(words('', 5, ''), []);
  });
});
