import type { Claim } from '../model/records.ts';
import { parseFingerprint, verifyQuote } from '../quotes/index.ts';

/** Finds the paragraph in which the quote of a claim begins, counted from 1. */
export type Locator = (claim: Pick<Claim, 'quote' | 'prefix' | 'suffix'>) => number | null;

/**
 * Makes a locator for the claims of one document.
 *
 * @param text the document's fingerprint
 * @throws {QuotesError} where the text is no fingerprint
 */
export function locatorOf(text: string): Locator {
  // What a check of quotes prepares of a document is kept by this object.
  const document = { fingerprint: parseFingerprint(text) };
  return (claim) => {
    const result = verifyQuote(claim, document);
    return 'paragraph' in result ? result.paragraph : null;
  };
}
