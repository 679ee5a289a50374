import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Script } from 'node:vm';
import { unoptimized } from '../../src/program/unoptimized.ts';

/** What V8 notes of its flags in a code cache, beside what it notes of the code. */
function flags(): string {
  return new Script('1').createCachedData().subarray(0, 16).toString('hex');
}

describe('what is done without the optimising compiler', () => {
  it('is given back, and V8 takes code caches as before', () => {
    const before = flags();
    assert.notEqual(
      unoptimized(() => flags()),
      before,
    );
    assert.equal(
      unoptimized(() => 7),
      7,
    );
    assert.equal(flags(), before);
  });

  it('sets the flags back after an error, too', () => {
    const before = flags();
    assert.throws(
      () =>
        unoptimized(() => {
          throw new RangeError('no');
        }),
      RangeError,
    );
    assert.equal(flags(), before);
  });
});
