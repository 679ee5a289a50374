import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type DiffPart, diffWords, tokenize, toSpan } from '../../src/quotes/index.ts';
import fc from '../helpers/random.ts';

const SIGNS = { both: ' ', quote: '-', document: '+' } as const;

function diff(quote: string, passage: string): string[] {
  return diffWords(toSpan(quote), toSpan(passage)).map(({ side, text }) => SIGNS[side] + text);
}

const CASES: readonly (readonly [quote: string, passage: string, parts: string[]])[] = [
  ['one two', 'one two', [' one two']],
  ['one two three', 'one TWO four', [' one TWO', '-three', '+four']],
  ['one two', 'one big two', [' one', '+big', ' two']],
  ['one big two', 'one two', [' one', '-big', ' two']],
  ['a b c d', 'a x y d', [' a', '-b c', '+x y', ' d']],
  ['grew by 94,8 per cent', 'grew by 94.8 per cent', [' grew by', '-94,8', '+94.8', ' per cent']],
  ['one', '', ['-one']],
  ['', 'one, two', ['+one, two']],
  ['', '', []],
];

for (const [quote, passage, parts] of CASES) {
  test(`the difference of "${quote}" and "${passage}" is ${JSON.stringify(parts)}`, () => {
    assert.deepEqual(diff(quote, passage), parts);
  });
}

test('the parts of a difference add up to both sides', () => {
  const words = fc.array(fc.constantFrom('a', 'b', 'c', ','), { maxLength: 9 });
  const joined = (parts: DiffPart[], side: 'quote' | 'document'): string[] =>
    parts
      .filter((part) => part.side === 'both' || part.side === side)
      .flatMap((part) => tokenize(part.text).map((token) => token.text));
  fc.assert(
    fc.property(words, words, (quote, passage) => {
      const parts = diffWords(toSpan(quote.join(' ')), toSpan(passage.join(' ')));
      assert.deepEqual(joined(parts, 'quote'), quote);
      assert.deepEqual(joined(parts, 'document'), passage);
    }),
  );
});
