/** The formats that a document can be read from. */
export const DOCUMENT_FORMATS = ['markdown', 'text', 'html', 'docx', 'odt'] as const;
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number];

/**
 * A place in a file. Where a format has no lines (DOCX, ODT), `line` is the number of the paragraph and
 * `unit` says so.
 */
export interface FilePlace {
  readonly unit: 'line' | 'paragraph';
  /** Counted from 1. */
  readonly line: number;
  /** Counted from 1, in UTF-16 units. */
  readonly column: number;
}

/** What a block of a document is. */
export type BlockKind = 'heading' | 'paragraph' | 'item' | 'cell' | 'footnote' | 'caption';

/** What a span inside a block is. */
export type SpanKind =
  /** Words that the markup itself marks as quoted: `<q>`, `<cite>` is none. */
  | 'quotation'
  /** Emphasis, strong, underline. */
  | 'emphasis'
  /** Text that is no prose: code, formulas. */
  | 'code'
  /** The text of a link. */
  | 'link'
  /** The mark of a footnote: `[^1]`, a superscript number. */
  | 'reference';

/** A part of a block that the markup sets off. */
export interface Span {
  readonly kind: SpanKind;
  /** UTF-16 units of the block's text: first, and the one after the last. */
  readonly start: number;
  readonly end: number;
  /** The address of a link, or the name of a footnote. */
  readonly target?: string;
}

/**
 * A block of prose: its text without markup, in which a soft line break is a space, and the way from each
 * character back to the file.
 */
export interface Block {
  readonly kind: BlockKind;
  readonly text: string;
  /**
   * For each UTF-16 unit of `text` its offset in the file's text, and one offset more for the end. In a
   * format without lines the offsets count through the document's own text.
   */
  readonly offsets: Uint32Array;
  /** In how many block quotations it stands. */
  readonly quoted: number;
  readonly spans: readonly Span[];
  /** The number of the block's paragraph in the document, from 1: blocks of one table row share it. */
  readonly paragraph: number;
  /** Of a cell: the header of its column, and of its row. */
  readonly headers?: readonly string[];
  /** Of a footnote: its name. */
  readonly name?: string;
  /** Of an item of an ordered list: its number. */
  readonly number?: number;
}

/** Something of the file that was not taken as prose, and why. */
export interface LeftOut {
  /** Such as `menu`, `script`, `deleted text`, `comment`, `header`. */
  readonly what: string;
  readonly count: number;
}

/** A document as prose, whatever file it was read from. */
export interface Document {
  readonly format: DocumentFormat;
  /** Whether the file begins with a byte order mark: no offset and no slice counts it. */
  readonly hasOrderMark?: boolean;
  /** In the order of reading; footnotes after the block that refers to them, or at the end. */
  readonly blocks: readonly Block[];
  readonly leftOut: readonly LeftOut[];
  /** Offsets between which a comment asks that nothing is checked: first and after the last, infinite where no comment ends it. */
  readonly ignored: readonly (readonly [start: number, end: number])[];
  /** Keys and values of front matter or of the document's properties, as text. */
  readonly properties: ReadonlyMap<string, string>;
  /** The line or paragraph, and the column, of an offset. */
  placeOf(offset: number): FilePlace;
  /** The file's text between two offsets, as it stands there. */
  slice(start: number, end: number): string;
}
