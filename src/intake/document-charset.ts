import { UsageError } from '../program/errors.ts';
import { decodeUtf8 } from '../text/utf8-check.ts';

/** The character set that a byte order mark names. */
function markOf(bytes: Uint8Array): string | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

/**
 * How a file begins, without a byte order mark: in UTF-16 its characters, else those of its bytes, which are
 * right for ASCII alone.
 *
 * @param length how much of it, in characters
 */
export function headOf(bytes: Uint8Array, length: number): string {
  const mark = markOf(bytes);
  if (mark?.startsWith('utf-16'))
    return new TextDecoder(mark).decode(bytes.subarray(0, 2 * length + 2));
  const from = mark === undefined ? 0 : 3;
  return Buffer.from(bytes.subarray(from, from + length)).toString('latin1');
}

/** Character sets whose every byte is ASCII: such a text is valid UTF-8, but says something else. */
const ASCII_ONLY = /^(?:iso-2022-|hz-|utf-7)/i;

/** @returns the text, or what is wrong, to be said of a file */
function decodedAs(bytes: Uint8Array, label: string): { text: string } | { fault: string } {
  try {
    return { text: new TextDecoder(label, { fatal: true }).decode(bytes) };
  } catch (error) {
    // A label that is not known is a RangeError, and bytes that do not fit are a TypeError.
    return error instanceof RangeError
      ? { fault: `says that it is in "${label}", a character set that is not known` }
      : { fault: `is not text in ${label}, as it says` };
  }
}

/**
 * The text of bytes, without a byte order mark: in the character set of that mark, else in UTF-8 where they
 * are valid, else in the first that is named and fits.
 */
function decoded(
  bytes: Uint8Array,
  named: readonly string[],
): { text: string } | { fault: string } {
  const mark = markOf(bytes);
  if (mark !== undefined) return decodedAs(bytes, mark);
  const text = named.some((label) => ASCII_ONLY.test(label)) ? undefined : decodeUtf8(bytes);
  if (text !== undefined) return { text };
  const found = named.map((label) => decodedAs(bytes, label));
  return (
    found.find((one) => 'text' in one) ??
    found[0] ?? { fault: 'is not UTF-8 text, and names no other character set' }
  );
}

/** The text without its comments. */
function withoutComments(html: string): string {
  const [first = '', ...rest] = html.split('<!--');
  const after = rest.map((part) => {
    const end = part.indexOf('-->');
    return end < 0 ? '' : part.slice(end + 3);
  });
  return [first, ...after].join('');
}

const DECLARED = /^\s*<\?xml\s[^>]{0,200}?\bencoding\s{0,9}=\s{0,9}["']([\w.:-]{1,40})/i;
const META = /<meta[^>]{1,300}charset\s{0,9}=\s{0,9}["']?([\w.:-]{1,40})/i;

/**
 * The text of a page, in the character set that it is in or that it names.
 *
 * @throws {UsageError} where it is in none, or in one that is not known
 */
export function decodePage(name: string, bytes: Uint8Array): string {
  const head = headOf(bytes, 4096);
  const named = [META.exec(withoutComments(head))?.[1], DECLARED.exec(head)?.[1]];
  const found = decoded(
    bytes,
    named.filter((label) => label !== undefined),
  );
  if ('text' in found) return found.text;
  throw new UsageError(`${name} ${found.fault}; save it in UTF-8`);
}

/**
 * The text of an XML file inside of a document.
 *
 * @throws {UsageError} where it is damaged
 */
export function decodeXml(bytes: Uint8Array): string {
  const named = DECLARED.exec(headOf(bytes, 300))?.[1];
  const found = decoded(bytes, named === undefined ? [] : [named]);
  if ('text' in found) return found.text;
  throw new UsageError(`the document is damaged: a part of it ${found.fault}`);
}

/**
 * A text in UTF-8, or in what its byte order mark says, whatever signs it has.
 *
 * @throws {UsageError} where it is in neither
 */
export function decodeHeld(name: string, bytes: Uint8Array): string {
  const mark = markOf(bytes);
  try {
    const ignoreBOM = mark === 'utf-8';
    return new TextDecoder(mark ?? 'utf-8', { fatal: true, ignoreBOM }).decode(bytes);
  } catch {
    throw notText(name);
  }
}

const notText = (name: string): UsageError =>
  new UsageError(`${name} is not UTF-8 text; save the document as plain text in UTF-8`);

/**
 * The text of bytes in UTF-8, every character: a byte order mark is part of it; or in UTF-16 after such a
 * mark, which is not.
 *
 * @throws {UsageError} where they are something else
 */
export function decodeText(name: string, bytes: Uint8Array): string {
  const text = decodeHeld(name, bytes);
  if (text.includes('\0')) throw notText(name);
  return text;
}
