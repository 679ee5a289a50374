import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fromBase64, toBase64 } from '../../src/quotes/base64.ts';
import fc from '../helpers/random.ts';

describe('base64', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        assert.deepEqual(fromBase64(toBase64(bytes)), Uint8Array.from(bytes));
      }),
    );
  });

  it('is read and refused as the platform does it, but for white space', () => {
    const text = fc.string({ unit: fc.constantFrom(...'AZaz09+/=-é€') });
    fc.assert(
      fc.property(text, (one) => {
        let own: Uint8Array | undefined;
        let other: Uint8Array | undefined;
        try {
          own = fromBase64(one);
        } catch (error) {
          assert.ok(error instanceof RangeError);
        }
        try {
          other = Uint8Array.from(atob(one), (sign) => sign.charCodeAt(0));
        } catch {
          other = undefined;
        }
        assert.deepEqual(own, other);
      }),
      { numRuns: 5000 },
    );
  });
});
