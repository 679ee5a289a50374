import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fold, foldLeavingOut } from '../../src/quotes/fold.ts';
import { FOLD_NAMES, FOLD_RULES } from '../../src/quotes/fold-rules.ts';
import fc from '../helpers/random.ts';
import { oddText } from './odd-text.ts';

const MARKED = ['hyphen kept at a line end', 'space in a number'];

/** A text under all folds but one, each applied by itself. */
function byRules(text: string, but?: string, marked: readonly string[] = []): string {
  return FOLD_RULES.reduce((folded, { name, pattern, replace }) => {
    if (name !== but) return folded.replace(pattern, (found) => replace(found));
    if (!marked.includes(name)) return folded;
    return folded.replace(pattern, (found) => `${replace(found)}\uE000`);
  }, text);
}

const PIECES = [
  ...'aBéÉßıŞΣςσдДёй中国5²',
  ...['ʻ', 'ʼ', '’', '“', '„', '«', '＂', '`', '´', '′'],
  ...['-', '--', '–', '—', '…', '...', '_', '.', ',', '、', '。', '（'],
  ...[' ', ' ', ' ', '  ', '\n', '-\n', '%', '$', '€', '°', '№'],
];
const texts = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((all) => all.join('')),
  oddText,
);

describe('a text under all folds, and under all but one,', () => {
  it('is that of the folds one after the other', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { text: all, but } = foldLeavingOut(text, MARKED);
        assert.equal(all, byRules(text));
        assert.equal(fold(text), all);
        for (const name of FOLD_NAMES) {
          const left = byRules(text, name, MARKED);
          assert.equal(but.get(name) ?? all, left, name);
        }
      }),
      { numRuns: 5000 },
    );
  });

  it('is also that where nothing but case and quotes is folded', () => {
    for (const text of ['“Ein Haus”', '«Мы рады», — сказал он.', '“一带一路”建设', 'co-op ‘A’']) {
      const { text: all, but } = foldLeavingOut(text, MARKED);
      assert.equal(all, byRules(text));
      const expected = ['case', 'quotes'].filter((name) => byRules(text, name) !== all);
      assert.deepEqual([...but.keys()].sort(), expected);
      for (const [name, left] of but) assert.equal(left, byRules(text, name));
    }
  });
});
