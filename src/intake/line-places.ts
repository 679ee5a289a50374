import type { Document, FilePlace } from '../text/document.ts';
import { lastAtMost } from '../text/last-at-most.ts';

/** Tells where each line of a text ends that has another after it, from the first on: in LF, CRLF or CR. */
export function eachLineEnd(text: string, tell: (end: number, next: number) => void): void {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code !== 10 && code !== 13) continue;
    const end = at;
    if (code === 13 && text.charCodeAt(at + 1) === 10) at++;
    tell(end, at + 1);
  }
}

/** Where each line of a text begins. */
function lineStarts(text: string): Uint32Array {
  let count = 1;
  eachLineEnd(text, () => count++);
  const starts = new Uint32Array(count);
  let at = 1;
  eachLineEnd(text, (_, next) => {
    starts[at++] = next;
  });
  return starts;
}

/** The places of a file that has lines: made when the first of them is asked for. */
export function linePlaces(text: string): Pick<Document, 'placeOf' | 'slice'> {
  let starts: Uint32Array | undefined;
  return {
    placeOf(offset): FilePlace {
      starts ??= lineStarts(text);
      const line = lastAtMost(starts, offset);
      return { unit: 'line', line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
    },
    slice: (start, end) => text.slice(start, end),
  };
}
