import assert from 'node:assert/strict';
import { it } from 'node:test';
import { EditPattern } from '../../src/page/edit-pattern.ts';
import { editDistance } from '../../src/text/suggest.ts';
import fc from '../helpers/random.ts';

const word = fc.string({ unit: fc.constantFrom(...'abcdяе'), minLength: 1, maxLength: 31 });

it('an edit pattern counts the edits between two words', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      assert.equal(new EditPattern(a).edits(b), editDistance(a, b, 99));
    }),
  );
});

it('an edit pattern counts the edits between a word and the beginning of another', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      const all = Array.from({ length: b.length + 1 }, (_, n) =>
        editDistance(a, b.slice(0, n), 99),
      );
      assert.equal(new EditPattern(a).editsOfBeginning(b), Math.min(...all));
    }),
  );
});

it('to a word of more than 31 letters no other is near', () => {
  const long = 'x'.repeat(32);
  assert.equal(new EditPattern(long).edits(long), Number.POSITIVE_INFINITY);
});
