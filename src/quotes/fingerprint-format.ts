import { fromBase64, toBase64 } from './base64.ts';
import { ByteReader, ByteWriter } from './bytes.ts';
import { readFirstBody } from './first-fingerprint-format.ts';
import type { Fingerprint, WindowDetails } from './make-fingerprint.ts';
import { QuotesError, refuseFingerprint, refuseNoObject, refuseNoText } from './quotes-error.ts';
import { sha256 } from './sha256.ts';
import { type Print, type Variant, WINDOW } from './windows.ts';

/*
 * The file, made for git: text, one line a paragraph, the same bytes for the same document.
 *
 *   quote-fingerprint 2          name and version; the version covers folds, tokens and hashes
 *   sha256 <64 hex digits>       of the document
 *   window 4
 *   tokens 812
 *   <base64> [<base64>]          one line a paragraph; first 10 bytes for each window that starts in
 *   …                            it: 4 over the words, 2 over the characters, 2 over the words with
 *                                their capitals, 2 over the words with their spaces; then, where
 *                                there are any, the entries below
 *   check <16 hex digits>        of all lines above
 *
 * An entry is a byte, the number of a window in its paragraph (3 bytes), and:
 *
 *   0            a window with divided words joined: its 10 bytes
 *   n            what fold n does in the window: 2 bytes over all folds but that one
 *   128 + n      the same in the joined window before it
 *
 * A file of version 1 has 6 bytes a window, and no entries.
 */
const NAME = 'quote-fingerprint';
const VERSION = 2;
/** The first line of the file, and the third. */
export const FIRST_LINE = `${NAME} ${VERSION}`;
export const WINDOW_LINE = `window ${WINDOW}`;
/** Bytes of a window. */
export const BYTES = 10;
const JOINED = 128;

/**
 * Writes a fingerprint as text; ends with a line break.
 *
 * @throws {QuotesError} `argument` where it is no fingerprint; `fingerprint` where it is of version 1
 */
export function writeFingerprint(fingerprint: Fingerprint): string {
  refuseNoObject('a fingerprint', fingerprint);
  const { paragraphs, details, windows } = fingerprint;
  if (!windows?.folded || !Array.isArray(paragraphs))
    throw new QuotesError('argument', 'this is no fingerprint as makeFingerprint makes it.');
  if (!details) throw refuseFingerprint('a fingerprint of version 1 cannot be written');
  const head = [
    FIRST_LINE,
    `sha256 ${fingerprint.sha256}`,
    WINDOW_LINE,
    `tokens ${paragraphs.length}`,
  ];
  const body: string[] = [];
  for (let first = 0; first < paragraphs.length; ) {
    let end = first;
    while (end < paragraphs.length && paragraphs[end] === paragraphs[first]) end++;
    body.push(paragraphLine(fingerprint, details, first, end));
    first = end;
  }
  const lines = [...head, ...body];
  return `${[...lines, `check ${checkOf(lines)}`].join('\n')}\n`;
}

function paragraphLine(
  { windows }: Fingerprint,
  { cased, spaced, folds, variants }: WindowDetails,
  first: number,
  end: number,
): string {
  const keys = new ByteWriter();
  const entries = new ByteWriter();
  for (let at = first; at < end; at++) {
    const print = { raw: windows.raw[at] ?? 0, cased: cased[at] ?? 0, spaced: spaced[at] ?? 0 };
    putKeys(keys, windows.folded[at] ?? 0, print);
    putFolds(entries, at - first, folds.get(at), 0);
    for (const variant of variants.get(at) ?? []) {
      entries.put(0, 1).put(at - first, 3);
      putKeys(entries, variant.key, variant.print);
      putFolds(entries, at - first, variant.print.folds, JOINED);
    }
  }
  const more = entries.bytes.length > 0 ? ` ${toBase64(entries.bytes)}` : '';
  return toBase64(keys.bytes) + more;
}

function putKeys(to: ByteWriter, key: number, { raw, cased, spaced }: Omit<Print, 'folds'>): void {
  to.put(key, 4).put(raw, 2).put(cased, 2).put(spaced, 2);
}

function putFolds(to: ByteWriter, window: number, folds: Print['folds'] | undefined, flag: number) {
  for (const [fold, hash] of folds ?? []) {
    to.put(flag + fold + 1, 1)
      .put(window, 3)
      .put(hash, 2);
  }
}

/**
 * Reads what {@link writeFingerprint} wrote. CRLF line ends are accepted.
 *
 * @param hash SHA-256 of a text as UTF-8, in hexadecimal; a program may have a faster one
 * @throws QuotesError `fingerprint` where the text is something else, of another version or damaged;
 *   `argument` where it is no text
 */
export function parseFingerprint(text: string, hash = sha256): Fingerprint {
  refuseNoText('a fingerprint', text);
  const whole = text.replace(/^\uFEFF/, '').trimEnd();
  // To split by an expression takes ten times as long.
  const lines = whole.includes('\r') ? whole.split(/\r?\n/) : whole.split('\n');
  const [first = '', document = '', window = '', tokens = ''] = lines;
  const version = Number(new RegExp(`^${NAME} (\\d+)$`).exec(first)?.[1] ?? Number.NaN);
  if (Number.isNaN(version)) {
    throw refuseFingerprint(`this is not a fingerprint: its first line is not "${FIRST_LINE}"`);
  }
  if (version !== 1 && version !== VERSION) {
    throw refuseFingerprint(
      `this is a fingerprint of version ${version}; only versions 1 and ${VERSION} can be read`,
    );
  }
  const check = lines.pop();
  if (check !== `check ${checkOf(lines, hash)}`) {
    throw refuseFingerprint(
      'the fingerprint is damaged: it was edited, cut off or merged after it was made',
    );
  }
  const sha = /^sha256 ([0-9a-f]{64})$/.exec(document)?.[1];
  const count = /^tokens (\d+)$/.exec(tokens)?.[1];
  if (sha === undefined || window !== WINDOW_LINE || count === undefined) {
    throw refuseFingerprint(
      `the head of the fingerprint lacks "sha256", "${WINDOW_LINE}" or "tokens"`,
    );
  }
  const body = version === 1 ? readFirstBody(lines.slice(4)) : readBody(lines.slice(4));
  if (body.paragraphs.length !== Number(count)) {
    throw refuseFingerprint(
      `the fingerprint says ${count} tokens, but holds ${body.paragraphs.length}`,
    );
  }
  return { sha256: sha, ...body };
}

function readBody(lines: readonly string[]): Omit<Fingerprint, 'sha256'> {
  const parts = lines.map((line, index) => readLine(line, index + 1));
  const count = parts.reduce((sum, { keys }) => sum + keys.length / BYTES, 0);
  const [folded, raw] = [new Uint32Array(count), new Uint16Array(count)];
  const [cased, spaced] = [new Uint16Array(count), new Uint16Array(count)];
  const folds = new Map<number, Map<number, number>>();
  const variants = new Map<number, Variant[]>();
  const paragraphs: number[] = [];
  for (const [index, { keys, entries }] of parts.entries()) {
    const first = paragraphs.length;
    for (let i = 0; i < keys.length; i += BYTES) {
      const at = paragraphs.push(index + 1) - 1;
      folded[at] = (twoBytes(keys, i) << 16) | twoBytes(keys, i + 2);
      raw[at] = twoBytes(keys, i + 4);
      cased[at] = twoBytes(keys, i + 6);
      spaced[at] = twoBytes(keys, i + 8);
    }
    readEntries(new ByteReader(entries), index + 1, { first, folds, variants });
  }
  const details = { cased, spaced, folds, variants };
  return { windows: { folded, raw }, details, paragraphs };
}

function twoBytes(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
}

function readLine(line: string, paragraph: number): { keys: Uint8Array; entries: Uint8Array } {
  const [keys = '', entries, another] = line.split(' ');
  try {
    if (entries === '' || another !== undefined) throw notWhole(paragraph);
    const bytes = fromBase64(keys);
    if (bytes.length === 0 || bytes.length % BYTES !== 0) throw notWhole(paragraph);
    return { keys: bytes, entries: fromBase64(entries ?? '') };
  } catch {
    throw notWhole(paragraph);
  }
}

function readEntries(
  reader: ByteReader,
  paragraph: number,
  to: { first: number; folds: Map<number, Map<number, number>>; variants: Map<number, Variant[]> },
): void {
  let joined = new Map<number, number>();
  while (!reader.done) {
    if (reader.left < 6) throw notWhole(paragraph);
    const kind = reader.take(1);
    const at = to.first + reader.take(3);
    if (kind === 0) {
      if (reader.left < BYTES) throw notWhole(paragraph);
      const key = reader.take(4);
      const print = { raw: reader.take(2), cased: reader.take(2), spaced: reader.take(2) };
      joined = new Map();
      to.variants.set(at, [
        ...(to.variants.get(at) ?? []),
        { key, print: { ...print, folds: joined } },
      ]);
    } else if (kind > JOINED) joined.set(kind - JOINED - 1, reader.take(2));
    else to.folds.set(at, (to.folds.get(at) ?? new Map()).set(kind - 1, reader.take(2)));
  }
}

function notWhole(paragraph: number): Error {
  return refuseFingerprint(`paragraph ${paragraph} of the fingerprint is not whole`);
}

function checkOf(lines: readonly string[], hash = sha256): string {
  return hash(lines.join('\n')).slice(0, 16);
}
