/** Bytes of a word, and of a block. */
const WORD = 4;
const BLOCK = 16 * WORD;

/** A row of words, each in big-endian as SHA-256 reads them. */
function row(...values: readonly number[]): DataView {
  const view = new DataView(new ArrayBuffer(values.length * WORD));
  for (const [i, value] of values.entries()) view.setInt32(i * WORD, value);
  return view;
}

/** The round constants of SHA-256 (FIPS 180-4). */
// biome-ignore format: a table
const ROUNDS = Int32Array.of(
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
  0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
  0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
  0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
  0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
  0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
  0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
  0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
);
/** The state before the first block. */
// biome-ignore format: a table
const START = row(
  0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
);
/** Bytes of the length at the end of the last block. */
const LENGTH = 8;
/** The largest code of one byte in UTF-8. */
const ASCII = 0x7f;

const encoder = new TextEncoder();
/** A block as words, and what they are extended to. */
const schedule = new Int32Array(ROUNDS.length);
/** The state after the blocks that were read. */
const state = new DataView(new ArrayBuffer(8 * WORD));
/** The last blocks of a text: what is left of it, a one, zeros, and its length. */
const tail = new Uint8Array(2 * BLOCK);
const words = new DataView(tail.buffer);

/** Mixes a block into the state. */
function mix(bytes: DataView, start: number): void {
  const w = schedule;
  for (let i = 0; i < 16; i++) w[i] = bytes.getInt32(start + i * WORD);
  for (let i = 16; i < 64; i++) {
    const x = w[i - 15] ?? 0;
    const y = w[i - 2] ?? 0;
    const small = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
    const large = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
    w[i] = ((w[i - 16] ?? 0) + small + (w[i - 7] ?? 0) + large) | 0;
  }
  let a = state.getInt32(0);
  let b = state.getInt32(4);
  let c = state.getInt32(8);
  let d = state.getInt32(12);
  let e = state.getInt32(16);
  let f = state.getInt32(20);
  let g = state.getInt32(24);
  let h = state.getInt32(28);
  for (let i = 0; i < 64; i++) {
    const large = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const chosen = (e & f) ^ (~e & g);
    const one = (h + large + chosen + (ROUNDS[i] ?? 0) + (w[i] ?? 0)) | 0;
    const small = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const two = (small + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + one) | 0;
    d = c;
    c = b;
    b = a;
    a = (one + two) | 0;
  }
  state.setInt32(0, state.getInt32(0) + a);
  state.setInt32(4, state.getInt32(4) + b);
  state.setInt32(8, state.getInt32(8) + c);
  state.setInt32(12, state.getInt32(12) + d);
  state.setInt32(16, state.getInt32(16) + e);
  state.setInt32(20, state.getInt32(20) + f);
  state.setInt32(24, state.getInt32(24) + g);
  state.setInt32(28, state.getInt32(28) + h);
}

/** Mixes the end of a text, of which so many bytes are in {@link tail}. @param length of the text */
function finish(left: number, length: number): void {
  const end = left + 1 + LENGTH <= BLOCK ? BLOCK : 2 * BLOCK;
  tail.fill(0, left, end);
  tail[left] = 0x80;
  words.setUint32(end - 8, Math.floor(length / 2 ** 29));
  words.setUint32(end - 4, length << 3);
  for (let at = 0; at < end; at += BLOCK) mix(words, at);
}

function hash(text: string): void {
  for (let at = 0; at < state.byteLength; at += WORD) state.setInt32(at, START.getInt32(at));
  const { length } = text;
  // A window of a quote is hashed for each of its words, and most are ASCII and shorter than a block.
  if (length <= BLOCK) {
    let at = 0;
    while (at < length) {
      const code = text.charCodeAt(at);
      if (code > ASCII) break;
      tail[at++] = code;
    }
    if (at === length) {
      finish(length, length);
      return;
    }
  }
  const bytes = encoder.encode(text);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  for (; at + BLOCK <= bytes.length; at += BLOCK) mix(view, at);
  tail.set(bytes.subarray(at));
  finish(bytes.length - at, bytes.length);
}

/** The first 32 bits of the SHA-256 of a text as UTF-8. */
export function sha256Start(text: string): number {
  hash(text);
  return state.getUint32(0);
}

/** SHA-256 of a text as UTF-8, in hexadecimal. */
export function sha256(text: string): string {
  hash(text);
  return Array.from({ length: 8 }, (_, i) =>
    state
      .getUint32(i * WORD)
      .toString(16)
      .padStart(8, '0'),
  ).join('');
}
