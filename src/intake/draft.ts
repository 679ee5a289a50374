import { extname } from 'node:path';
import { UsageError } from '../program/errors.ts';
import type { Document, DocumentFormat } from '../text/document.ts';
import { decodeUtf8 } from '../text/utf8-check.ts';

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

function decoded(bytes: Uint8Array, path: string): string {
  const text = decodeUtf8(bytes);
  if (text === undefined) throw new UsageError(`${path} is not UTF-8 text; save it as UTF-8`);
  return text;
}

/**
 * Reads a draft as prose.
 *
 * @param path what to call it in an error
 * @throws {UsageError} where it cannot be read in this format
 */
export async function readDraft(
  bytes: Uint8Array,
  path: string,
  format: DocumentFormat,
): Promise<Document> {
  switch (format) {
    case 'markdown':
      return marked(bytes, (await import('./markdown.ts')).readMarkdown(decoded(bytes, path)));
    case 'html':
      return marked(bytes, (await import('./html.ts')).readHtml(decoded(bytes, path)));
    case 'text':
      return marked(bytes, (await import('./plain.ts')).readPlain(decoded(bytes, path)));
    case 'docx':
      return named(path, (await import('./docx.ts')).readDocx, bytes);
    case 'odt':
      return named(path, (await import('./odt.ts')).readOdt, bytes);
  }
}

/** A document of text, with what decoding took away. */
function marked(bytes: Uint8Array, document: Document): Document {
  const hasOrderMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return hasOrderMark ? { ...document, hasOrderMark } : document;
}

/** Reads a draft by a reader whose errors do not name it. */
function named(path: string, read: (bytes: Uint8Array) => Document, bytes: Uint8Array): Document {
  try {
    return read(bytes);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    throw new UsageError(`${path} cannot be read: ${error.message}`);
  }
}
