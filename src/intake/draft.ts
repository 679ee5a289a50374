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

/** Reads a draft as prose. @param path what to call it in an error */
export type DraftReader = (bytes: Uint8Array, path: string) => Document;

/** Loads what reads drafts of a format. It throws a `UsageError` where a draft is in another one. */
export async function draftReader(format: DocumentFormat): Promise<DraftReader> {
  switch (format) {
    case 'markdown': {
      const { readMarkdown } = await import('./markdown.ts');
      return (bytes, path) => readMarkdown(decoded(bytes, path));
    }
    case 'html': {
      const { readHtml } = await import('./html.ts');
      return (bytes, path) => readHtml(decoded(bytes, path));
    }
    case 'text': {
      const { readPlain } = await import('./plain.ts');
      return (bytes, path) => readPlain(decoded(bytes, path));
    }
    case 'docx':
      return named((await import('./docx.ts')).readDocx);
    case 'odt':
      return named((await import('./odt.ts')).readOdt);
  }
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
  return (await draftReader(format))(bytes, path);
}

/** A reader whose errors name the draft. */
function named(read: (bytes: Uint8Array) => Document): DraftReader {
  return (bytes, path) => {
    try {
      return read(bytes);
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      throw new UsageError(`${path} cannot be read: ${error.message}`);
    }
  };
}
