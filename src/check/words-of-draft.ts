import type { Document } from '../text/document.ts';

/** How many words a draft has: runs of letters and digits. */
export function wordsIn({ blocks }: Document): number {
  let words = 0;
  for (const { text } of blocks) {
    let inside = false;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      const isLetter: boolean =
        code < 0x80
          ? (code > 47 && code < 58) ||
            (code > 64 && code < 91) ||
            (code > 96 && code < 123) ||
            (inside && code === 39)
          : (inside && code === 0x2019) ||
            (code > 0xbf && (code < 0x2000 || code > 0x2e7f) && (code < 0x3000 || code > 0x303f));
      if (isLetter && (!inside || code > 0x3040)) words++;
      inside = isLetter;
    }
  }
  return words;
}
