import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { sha256, sha256Start } from '../../src/quotes/sha256.ts';
import fc from '../helpers/random.ts';

function check(text: string): void {
  const hash = createHash('sha256').update(text, 'utf8').digest('hex');
  assert.equal(sha256(text), hash);
  assert.equal(sha256Start(text), Number.parseInt(hash.slice(0, 8), 16));
}

describe('SHA-256 is that of FIPS 180-4', () => {
  it('for every length around the ends of blocks', () => {
    for (let length = 0; length < 200; length++) {
      for (const letter of ['a', 'é', '中']) check(letter.repeat(length));
    }
  });
  it('for any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), check));
  });
  it('for a long text', () => check('The tide turns. '.repeat(20_000)));
});
