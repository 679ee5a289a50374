/**
 * What is wrong with the input:
 * - `fingerprint`: the text is not a usable fingerprint
 * - `other-document`: the text and the fingerprint are not of the same document
 * - `argument`: what a function was given is not what it takes
 */
export type QuotesErrorCode = 'fingerprint' | 'other-document' | 'argument';

/** The only error that quote functions throw. The message says what is wrong and what to do. */
export class QuotesError extends Error {
  override readonly name = 'QuotesError';
  readonly code: QuotesErrorCode;

  constructor(code: QuotesErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** The error for a text that is not a usable fingerprint. */
export function refuseFingerprint(what: string): QuotesError {
  return new QuotesError('fingerprint', `${what}. Make it again from the document.`);
}

/** @throws {QuotesError} `argument` where something is given that is no text */
export function refuseNoText(what: string, given: unknown): void {
  if (typeof given === 'string') return;
  throw new QuotesError('argument', `${what} must be a text, not ${kindOf(given)}.`);
}

/** @throws {QuotesError} `argument` where something is given that has no keys */
export function refuseNoObject(what: string, given: unknown): void {
  if (typeof given === 'object' && given !== null && !Array.isArray(given)) return;
  throw new QuotesError('argument', `${what} must be an object, not ${kindOf(given)}.`);
}

/** What something is, for a message: `typeof` calls a list and null an object. */
function kindOf(given: unknown): string {
  if (given === null) return 'null';
  return Array.isArray(given) ? 'a list' : typeof given;
}
