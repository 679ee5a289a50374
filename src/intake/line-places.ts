import type { Document, FilePlace } from '../text/document.ts';
import { lastAtMost } from '../text/last-at-most.ts';

/** Where each line of a text begins. Lines end in LF, CRLF or CR. */
function lineStarts(text: string): number[] {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n|\n|\r/g)) starts.push(index + end.length);
  return starts;
}

/** The places of a file that has lines: made when the first of them is asked for. */
export function linePlaces(text: string): Pick<Document, 'placeOf' | 'slice'> {
  let starts: number[] | undefined;
  return {
    placeOf(offset): FilePlace {
      starts ??= lineStarts(text);
      const line = lastAtMost(starts, offset);
      return { unit: 'line', line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
    },
    slice: (start, end) => text.slice(start, end),
  };
}
