/**
 * The checksum of a number of 32-bit words. Each word goes through a multiplication by an odd number
 * and a shift, both of which can be undone, so that any single changed word changes the sum.
 *
 * @returns 32 bits
 */
export function checksum(words: Uint32Array): number {
  return mixed(words) >>> 0;
}

/** The loop alone: V8 compiles it while it runs, and knows nothing yet of what would come after it. */
function mixed(words: Uint32Array): number {
  let sum = 0x9e3779b9 | 0;
  for (let i = 0; i < words.length; i++) {
    sum = Math.imul(sum ^ (words[i] ?? 0), 0x85ebca6b);
    sum ^= sum >>> 15;
  }
  return sum;
}

/** The {@link checksum} of a page. @param page a whole number of words, aligned in memory */
export function pageChecksum(page: Uint8Array): number {
  return checksum(new Uint32Array(page.buffer, page.byteOffset, page.length / 4));
}
