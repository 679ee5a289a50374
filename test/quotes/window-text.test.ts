import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readWindow, WINDOW_LENGTH } from '../../src/quotes/window-text.ts';
import fc from '../helpers/random.ts';

/** Six bytes in base64: 32 bits, then 16. */
function written(folded: number, raw: number): string {
  const bytes = Buffer.alloc(6);
  bytes.writeUInt32BE(folded);
  bytes.writeUInt16BE(raw, 4);
  return bytes.toString('base64');
}

test('a window is read from six bytes in base64, wherever they stand', () => {
  fc.assert(
    fc.property(fc.nat(0xffffffff), fc.nat(0xffff), (folded, raw) => {
      const text = written(folded, raw);
      assert.equal(text.length, WINDOW_LENGTH);
      assert.deepEqual(readWindow(`--${text}--`, 2), { folded, raw });
    }),
  );
});

test('a text with a character that is no digit, in any place, is no window', () => {
  const text = written(0xfedcba98, 0x7654);
  for (let at = 0; at < WINDOW_LENGTH; at++) {
    for (const sign of ['-', '_', '=', ' ', '\0', '\u007f', '\u0080', 'é', '中']) {
      const changed = text.slice(0, at) + sign + text.slice(at + 1);
      assert.equal(readWindow(changed, 0), undefined, JSON.stringify(changed));
    }
  }
});

test('a text that ends too early is no window', () => {
  const text = written(1, 2);
  for (let at = 1; at <= WINDOW_LENGTH; at++) assert.equal(readWindow(text, at), undefined);
});
