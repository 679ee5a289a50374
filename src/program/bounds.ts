/**
 * Limits of a base. A base beyond one of them is refused: reading it would take more time or memory
 * than a look-up may. An honest base stays far below all of them.
 */

/** Bytes of one file. */
export const MAX_FILE_BYTES = 16 * 1024 * 1024;
/** Bytes of all files together. */
export const MAX_BASE_BYTES = 256 * 1024 * 1024;
/** Files of claims; as many fingerprints are allowed besides. */
export const MAX_FILES = 10_000;
/**
 * Tokens of the YAML lexer in one file that is not in the house layout. A claim has about 60; the
 * YAML library needs about half a kilobyte of memory for each.
 */
export const MAX_YAML_TOKENS = 350_000;
/** Nesting of maps and lists. */
export const MAX_DEPTH = 64;
/** Tags, anchors and aliases of one file that are reported one by one; all of them are forbidden. */
export const MAX_FORBIDDEN_MARKS = 100;
/** UTF-16 code units of one text. */
export const MAX_TEXT_LENGTH = 100_000;
/** UTF-16 code units of a text's YAML source, where an escape (`\U0001F3E0`) takes ten for one. */
export const MAX_SOURCE_LENGTH = 10 * MAX_TEXT_LENGTH;
/** Claims of one file. */
export const MAX_CLAIMS = 20_000;
/** Items of a list in a record. */
export const MAX_ITEMS = 1000;
/** Problems that are reported one by one; of the rest, only their existence is reported. */
export const MAX_PROBLEMS = 1000;
/** UTF-16 code units of a problem's message, and of the source line shown with it. */
export const MAX_EXCERPT_LENGTH = 1000;
/** Bytes that the wanted files of a DOCX or ODT document may have together when they are unpacked. */
export const MAX_UNPACKED_BYTES = 64 * 1024 * 1024;
/** Nesting of elements in the XML of a document. */
export const MAX_XML_DEPTH = 200;
/** Elements in the XML of a document, and UTF-16 code units of their text. */
export const MAX_XML_ELEMENTS = 1_000_000;
export const MAX_XML_TEXT = MAX_FILE_BYTES;
/** Attributes of an element of a document. */
export const MAX_ATTRIBUTES = 1000;
/** Paragraphs, items and cells of a document. */
export const MAX_DOCUMENT_BLOCKS = 100_000;
/** UTF-16 code units of the text of a draft, without its markup. */
export const MAX_DRAFT_LENGTH = 4_000_000;
/** UTF-16 units of the text of a document that is registered. */
export const MAX_DOCUMENT_LENGTH = 1_500_000;
/** Nesting of elements in an HTML document. */
export const MAX_HTML_DEPTH = 1000;
/** Elements of an HTML document. */
export const MAX_HTML_ELEMENTS = 1_000_000;
