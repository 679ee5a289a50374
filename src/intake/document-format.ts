import { UsageError } from '../program/errors.ts';

/** The formats of documents that can be taken in. */
export type TakenFormat = 'text' | 'html' | 'docx' | 'odt';

const PDF_RECIPE = 'pdftotext FILE - | cnca source add - --id ID';

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}

function ascii(bytes: Uint8Array, length: number): string {
  return String.fromCharCode(...bytes.subarray(0, length));
}

/** What is refused, with the way out. */
function refusalOf(bytes: Uint8Array): string | undefined {
  const head = ascii(bytes, 1024);
  if (/^[\s\0]*%PDF-/.test(head)) return `is a PDF; turn it into text first: ${PDF_RECIPE}`;
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    return 'is an old Word file (.doc); save it as .docx or as plain text';
  if (head.startsWith('{\\rtf')) return 'is an RTF file; save it as .docx or as plain text';
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47]) || startsWith(bytes, [0xff, 0xd8, 0xff]))
    return 'is a picture, and has no text';
  return undefined;
}

/** A byte order mark of UTF-8, as the characters of its bytes. */
const BYTE_ORDER_MARK = /^\u00EF\u00BB\u00BF/;
/** The tags that a page, or a part of one that was saved by itself, begins with. */
const FIRST_TAG =
  /^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title|link|style|script|article|main|section|header|nav|div|p|h[1-6]|table|[uo]l|blockquote|figure|span)\b/i;

function isHtml(head: string): boolean {
  return FIRST_TAG.test(head.replace(BYTE_ORDER_MARK, '').trimStart());
}

/**
 * The format of a document, by its first bytes: the name of a file often says something else.
 *
 * @param name of the file, for errors
 * @throws {UsageError} where it cannot be read, with what to do
 */
export function formatOf(name: string, bytes: Uint8Array): TakenFormat {
  const refusal = refusalOf(bytes);
  if (refusal !== undefined) throw new UsageError(`${name} ${refusal}`);
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) {
    const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (all.includes('word/document.xml')) return 'docx';
    if (all.includes('application/vnd.oasis.opendocument.text')) return 'odt';
    throw new UsageError(`${name} is a ZIP file, but neither DOCX nor ODT; unpack it first`);
  }
  return isHtml(ascii(bytes, 4096)) ? 'html' : 'text';
}
