import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checksum, pageChecksum } from '../../src/index/checksum.ts';
import { PAGE } from '../../src/index/pages.ts';
import fc from '../helpers/random.ts';

function wordsOf(bytes: Uint8Array): Uint32Array {
  return new Uint32Array(bytes.slice().buffer);
}

const BYTES = fc
  .uint8Array({ minLength: 4, maxLength: PAGE })
  .map((bytes) => bytes.subarray(0, bytes.length - (bytes.length % 4)));

describe('the checksum of a page', () => {
  it('is the same in WebAssembly as in JavaScript', () => {
    fc.assert(
      fc.property(BYTES, (bytes) => {
        assert.equal(pageChecksum(bytes), checksum(wordsOf(bytes)));
      }),
      { numRuns: 500 },
    );
  });

  it('is the same for the extremes of a page', () => {
    for (const fill of [0, 1, 0x7f, 0x80, 0xff]) {
      for (const length of [4, 8, PAGE - 4, PAGE, 65_536]) {
        const bytes = new Uint8Array(length).fill(fill);
        assert.equal(pageChecksum(bytes), checksum(wordsOf(bytes)), `${length} of ${fill}`);
      }
    }
  });

  it('does not depend on the pages that were checked before', () => {
    const long = new Uint8Array(PAGE).fill(7);
    const short = Uint8Array.of(1, 2, 3, 4);
    const alone = pageChecksum(short);
    pageChecksum(long);
    assert.equal(pageChecksum(short), alone);
  });

  it('is a whole number of 32 bits', () => {
    fc.assert(
      fc.property(BYTES, (bytes) => {
        const sum = pageChecksum(bytes);
        assert.ok(Number.isInteger(sum) && sum >= 0 && sum < 2 ** 32);
      }),
    );
  });

  it('changes with any one word', () => {
    const change = fc.tuple(BYTES, fc.nat(), fc.integer({ min: 1, max: 0xffffffff }));
    fc.assert(
      fc.property(change, ([bytes, where, by]) => {
        const words = wordsOf(bytes);
        const before = checksum(words);
        const at = where % words.length;
        words[at] = (words[at] ?? 0) ^ by;
        assert.notEqual(checksum(words), before);
      }),
      { numRuns: 500 },
    );
  });
});
