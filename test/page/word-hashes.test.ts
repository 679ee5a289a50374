import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { packHashes, WordHashes } from '../../src/page/word-hashes.ts';

const numbered = (first: number, count: number): string[] =>
  Array.from({ length: count }, (_, i) => `word-${first + i}`);

describe('a packed set of words', () => {
  it('has each of its words', () => {
    for (const count of [1, 2, 7, 5000]) {
      const own = numbered(0, count);
      const set = new WordHashes(packHashes(new Set(own)));
      assert.deepEqual(
        own.filter((word) => !set.has(word)),
        [],
      );
    }
  });

  it('has one of a thousand others at most', () => {
    const set = new WordHashes(packHashes(new Set(numbered(0, 5000))));
    const taken = numbered(5000, 100_000).filter((word) => set.has(word));
    assert.ok(taken.length < 150, `${taken.length} of 100,000`);
  });

  it('takes twelve bits a word', () => {
    const { code } = packHashes(new Set(numbered(0, 5000)));
    assert.ok(code.length * 6 < 5000 * 12, `${(code.length * 6) / 5000} bits`);
  });

  it('has nothing where it is empty', () => {
    assert.ok(!new WordHashes(packHashes(new Set())).has('word'));
  });
});
