import { BYTES, FIRST_LINE, parseFingerprint, WINDOW_LINE } from './fingerprint-format.ts';
import type { Fingerprint, WindowKeys } from './make-fingerprint.ts';
import { DIGIT_VALUES } from './window-text.ts';

/** Lines before the first paragraph. */
const HEAD = 4;
const LINE_FEED = 10;
const RETURN = 13;
const SPACE = 32;
/** The sign `=` at the end of base64. */
const PADDING = 61;
/** Bits of a window. */
const BITS = 8 * BYTES;

/** The windows of a document: one for each of its tokens. */
export interface DocumentWindows {
  /** Over the folded words of the window that begins at a token. */
  readonly folded: Uint32Array;
  /** Over its characters. */
  readonly raw: Uint16Array;
  /** The first token of each paragraph, and the number of all tokens. */
  readonly starts: readonly number[];
}

/** In which paragraph each token of a document starts. */
export class ParagraphStarts {
  readonly #starts: readonly number[] | Uint32Array;

  /** @param starts the first token of each paragraph, and the number of all tokens */
  constructor(starts: readonly number[] | Uint32Array) {
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
  return { ...windows, starts: [...starts, paragraphs.length] };
}

/**
 * Reads the windows of a fingerprint that its base has checked before: not its check sum. A fingerprint of
 * version 1 has none: its hashes are others.
 *
 * @param bytes what `writeFingerprint` wrote
 * @throws QuotesError `fingerprint` where the bytes are something else
 */
export function readWindows(bytes: Uint8Array): DocumentWindows {
  const lines = linesOf(bytes);
  // The last line is the check sum.
  const body = lines.slice(HEAD, -1).map((line) => keysOf(bytes, line));
  const starts: number[] = [0];
  for (const { count } of body) starts.push((starts.at(-1) ?? 0) + count);
  const count = starts.at(-1) ?? 0;
  const keys = isHead(bytes, lines, count) ? keysIn(bytes, body, count) : undefined;
  return keys ? { ...keys, starts } : parsedWindows(bytes);
}

function parsedWindows(bytes: Uint8Array): DocumentWindows {
  const fingerprint = parseFingerprint(new TextDecoder().decode(bytes));
  const windows = { folded: new Uint32Array(), raw: new Uint16Array() };
  return windowsOf(fingerprint.details ? fingerprint : { windows, paragraphs: [] });
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

/** The hashes of the windows of a paragraph: where their digits begin, and of how many windows they are. */
interface LineKeys {
  readonly start: number;
  /** No whole number where the line is not whole. */
  readonly count: number;
}

/** Entries of folds and divided words stand behind a space. */
function keysOf(bytes: Uint8Array, [start, end]: Line): LineKeys {
  const space = bytes.subarray(start, end).indexOf(SPACE);
  let digits = space < 0 ? end - start : space;
  while (digits > 0 && bytes[start + digits - 1] === PADDING) digits--;
  return { start, count: Math.floor((digits * 6) / 8) / BYTES };
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

/** The hashes of windows; `undefined` where a line is not whole, or a character is no digit of base64. */
function keysIn(
  bytes: Uint8Array,
  body: readonly LineKeys[],
  count: number,
): WindowKeys | undefined {
  const folded = new Uint32Array(count);
  const raw = new Uint16Array(count);
  const values = DIGIT_VALUES;
  let all = 0;
  let token = 0;
  for (const { start, count: own } of body) {
    if (!(own > 0 && Number.isInteger(own))) return undefined;
    for (let bit = 0; bit < own * BITS; bit += BITS) {
      const at = start + Math.floor(bit / 6);
      const skipped = bit % 6;
      const a = values[bytes[at] ?? 0] ?? 0;
      const b = values[bytes[at + 1] ?? 0] ?? 0;
      const c = values[bytes[at + 2] ?? 0] ?? 0;
      const d = values[bytes[at + 3] ?? 0] ?? 0;
      const e = values[bytes[at + 4] ?? 0] ?? 0;
      const f = values[bytes[at + 5] ?? 0] ?? 0;
      const g = values[bytes[at + 6] ?? 0] ?? 0;
      const h = values[bytes[at + 7] ?? 0] ?? 0;
      const i = values[bytes[at + 8] ?? 0] ?? 0;
      all |= a | b | c | d | e | f | g | h | i;
      const high = (a << 24) | (b << 18) | (c << 12) | (d << 6) | e;
      folded[token] = (high << (2 + skipped)) | (((f << 6) | g) >>> (10 - skipped));
      const low = (f << 18) | (g << 12) | (h << 6) | i;
      raw[token] = low >>> (6 - skipped);
      token++;
    }
  }
  // What is no digit has the value 255.
  return all > 63 ? undefined : { folded, raw };
}
