import { UsageError } from '../program/errors.ts';
import { headOf } from './document-charset.ts';
import { afterProlog, refusalOf } from './refused-documents.ts';

/** The formats of documents that can be taken in. */
export type TakenFormat = 'text' | 'html' | 'docx' | 'odt';

const ZIP = Buffer.from('PK\x03\x04');
/** The tags that a page, or a part of one that was saved by itself, begins with. */
const FIRST_TAG =
  /^<(?:!doctype\s+html|html|head|body|meta|title|link|style|script|article|main|section|header|nav|div|p|h[1-6]|table|[uo]l|blockquote|figure|span)\b/i;

function isHtml(head: string): boolean {
  return FIRST_TAG.test(afterProlog(head));
}

/** The format of a ZIP file: `undefined` where it is none, `null` where it holds no document that is read. */
export function formatOfZip(bytes: Uint8Array): 'docx' | 'odt' | null | undefined {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!all.subarray(0, ZIP.length).equals(ZIP)) return undefined;
  if (all.includes('word/document.xml')) return 'docx';
  return all.includes('application/vnd.oasis.opendocument.text') ? 'odt' : null;
}

/** What is said of a ZIP file that holds no document. */
export const NO_DOCUMENT = 'is a ZIP file, but neither DOCX nor ODT; unpack it first';

/**
 * The format of a document, by its first bytes: the name of a file often says something else.
 *
 * @param name of the file, for errors
 * @throws {UsageError} where it cannot be read, with what to do
 */
export function formatOf(name: string, bytes: Uint8Array): TakenFormat {
  const isPage = isHtml(headOf(bytes, 4096));
  const refusal = refusalOf(bytes, isPage);
  if (refusal !== undefined) throw new UsageError(`${name} ${refusal}`);
  const packed = formatOfZip(bytes);
  if (packed === null) throw new UsageError(`${name} ${NO_DOCUMENT}`);
  if (packed !== undefined) return packed;
  return isPage ? 'html' : 'text';
}
