import assert from 'node:assert/strict';
import { it } from 'node:test';
import { WordTable } from '../../src/search/word-table.ts';
import fc from '../helpers/random.ts';

const encoder = new TextEncoder();
const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 5 });

/** Only the length: most words have the hash of others. */
const hashOf = (one: string): number => one.length * 0x10001;

it('a table of words says what a map says, also where words share their hash', () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 50 }), (words) => {
      const table = new WordTable<number>();
      const map = new Map<string, number>();
      const codes = encoder.encode(words.join(' '));
      let start = 0;
      for (const [place, one] of words.entries()) {
        const end = start + one.length;
        assert.equal(table.get(codes, start, end, hashOf(one)), map.get(one));
        if (!map.has(one)) {
          map.set(one, place);
          table.add(codes, start, end, hashOf(one), place);
        }
        start = end + 1;
      }
      assert.equal(table.size, map.size);
    }),
  );
});

it('a table of words grows, and keeps what it has', () => {
  const table = new WordTable<number>();
  const words = Array.from({ length: 5000 }, (_, i) => encoder.encode(`word${i}`));
  const hash = (codes: Uint8Array): number => codes.reduce((sum, code) => sum * 31 + code, 0) | 0;
  for (const [i, codes] of words.entries()) table.add(codes, 0, codes.length, hash(codes), i);
  for (const [i, codes] of words.entries())
    assert.equal(table.get(codes, 0, codes.length, hash(codes)), i);
  const other = encoder.encode('word5000');
  assert.equal(table.get(other, 0, other.length, hash(other)), undefined);
});
