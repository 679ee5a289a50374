import type { Fingerprint } from './make-fingerprint.ts';
import { QuotesError } from './quotes-error.ts';
import { sha256 } from './sha256.ts';
import { readWindow, WINDOW_LENGTH, windowText } from './window-text.ts';
import { WINDOW } from './windows.ts';

/*
 * The file, made for git: text, one line a paragraph, the same bytes for the same document.
 *
 *   quote-fingerprint 1          name and version; the version covers fold, tokens and hashes
 *   sha256 <64 hex digits>       of the document
 *   window 4
 *   tokens 812
 *   <base64>                     one line a paragraph; 8 characters = 6 bytes for each window that
 *   …                            starts in it: 4 bytes over the words, 2 over the characters
 *   check <16 hex digits>        of all lines above
 */
const NAME = 'quote-fingerprint';
const VERSION = 1;
/** The first line of the file. */
export const FIRST_LINE = `${NAME} ${VERSION}`;
export const WINDOW_LINE = `window ${WINDOW}`;

/** Writes a fingerprint as text; ends with a line break. */
export function writeFingerprint(fingerprint: Fingerprint): string {
  const { windows, paragraphs } = fingerprint;
  const lines = [
    FIRST_LINE,
    `sha256 ${fingerprint.sha256}`,
    WINDOW_LINE,
    `tokens ${paragraphs.length}`,
  ];
  const header = lines.length - 1;
  paragraphs.forEach((paragraph, at) => {
    const window = windowText(windows.folded[at] ?? 0, windows.raw[at] ?? 0);
    lines[header + paragraph] = (lines[header + paragraph] ?? '') + window;
  });
  return `${[...lines, `check ${checkOf(lines)}`].join('\n')}\n`;
}

/**
 * Reads what {@link writeFingerprint} wrote. CRLF line ends are accepted.
 *
 * @throws QuotesError `fingerprint` where the text is something else, of another version or damaged
 */
export function parseFingerprint(text: string): Fingerprint {
  const lines = text
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split(/\r?\n/);
  const [first = '', hash = '', window = '', tokens = ''] = lines;
  const version = new RegExp(`^${NAME} (\\d+)$`).exec(first)?.[1];
  if (version === undefined) {
    throw refuse(`this is not a fingerprint: its first line is not "${FIRST_LINE}"`);
  }
  if (version !== String(VERSION)) {
    throw refuse(
      `this is a fingerprint of version ${version}; only version ${VERSION} can be read`,
    );
  }
  const check = lines.pop();
  if (check !== `check ${checkOf(lines)}`) {
    throw refuse('the fingerprint is damaged: it was edited, cut off or merged after it was made');
  }
  const sha = /^sha256 ([0-9a-f]{64})$/.exec(hash)?.[1];
  const count = /^tokens (\d+)$/.exec(tokens)?.[1];
  if (sha === undefined || window !== WINDOW_LINE || count === undefined) {
    throw refuse(`the head of the fingerprint lacks "sha256", "${WINDOW_LINE}" or "tokens"`);
  }
  return { sha256: sha, ...readBody(lines.slice(4), Number(count)) };
}

function readBody(lines: readonly string[], count: number): Omit<Fingerprint, 'sha256'> {
  const held = lines.reduce((sum, { length }) => sum + length, 0) / WINDOW_LENGTH;
  const paragraphs: number[] = [];
  const folded = new Uint32Array(Math.floor(held));
  const raw = new Uint16Array(folded.length);
  for (const [index, line] of lines.entries()) {
    if (line === '' || line.length % WINDOW_LENGTH !== 0) throw notWhole(index);
    for (let at = 0; at < line.length; at += WINDOW_LENGTH) {
      const window = readWindow(line, at);
      if (!window) throw notWhole(index);
      const token = paragraphs.push(index + 1) - 1;
      folded[token] = window.folded;
      raw[token] = window.raw;
    }
  }
  if (paragraphs.length !== count) {
    throw refuse(`the fingerprint says ${count} tokens, but holds ${paragraphs.length}`);
  }
  return { paragraphs, windows: { folded, raw } };
}

function notWhole(index: number): QuotesError {
  return refuse(`paragraph ${index + 1} of the fingerprint is not whole`);
}

function checkOf(lines: readonly string[]): string {
  return sha256(lines.join('\n')).slice(0, 16);
}

function refuse(what: string): QuotesError {
  return new QuotesError('fingerprint', `${what}. Make it again from the document.`);
}
