import { MAX_DOCUMENT_LENGTH } from '../program/bounds.ts';
import { UsageError } from '../program/errors.ts';
import type { Document, LeftOut } from '../text/document.ts';
import { decodePage, decodeText } from './document-charset.ts';
import { formatOf, type TakenFormat } from './document-format.ts';
import { readDocx } from './docx.ts';
import { nameOf, type Statement } from './metadata.ts';
import { readOdt } from './odt.ts';
import { articleOf, type PageLeftOut } from './page-article.ts';
import { readPage } from './page-blocks.ts';
import { pageStatements } from './page-metadata.ts';
import { sha256Of } from './sha256-of.ts';
import { lineStatements, plainParagraphs, textStatements, type Unsure } from './text-statements.ts';

/** A document as it was taken in. */
export interface TakenDocument {
  readonly format: TakenFormat;
  /** What quotes are checked against: of a plain text every byte, else a paragraph a line. */
  readonly text: string;
  readonly paragraphs: number;
  readonly leftOut: readonly (LeftOut & Partial<Pick<PageLeftOut, 'texts'>>)[];
  /** What the file says of itself, the part that counts most first. */
  readonly statements: readonly Statement[];
  /** What the shown text says of itself: never overruled in silence. */
  readonly shown: readonly Statement[];
  /** Lines of the shown text that may name an author or a date. */
  readonly unsure: readonly Unsure[];
  /** The shown text in which it names itself: that of a page with its headers. */
  readonly seen: string;
  /** SHA-256 of the file, in hexadecimal. */
  readonly sha256: string;
}

const KINDS: Readonly<Record<TakenFormat, string>> = {
  text: 'plain text',
  html: 'an HTML page',
  docx: 'a DOCX document',
  odt: 'an ODT document',
};

function ofDocument(
  document: Document,
): Pick<TakenDocument, 'text' | 'paragraphs' | 'leftOut' | 'statements'> {
  const { properties } = document;
  const statements: Statement[] = [];
  const title = properties.get('title');
  // In ODT "creator" is who edited it last.
  const written = document.format === 'odt' ? 'initial-creator' : 'creator';
  const author = (properties.get(written) ?? '')
    .split(/[;；]/)
    .filter((name) => name.trim() !== '');
  const language = properties.get('language');
  if (title) statements.push({ field: 'title', value: title, origin: 'property title' });
  if (author.length > 0)
    statements.push({ field: 'author', value: author.map(nameOf), origin: `property ${written}` });
  if (language)
    statements.push({ field: 'language', value: language, origin: 'property language' });
  return { ...joined(document.blocks), leftOut: document.leftOut, statements };
}

function joined(blocks: readonly { readonly text: string }[]): {
  text: string;
  paragraphs: number;
} {
  const text = blocks.map((block) => `${block.text}\n`).join('\n');
  return { text, paragraphs: blocks.length };
}

/** @throws {UsageError} where it is more than anybody registers as one document */
export function refuseLonger(name: string, { length }: string): void {
  if (length > MAX_DOCUMENT_LENGTH)
    throw new UsageError(
      `${name} has more than ${MAX_DOCUMENT_LENGTH} characters of text; take it in as several documents`,
    );
}

/** The title element often has the name of the site, too: the heading that it begins with is the title. */
function withHeading(statements: readonly Statement[], heading: string | undefined): Statement[] {
  return statements.flatMap((one) => {
    const has =
      heading !== undefined &&
      one.origin === '<title>' &&
      typeof one.value === 'string' &&
      one.value.includes(heading);
    return has ? [{ field: 'title', value: heading, origin: '<h1>' } as const, one] : [one];
  });
}

function ofPage(
  name: string,
  html: string,
  all: boolean,
): Omit<TakenDocument, 'format' | 'sha256'> {
  const page = readPage(html, all);
  const { blocks, leftOut, title, head } = articleOf(page, all);
  const taken = joined(blocks);
  refuseLonger(name, taken.text);
  const said = lineStatements([...head, ...blocks]);
  return {
    ...taken,
    leftOut: [...leftOut, ...Array.from(page.leftOut, ([what, count]) => ({ what, count }))],
    statements: withHeading(pageStatements(page.head), title),
    shown: [
      ...(title === undefined
        ? []
        : [{ field: 'title', value: title, origin: 'the heading of the page' } as const]),
      // A page has its heading for its title; a byline and a date stand in its text.
      ...said.statements,
    ],
    unsure: said.unsure,
    seen: `${joined(head).text}\n${taken.text}`,
  };
}

/**
 * Takes a document in: plain text as it is; of HTML, DOCX and ODT the text that readers see.
 *
 * @param name of the file, for errors
 * @param all of a page everything that is shown, not only its article
 * @throws {UsageError} where it cannot be read, with what to do
 */
export function takeDocument(name: string, bytes: Uint8Array, all = false): TakenDocument {
  const format = formatOf(name, bytes);
  const sha256 = sha256Of(bytes);
  try {
    if (format === 'html') return { format, sha256, ...ofPage(name, decodePage(name, bytes), all) };
    if (format === 'text') {
      const text = decodeText(name, bytes);
      refuseLonger(name, text);
      const paragraphs = plainParagraphs(text);
      const { statements, unsure } = textStatements(paragraphs);
      return {
        format,
        sha256,
        text,
        paragraphs: paragraphs.length,
        leftOut: [],
        statements: [],
        shown: statements,
        unsure,
        seen: text,
      };
    }
    const document = format === 'docx' ? readDocx(bytes) : readOdt(bytes);
    const read = ofDocument(document);
    refuseLonger(name, read.text);
    const { statements, unsure } = textStatements(document.blocks.map((block) => [block]));
    return { format, sha256, ...read, shown: statements, unsure, seen: read.text };
  } catch (error) {
    if (!(error instanceof UsageError) || error.message.startsWith(name)) throw error;
    throw new UsageError(`${name}, ${KINDS[format]}, cannot be read: ${error.message}`);
  }
}
