import { FIRST_LINE, parseFingerprint, WINDOW_LINE } from './fingerprint-format.ts';
import type { Fingerprint } from './make-fingerprint.ts';
import { DIGIT_VALUES, WINDOW_LENGTH } from './window-text.ts';

/** Lines before the first paragraph. */
const HEAD = 4;
const LINE_FEED = 10;
const RETURN = 13;

/** The windows of a document: one for each of its tokens. */
export interface DocumentWindows {
  /** Over the folded words of the window that begins at a token. */
  readonly folded: Uint32Array;
  readonly paragraphs: ParagraphStarts;
  /** Over the characters of the window that begins at a token; 16 bits. */
  rawAt(token: number): number | undefined;
}

/** In which paragraph each token of a document starts. */
export class ParagraphStarts {
  readonly #starts: readonly number[];

  /** @param starts the first token of each paragraph, and the number of all tokens */
  constructor(starts: readonly number[]) {
    this.#starts = starts;
  }

  /** The paragraph of a token, counted from 1; `null` where there is no such token. */
  at(token: number): number | null {
    const starts = this.#starts;
    if (token < 0 || token >= (starts.at(-1) ?? 0)) return null;
    let low = 0;
    let high = starts.length - 1;
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if ((starts[middle] ?? 0) <= token) low = middle;
      else high = middle;
    }
    return low + 1;
  }

  /** The first token of a paragraph; the number of all tokens where there is no such paragraph. */
  of(paragraph: number): number {
    return this.#starts[paragraph - 1] ?? this.#starts.at(-1) ?? 0;
  }
}

/** The windows of a fingerprint that was made or parsed. */
export function windowsOf({ windows, paragraphs }: Omit<Fingerprint, 'sha256'>): DocumentWindows {
  const starts: number[] = [];
  for (const [token, paragraph] of paragraphs.entries())
    while (starts.length < paragraph) starts.push(token);
  return {
    folded: windows.folded,
    paragraphs: new ParagraphStarts([...starts, paragraphs.length]),
    rawAt: (token) => windows.raw[token],
  };
}

/**
 * Reads the windows of a fingerprint that its base has checked before: not its check sum, and the hashes
 * of characters only when they are asked for.
 *
 * @param bytes what `writeFingerprint` wrote
 * @throws QuotesError `fingerprint` where the bytes are something else
 */
export function readWindows(bytes: Uint8Array): DocumentWindows {
  const lines = linesOf(bytes);
  // The last line is the check sum.
  const body = lines.slice(HEAD, -1);
  const starts: number[] = [0];
  for (const [start, end] of body)
    starts.push((starts.at(-1) ?? 0) + (end - start) / WINDOW_LENGTH);
  const count = starts.at(-1) ?? 0;
  const folded = isHead(bytes, lines, count) ? foldedIn(bytes, body, starts) : undefined;
  if (!folded) return windowsOf(parseFingerprint(new TextDecoder().decode(bytes)));
  const paragraphs = new ParagraphStarts(starts);
  const rawAt = (token: number): number | undefined => {
    const paragraph = paragraphs.at(token) ?? 0;
    const [line] = body[paragraph - 1] ?? [];
    if (line === undefined) return undefined;
    const at = line + (token - paragraphs.of(paragraph)) * WINDOW_LENGTH;
    const value = (i: number): number => DIGIT_VALUES[bytes[at + i] ?? 0] ?? 0;
    return ((value(5) << 12) | (value(6) << 6) | value(7)) & 0xffff;
  };
  return { folded, paragraphs, rawAt };
}

type Line = readonly [start: number, end: number];

/** Where the lines of a file are, without their ends. */
function linesOf(bytes: Uint8Array): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start < bytes.length; ) {
    const found = bytes.indexOf(LINE_FEED, start);
    const next = found < 0 ? bytes.length : found;
    lines.push([start, bytes[next - 1] === RETURN ? next - 1 : next]);
    start = next + 1;
  }
  return lines;
}

/** Whether a file begins and ends as fingerprints do, and says that it has so many tokens. */
function isHead(bytes: Uint8Array, lines: readonly Line[], count: number): boolean {
  const text = ([start, end]: Line = [0, 0]): string =>
    String.fromCharCode(...bytes.subarray(start, Math.min(end, start + 100)));
  return (
    text(lines[0]) === FIRST_LINE &&
    text(lines[2]) === WINDOW_LINE &&
    text(lines[HEAD - 1]) === `tokens ${count}` &&
    text(lines.at(-1)).startsWith('check ')
  );
}

/** The hashes of words; `undefined` where a character is no digit of base64. */
function foldedIn(
  bytes: Uint8Array,
  body: readonly Line[],
  starts: readonly number[],
): Uint32Array | undefined {
  const folded = new Uint32Array(starts.at(-1) ?? 0);
  const values = DIGIT_VALUES;
  let all = 0;
  for (let line = 0; line < body.length; line++) {
    const [start, end] = body[line] ?? [0, 0];
    let token = starts[line] ?? 0;
    for (let at = start; at < end; at += WINDOW_LENGTH) {
      const a = values[bytes[at] ?? 0] ?? 0;
      const b = values[bytes[at + 1] ?? 0] ?? 0;
      const c = values[bytes[at + 2] ?? 0] ?? 0;
      const d = values[bytes[at + 3] ?? 0] ?? 0;
      const e = values[bytes[at + 4] ?? 0] ?? 0;
      const f = values[bytes[at + 5] ?? 0] ?? 0;
      all |= a | b | c | d | e | f;
      folded[token++] = (a << 26) | (b << 20) | (c << 14) | (d << 8) | (e << 2) | (f >>> 4);
    }
  }
  // What is no digit has the value 255.
  return all > 63 ? undefined : folded;
}
