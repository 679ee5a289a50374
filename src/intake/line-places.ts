import type { Document, FilePlace } from '../text/document.ts';

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
      let [low, high] = [0, starts.length - 1];
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] ?? 0) <= offset) low = middle;
        else high = middle - 1;
      }
      return { unit: 'line', line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
    },
    slice: (start, end) => text.slice(start, end),
  };
}
