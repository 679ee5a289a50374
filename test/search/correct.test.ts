import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { correct, type Vocabulary } from '../../src/search/correct.ts';

const of =
  (words: readonly string[]): Vocabulary =>
  (begins, length, wanted) =>
    words.flatMap((word, order) =>
      word[0] === begins[0] && word.length === length && wanted(word) ? { word, order } : [],
    );

const WORDS = of([
  ...'hegemonism railway road pipeline artificial intelligence kazakhstan turkmenistan'.split(' '),
  ...'treaty trade trust cooperation corporation astana gaza visa энергия дорога 2024'.split(' '),
]);

describe('a misspelt word is read as', () => {
  const CASES: readonly (readonly [what: string, typed: string, ...meant: string[]])[] = [
    ['two letters swapped', 'hegemonsim', 'hegemonism'],
    ['the first two swapped', 'arilway', 'railway'],
    ['a letter too few', 'artifical', 'artificial'],
    ['a letter too many', 'pipelline', 'pipeline'],
    ['a wrong letter', 'raikway', 'railway'],
    ['two wrong letters of a long word', 'inteligance', 'intelligence'],
    ['a letter missing of a name', 'kazakstan', 'kazakhstan'],
    ['two swapped in a name', 'turkmensitan', 'turkmenistan'],
    ['a short word', 'raod', 'road'],
    ['another alphabet', 'энергая', 'энергия'],
  ];
  for (const [what, typed, ...meant] of CASES) {
    it(`${what}: ${typed}`, async () => assert.deepEqual(await correct(typed, WORDS), meant));
  }

  it('each of the words that are as near', async () => {
    assert.deepEqual((await correct('gobal', of(['global', 'goal', 'goad']))).sort(), [
      'global',
      'goal',
    ]);
  });

  it('the nearest, not the next', async () => {
    assert.deepEqual(await correct('railwey', of(['railways', 'railway'])), ['railway']);
  });
});

describe('a word is left as it is', () => {
  const CASES: readonly (readonly [why: string, typed: string])[] = [
    ['too short', 'vsa'],
    ['nothing near', 'kangaroo'],
    ['more than one letter wrong in a short word', 'rood5'],
    ['three letters wrong', 'hagamonasm'],
    ['a short word with a letter too few or wrong', 'rode'],
    ['another first letter', 'bailway'],
    ['nothing', ''],
    ['very long', 'a'.repeat(100_000)],
  ];
  for (const [why, typed] of CASES) {
    it(`${why}: ${typed.slice(0, 20)}`, async () =>
      assert.deepEqual(await correct(typed, WORDS), []));
  }

  it('no vocabulary', async () => assert.deepEqual(await correct('railwey', of([])), []));
});
