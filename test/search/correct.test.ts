import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { correct, fragments, type Vocabulary } from '../../src/search/correct.ts';
import { editDistance } from '../../src/text/suggest.ts';
import fc from '../helpers/random.ts';

const of =
  (words: readonly string[]): Vocabulary =>
  (begins, length, fragments) =>
    words.filter(
      (word) =>
        word[0] === begins[0] &&
        word.length === length &&
        fragments.some((fragment) => `\n${word}\n`.includes(fragment)),
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

/** A word with one letter added, dropped, changed, or swapped with its neighbour. */
function edited(word: string, at: number, letter: string, how: number): string {
  const place = at % (word.length + 1);
  const [before, here, after] = [word.slice(0, place), word.charAt(place), word.slice(place + 1)];
  if (how === 0) return before + letter + here + after;
  if (how === 1) return before + after;
  if (how === 2) return before + letter + after;
  return before + after.charAt(0) + here + after.slice(1);
}

describe('of the fragments of a word', () => {
  const letter = fc.constantFrom(...'abc');
  const word = fc.string({ unit: letter, minLength: 4, maxLength: 12 });
  const edit = fc.tuple(fc.nat({ max: 12 }), letter, fc.nat({ max: 3 }));
  for (const most of [1, 2]) {
    it(`each word within ${most} edits of it holds one`, () => {
      fc.assert(
        fc.property(word, fc.array(edit, { maxLength: most }), (meant, edits) => {
          const other = edits.reduce((made, [at, by, how]) => edited(made, at, by, how), meant);
          if (editDistance(meant, other, most) > most) return;
          const held = fragments(meant, most).some((one) => `\n${other}\n`.includes(one));
          assert.ok(held, `${fragments(meant, most).join(' ')} of ${meant}, not in ${other}`);
        }),
        { numRuns: 3000 },
      );
    });
  }

  it('few are so short that most words hold them', () => {
    assert.deepEqual(fragments('ralway', 1), ['\nral', 'way\n', '\nrawlay\n']);
  });
});
