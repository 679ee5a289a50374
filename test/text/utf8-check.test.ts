import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { decodeUtf8, firstInvalidByte } from '../../src/text/utf8-check.ts';
import fc from '../helpers/random.ts';

const bytesOf = (...parts: readonly (string | number)[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === 'number' ? [part] : [...new TextEncoder().encode(part)],
    ),
  );

describe('decodeUtf8', () => {
  it('decodes text without its byte order mark', () => {
    assert.equal(decodeUtf8(bytesOf('\uFEFFfog 灯')), 'fog 灯');
  });

  it('is undefined for other bytes', () => {
    assert.equal(decodeUtf8(bytesOf('fog', 0xff)), undefined);
  });
});

describe('firstInvalidByte', () => {
  const cases: readonly (readonly [what: string, bytes: Uint8Array, offset: number])[] = [
    ['no bytes', bytesOf(), 0],
    ['valid text', bytesOf('灯塔'), 6],
    ['a byte that no text contains', bytesOf('灯', 0xff, 'fog'), 3],
    ['an incomplete character at the end', bytesOf('fog', 0xe7, 0x81), 3],
    ['an incomplete character in the middle', bytesOf('fog', 0xe7, 0x81, 'fog'), 3],
    ['a continuation byte without a start', bytesOf('fog', 0x81), 3],
    ['a byte after 64 KiB', bytesOf('x'.repeat(65_536), 0xff), 65_536],
    ['a character across 64 KiB', bytesOf('x'.repeat(65_535), '灯', 0xff), 65_538],
    ['an incomplete character across 64 KiB', bytesOf('x'.repeat(65_535), 0xe7, 'x'), 65_535],
  ];
  for (const [what, bytes, offset] of cases) {
    it(`of ${what} is ${offset}`, () => assert.equal(firstInvalidByte(bytes), offset));
  }

  it('has only valid bytes before it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.uint8Array(), (text, more) => {
        const bytes = bytesOf(text, ...more);
        const offset = firstInvalidByte(bytes);
        assert.notEqual(decodeUtf8(bytes.subarray(0, offset)), undefined);
        assert.equal(offset === bytes.length, decodeUtf8(bytes) !== undefined);
      }),
    );
  });
});
