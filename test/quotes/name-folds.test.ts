import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FOLD_NAMES, nameFolds } from '../../src/quotes/index.ts';

const CASES: readonly (readonly [a: string, b: string, names: string[] | undefined])[] = [
  ['the same', 'the same', []],
  ['The same', 'the same', ['case']],
  ['the board’s “own”', 'the board\'s "own"', ['quotes']],
  ['a – b', 'a - b', ['dashes']],
  ['tea\u00a0at\nsix', 'tea at six', ['white space']],
  ['end.Next one', 'end. Next one', ['white space']],
  ['eﬃcient', 'efficient', ['ligatures']],
  ['ＡＢＣ', 'ABC', ['letter forms']],
  ['re\u00adbuilt', 'rebuilt', ['invisible characters']],
  ['cafe\u0301', 'café', ['composed letters']],
  ['well...', 'well…', ['ellipses']],
  ['⽔坝', '水坝', ['radicals']],
  ['ﾃｽﾄ', 'テスト', ['half-width kana']],
  ['الجســـر', 'الجسر', ['tatweel']],
  ['5 %', '5%', ['space in a number']],
  ['well-\nknown', 'well-known', ['hyphen kept at a line end']],
  ['evalu-\nation', 'evaluation', ['hyphen dropped at a line end']],
  ['corre\u00ad\nspond', 'correspond', ['soft hyphen at a line end']],
  ['\uF900', '\u8C48', ['composed letters']],
  ['“The’ ﬁrst', '"the\'  first', ['white space', 'ligatures', 'quotes', 'case']],
  ['1-2', '1–2', undefined],
  ['one', 'two', undefined],
];

for (const [a, b, names] of CASES) {
  const said = names ? names.join(', ') || 'nothing' : 'no set of folds';
  test(`nameFolds names ${said} for ${JSON.stringify(a)} and ${JSON.stringify(b)}`, () => {
    assert.deepEqual(nameFolds(a, b), names);
  });
}

test('every fold is named by some case above', () => {
  const named = new Set(CASES.flatMap(([, , names]) => names ?? []));
  assert.deepEqual([...named].sort(), [...FOLD_NAMES].sort());
});
