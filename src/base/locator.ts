import type { Claim } from '../model/records.ts';
import { locateQuote, parseFingerprint, type QuoteDocument } from '../quotes/index.ts';

/** Documents that are kept in memory: claims of one document mostly stand together. */
const MOST_DOCUMENTS = 32;

/** A document's fingerprint as a base holds it. */
export interface FingerprintFile {
  /** The id of the document. */
  readonly source: string;
  readonly text: string;
}

/** Finds the paragraphs of quotes. It reads a fingerprint when a claim of its document is looked up. */
export class Locator {
  readonly #textOf: (source: string) => string | undefined;
  readonly #documents = new Map<string, QuoteDocument | undefined>();

  /** @param textOf the text of a document's fingerprint, where the base has one */
  constructor(textOf: (source: string) => string | undefined) {
    this.#textOf = textOf;
  }

  /** The paragraph in which the quote of a claim begins, counted from 1. */
  paragraphOf(claim: Pick<Claim, 'source' | 'quote' | 'prefix' | 'suffix'>): number | null {
    const document = this.#document(claim.source);
    return document ? locateQuote(claim, document) : null;
  }

  #document(source: string): QuoteDocument | undefined {
    const documents = this.#documents;
    if (documents.has(source)) return documents.get(source);
    const [oldest] = documents.keys();
    if (documents.size >= MOST_DOCUMENTS && oldest !== undefined) documents.delete(oldest);
    const document = usable(this.#textOf(source));
    documents.set(source, document);
    return document;
  }
}

/** The locator for the documents of some fingerprints. */
export function locatorIn(fingerprints: readonly FingerprintFile[]): Locator {
  const texts = new Map(fingerprints.map(({ source, text }) => [source, text]));
  return new Locator((source) => texts.get(source));
}

/** A damaged fingerprint is reported as a problem of its own file. */
function usable(text: string | undefined): QuoteDocument | undefined {
  try {
    // A check of quotes keeps what it prepares of a document with this object.
    return text === undefined ? undefined : { fingerprint: parseFingerprint(text) };
  } catch {
    return undefined;
  }
}
