import type { Claim } from '../model/records.ts';
import { locateQuote, parseFingerprint, type QuoteDocument } from '../quotes/index.ts';
import { textHash } from './cache/content-hash.ts';

/** Documents that are kept in memory: claims of one document mostly stand together. */
const MOST_DOCUMENTS = 32;

/** A document's fingerprint as a base holds it. */
export interface FingerprintFile {
  /** The id of the document. */
  readonly source: string;
  readonly text: string;
}

/** A fingerprint that was read. */
export interface ReadFingerprint {
  /** The id of the document. */
  readonly source: string;
  /** What is wrong with it; `undefined` where nothing is. */
  readonly damage: string | undefined;
}

/** Finds the paragraphs of quotes. It reads a fingerprint when a claim of its document is looked up. */
export class Locator {
  readonly #textOf: (source: string) => string | undefined;
  readonly #documents = new Map<string, QuoteDocument | undefined>();
  #read: ReadFingerprint[] = [];

  /** @param textOf the text of a document's fingerprint, where the base has one */
  constructor(textOf: (source: string) => string | undefined) {
    this.#textOf = textOf;
  }

  /** The paragraph in which the quote of a claim begins, counted from 1. */
  paragraphOf(claim: Pick<Claim, 'source' | 'quote' | 'prefix' | 'suffix'>): number | null {
    const document = this.#document(claim.source);
    return document ? locateQuote(claim, document) : null;
  }

  /** The fingerprints that were read since this was last asked: they need not be checked again. */
  newlyRead(): readonly ReadFingerprint[] {
    const read = this.#read;
    this.#read = [];
    return read;
  }

  #document(source: string): QuoteDocument | undefined {
    const documents = this.#documents;
    if (documents.has(source)) return documents.get(source);
    const [oldest] = documents.keys();
    if (documents.size >= MOST_DOCUMENTS && oldest !== undefined) documents.delete(oldest);
    const text = this.#textOf(source);
    const { document, damage } = text === undefined ? {} : readDocument(text);
    if (text !== undefined) this.#read.push({ source, damage });
    documents.set(source, document);
    return document;
  }
}

/** The locator for the documents of some fingerprints. */
export function locatorIn(fingerprints: readonly FingerprintFile[]): Locator {
  const texts = new Map(fingerprints.map(({ source, text }) => [source, text]));
  return new Locator((source) => texts.get(source));
}

/** The document of a fingerprint, or what is wrong with the text. */
export function readDocument(text: string): {
  readonly document?: QuoteDocument;
  readonly damage?: string;
} {
  try {
    // A check of quotes keeps what it prepares of a document with this object.
    return { document: { fingerprint: parseFingerprint(text, textHash) } };
  } catch (error) {
    return { damage: error instanceof Error ? error.message : String(error) };
  }
}
