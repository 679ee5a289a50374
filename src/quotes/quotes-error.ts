/**
 * What can be wrong with the material handed to this room:
 * - `fingerprint`: a text that is not a usable fingerprint
 * - `other-document`: a text and a fingerprint that are not of the same document
 */
export type QuotesErrorCode = 'fingerprint' | 'other-document';

/** The one error of this room. Its message says what is wrong and what to do. */
export class QuotesError extends Error {
  override readonly name = 'QuotesError';
  readonly code: QuotesErrorCode;

  constructor(code: QuotesErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
