/** Characters of a window in a fingerprint of version 1: 6 bytes in base64. */
export const WINDOW_LENGTH = 8;

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
/** The value of each digit, by its character code; 255 stands for no digit. */
export const DIGIT_VALUES = new Uint8Array(256).fill(255);
for (let value = 0; value < DIGITS.length; value++) DIGIT_VALUES[DIGITS.charCodeAt(value)] = value;

/** The 24 bits of four digits; less than 0 where one is no digit. */
function bitsAt(text: string, at: number): number {
  let bits = 0;
  for (let i = at; i < at + 4; i++) {
    const value = DIGIT_VALUES[text.charCodeAt(i)] ?? 255;
    if (value === 255) return -1;
    bits = (bits << 6) | value;
  }
  return bits;
}

/** Reads a window: 32 bits over its words, then 16 over its characters. @returns `undefined` where it is none */
export function readWindow(
  text: string,
  at: number,
): { readonly folded: number; readonly raw: number } | undefined {
  const first = bitsAt(text, at);
  const second = bitsAt(text, at + 4);
  if (first < 0 || second < 0) return undefined;
  return { folded: ((first << 8) | (second >>> 16)) >>> 0, raw: second & 0xffff };
}
