import { refuseNoText } from './quotes-error.ts';
import { type Keys, NO_OTHERS } from './sequence.ts';
import { sha256 } from './sha256.ts';
import { paragraphsOf, toSpan } from './tokens.ts';
import { type Print, printAt, rawKey, type Variant, variantsAt, windowKeys } from './windows.ts';

/** The hashes of a document's overlapping windows, in order, one for each token. */
export interface WindowKeys {
  /** 32 bits over the folded tokens: the words. */
  readonly folded: Uint32Array;
  /** 16 bits over the original text, from first token to last: the characters. */
  readonly raw: Uint16Array;
}

/** What names the folds of a quote; fingerprints of version 1 lack it. */
export interface WindowDetails {
  /** As in {@link Print}, by window. */
  readonly cased: Uint16Array;
  readonly spaced: Uint16Array;
  /** By window, where there are any. */
  readonly folds: ReadonlyMap<number, Print['folds']>;
  readonly variants: ReadonlyMap<number, readonly Variant[]>;
}

/**
 * The hashes of a document's overlapping windows, one for each token: enough to prove quotes without
 * the document. Made by {@link makeFingerprint} or read by `parseFingerprint`.
 */
export interface Fingerprint {
  /** SHA-256 of the document's UTF-8 bytes, in hexadecimal. */
  readonly sha256: string;
  readonly windows: WindowKeys;
  readonly details?: WindowDetails | undefined;
  /** The paragraph in which each token starts, counted from 1. */
  readonly paragraphs: readonly number[];
}

/** The windows of a document and their paragraphs: what of a fingerprint finds quotes. */
export function documentWindows(text: string): Pick<Fingerprint, 'windows' | 'paragraphs'> {
  const span = toSpan(text);
  const { length } = span.tokens;
  const folded = Uint32Array.from(windowKeys(span, length).keys);
  const raw = Uint16Array.from({ length }, (_, at) => rawKey(span, at));
  return { windows: { folded, raw }, paragraphs: paragraphsOf(span) };
}

/**
 * Makes the fingerprint of a document. The same text always gives the same fingerprint.
 *
 * @throws {QuotesError} `argument` where it is no text
 */
export function makeFingerprint(text: string): Fingerprint {
  refuseNoText('the text of a document', text);
  const span = toSpan(text);
  const { length } = span.tokens;
  const folded = Uint32Array.from(windowKeys(span, length).keys);
  const raw = new Uint16Array(length);
  const details = {
    cased: new Uint16Array(length),
    spaced: new Uint16Array(length),
    folds: new Map<number, Print['folds']>(),
    variants: new Map<number, readonly Variant[]>(),
  };
  for (let at = 0; at < length; at++) {
    const print = printAt(span, at);
    raw[at] = print.raw;
    details.cased[at] = print.cased;
    details.spaced[at] = print.spaced;
    if (print.folds.size > 0) details.folds.set(at, print.folds);
    const variants = variantsAt(span, at);
    if (variants.length > 0) details.variants.set(at, variants);
  }
  const windows = { folded, raw };
  return { sha256: sha256(text), windows, details, paragraphs: paragraphsOf(span) };
}

/** The other keys of a document's windows. */
export function otherKeys(details: WindowDetails | undefined): Keys['others'] {
  if (!details || details.variants.size === 0) return NO_OTHERS;
  return new Map(
    Array.from(details.variants, ([at, variants]) => [at, variants.map(({ key }) => key)]),
  );
}

/** Whether a fingerprint was made from exactly this text. */
export function isFingerprintOf(fingerprint: Fingerprint, text: string): boolean {
  return fingerprint.sha256 === sha256(text);
}
