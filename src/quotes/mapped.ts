/** A rewritten text, and the original range of each of its UTF-16 code units. */
export interface Mapped {
  readonly text: string;
  /** The start offset of each code unit's original. */
  readonly starts: Int32Array;
  /** The end offset (exclusive) of each code unit's original. */
  readonly ends: Int32Array;
}

interface Edit {
  readonly at: number;
  readonly length: number;
  readonly put: string;
}

/** A text before any rewriting: each code unit maps to itself. */
export function unchanged(text: string): Mapped {
  const starts = new Int32Array(text.length);
  const ends = new Int32Array(text.length);
  for (let at = 0; at < starts.length; at++) {
    starts[at] = at;
    ends[at] = at + 1;
  }
  return { text, starts, ends };
}

/**
 * Replaces every match of a pattern and keeps the mapping to the original.
 *
 * @param pattern a global pattern that never matches the empty string
 * @param replace gets the matched text and returns its replacement
 */
export function rewrite(
  source: Mapped,
  pattern: RegExp,
  replace: (found: string) => string,
): Mapped {
  const edits = findEdits(source.text, pattern, replace);
  if (edits.length === 0) return source;
  const grown = edits.reduce((sum, edit) => sum + edit.put.length - edit.length, 0);
  const starts = new Int32Array(source.text.length + grown);
  const ends = new Int32Array(starts.length);
  let text = '';
  let from = 0;
  const keep = (to: number): void => {
    starts.set(source.starts.subarray(from, to), text.length);
    ends.set(source.ends.subarray(from, to), text.length);
    text += source.text.slice(from, to);
  };
  for (const { at, length, put } of edits) {
    keep(at);
    from = at + length;
    starts.fill(source.starts[at] ?? 0, text.length, text.length + put.length);
    ends.fill(source.ends[from - 1] ?? 0, text.length, text.length + put.length);
    text += put;
  }
  keep(source.text.length);
  return { text, starts, ends };
}

function findEdits(text: string, pattern: RegExp, replace: (found: string) => string): Edit[] {
  const edits: Edit[] = [];
  for (const match of text.matchAll(pattern)) {
    const put = replace(match[0]);
    if (put !== match[0]) edits.push({ at: match.index, length: match[0].length, put });
  }
  return edits;
}
