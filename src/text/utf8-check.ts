/**
 * Decodes UTF-8, without a leading byte order mark.
 *
 * @returns `undefined` if the bytes are not valid UTF-8
 */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  return tryDecode(bytes, false);
}

/** @param partial whether the bytes may end inside a character */
function tryDecode(bytes: Uint8Array, partial: boolean): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: partial });
  } catch {
    return undefined;
  }
}

/** Bytes per step of the search for an invalid byte; each step decodes that many. */
const CHUNK = 65_536;

/**
 * Finds the first byte that is not valid UTF-8.
 *
 * @returns its offset, which is that of the first byte of an incomplete character; the length if all
 *   bytes are valid
 */
export function firstInvalidByte(bytes: Uint8Array): number {
  const chunk = firstInvalidChunk(bytes);
  // The invalid character may begin in the chunk before: go back to the start of a character.
  let from = Math.max(0, chunk - 4);
  while (from < chunk && ((bytes[from] ?? 0) & 0xc0) === 0x80) from++;
  let good = from;
  let bad = Math.min(bytes.length, chunk + CHUNK);
  while (good < bad) {
    const middle = Math.ceil((good + bad) / 2);
    if (tryDecode(bytes.subarray(from, middle), true) !== undefined) good = middle;
    else bad = middle - 1;
  }
  // Go back to the first byte of an incomplete character.
  while (tryDecode(bytes.subarray(from, good), false) === undefined) good--;
  return good;
}

/** The offset of the first chunk with an invalid byte; the length if there is none. */
function firstInvalidChunk(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (let at = 0; at < bytes.length; at += CHUNK) {
    try {
      decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true });
    } catch {
      return at;
    }
  }
  return bytes.length;
}
