import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseClaims } from '../../src/base/parse.ts';
import { isRounded } from '../../src/base/rounded.ts';
import { claimYaml } from '../helpers/base.ts';
import fc from '../helpers/random.ts';

describe('a decimal number', () => {
  it('is kept where a number of double precision has its digits', () => {
    const kept = ['0', '-0.0', '61', '94.80', '500e9', '5e-7', '.5', '1.', '0.1', '00.10e+2'];
    for (const written of kept) assert.equal(isRounded(written), false, written);
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        assert.equal(isRounded(String(number)), false);
      }),
    );
    fc.assert(
      fc.property(
        fc.bigInt({ min: 1n, max: 10n ** 15n - 1n }),
        fc.nat({ max: 15 }),
        (all, place) => {
          const digits = String(all).padStart(place + 1, '0');
          assert.equal(
            isRounded(
              `${digits.slice(0, -place || undefined)}.${place ? digits.slice(-place) : ''}`,
            ),
            false,
          );
        },
      ),
    );
  });

  it('is rounded where it has more', () => {
    const rounded = [
      '0.12345678901234567',
      '1234567890.123456789',
      '-4503599627370497.25',
      '1e-400',
    ];
    for (const written of rounded) assert.equal(isRounded(written), true, written);
  });

  it('is another matter from 2^53 on, and where it is no decimal number', () => {
    for (const other of ['9007199254740993', '1e400', '0x10', '.inf', 'many', '']) {
      assert.equal(isRounded(other), false, other);
    }
  });

  it('is read from a claim as it is written, or not at all', () => {
    const amountOf = (amount: string): unknown => {
      const text = claimYaml({ value: `{amount: ${amount}, unit: m}` });
      const { data, problems } = parseClaims('claims/log.yaml', Buffer.from(text));
      return data[0]?.value?.amount ?? problems[0]?.code;
    };
    assert.equal(amountOf('1234567.890123456'), 1234567.890123456);
    assert.equal(amountOf('1234567890.123456789'), 'wrong-value');
    assert.equal(amountOf('-0.12345678901234567'), 'wrong-value');
  });
});
