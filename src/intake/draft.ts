import { extname } from 'node:path';
import { isNamed, UsageError } from '../program/errors.ts';
import type { Document, DocumentFormat } from '../text/document.ts';
import { decodeUtf8 } from '../text/utf8-check.ts';
import { refuseLong } from './block-list.ts';

/** The formats of drafts, by the endings of their files. */
const ENDINGS: Readonly<Record<string, DocumentFormat>> = {
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.mdx': 'markdown',
  '.qmd': 'markdown',
  '.rmd': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.docx': 'docx',
  '.odt': 'odt',
};

/** The format of a file by its name: plain text, unless its ending says more. */
export function formatOf(path: string): DocumentFormat {
  return ENDINGS[extname(path).toLowerCase()] ?? 'text';
}

function decoded(bytes: Uint8Array): string {
  const text = decodeUtf8(bytes);
  if (text === undefined) throw new UsageError('it is not UTF-8 text; save it as UTF-8');
  return text;
}

/** What files of other programs begin with, in Latin-1: they are no drafts as they stand. */
const OF_OTHERS = /^(?:PK\x03\x04|\xd0\xcf\x11\xe0|\x89PNG|\xff\xd8\xff|\{\\rtf|[\s\0]*%PDF-)/;

/** @throws {UsageError} where a draft is a file that has no text as it stands */
async function refuseOthers(bytes: Uint8Array, path: string, format: DocumentFormat) {
  if (!OF_OTHERS.test(Buffer.from(bytes.subarray(0, 1024)).toString('latin1'))) return;
  const { draftRefusal } = await import('./refused-drafts.ts');
  const refusal = draftRefusal(bytes, format);
  if (refusal !== undefined) throw new UsageError(`${path} ${refusal}`);
}

async function read(bytes: Uint8Array, format: DocumentFormat): Promise<Document> {
  switch (format) {
    case 'markdown':
      return marked(bytes, (await import('./markdown.ts')).readMarkdown(decoded(bytes)));
    case 'html':
      return marked(bytes, (await import('./html.ts')).readHtml(decoded(bytes)));
    case 'text':
      return marked(bytes, (await import('./plain.ts')).readPlain(decoded(bytes)));
    case 'docx':
      return (await import('./docx.ts')).readDocx(bytes);
    case 'odt':
      return (await import('./odt.ts')).readOdt(bytes);
  }
}

/** A document of text, with what decoding took away. */
function marked(bytes: Uint8Array, document: Document): Document {
  const hasOrderMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return hasOrderMark ? { ...document, hasOrderMark } : document;
}

/**
 * Reads a draft as prose.
 *
 * @param path what to call it in an error
 * @throws {UsageError} where it cannot be read in this format, or is beyond a limit
 */
export async function readDraft(
  bytes: Uint8Array,
  path: string,
  format: DocumentFormat,
): Promise<Document> {
  await refuseOthers(bytes, path, format);
  try {
    const document = await read(bytes, format);
    refuseLong(document.blocks.reduce((sum, { text }) => sum + text.length, 0));
    return document;
  } catch (error) {
    if (!isNamed<UsageError>(error, 'UsageError')) throw error;
    throw new UsageError(`${path} cannot be read: ${error.message}`);
  }
}
