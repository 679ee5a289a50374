import { DIGIT_VALUES } from './window-text.ts';

/** Bytes as base64. */
export function toBase64(bytes: Iterable<number>): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

const PADDING = 61;

/**
 * Base64 as bytes, without `atob`, which looks each character up in a list.
 *
 * @throws {RangeError} where the text is no base64
 */
export function fromBase64(text: string): Uint8Array {
  let { length } = text;
  if (length % 4 === 0) {
    for (const least = length - 2; length > least && text.charCodeAt(length - 1) === PADDING; )
      length--;
  }
  if (length % 4 === 1) throw new RangeError('not base64');
  const bytes = new Uint8Array(Math.floor((length * 3) / 4));
  let all = 0;
  let [bits, to] = [0, 0];
  for (let at = 0; at < length; at++) {
    const digit = DIGIT_VALUES[text.charCodeAt(at)] ?? 255;
    all |= digit;
    bits = (bits << 6) | digit;
    // After the second, third and fourth digit of four there is a byte.
    const place = at & 3;
    if (place > 0) bytes[to++] = bits >>> (6 - 2 * place);
  }
  // What is no digit has the value 255.
  if (all > 63) throw new RangeError('not base64');
  return bytes;
}
