import { decodeHTML } from 'entities/decode';
import { type Handler, Parser, type ParserOptions } from 'htmlparser2';

/** The parser of HTML, as a function: it is loaded where there is any. */
export const htmlParser = (handler: Partial<Handler>, options: ParserOptions): Parser =>
  new Parser(handler, options);

/** The characters that a reference of HTML stands for: its names are loaded where there is one. */
export const decodedReference = (reference: string): string => decodeHTML(reference);
