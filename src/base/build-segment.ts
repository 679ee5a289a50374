import type { SegmentParts } from '../index/format.ts';
import { claimSegment } from '../index/segment.ts';
import { indexClaims } from '../search/indexing.ts';
import { type Locator, locatorOf } from './locator.ts';
import { parseClaims } from './parse.ts';
import type { Problem } from './problems.ts';

/** A document's fingerprint as a base holds it. */
export interface FingerprintFile {
  /** The id of the document. */
  readonly source: string;
  readonly text: string;
}

/** A file of claims to be made into a segment. */
export interface SegmentTask {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Those of the documents that the claims may quote. */
  readonly fingerprints: readonly FingerprintFile[];
}

/** The segment of a file, or the problems of the file. */
export type SegmentResult =
  | { readonly segment: SegmentParts; readonly problems: readonly [] }
  | { readonly segment: undefined; readonly problems: readonly Problem[] };

/** Parses, checks and indexes one file of claims. It needs nothing but the task and never throws. */
export function buildSegment(task: SegmentTask): SegmentResult {
  const { data, problems } = parseClaims(task.path, Buffer.from(task.bytes));
  if (problems.length > 0) return { segment: undefined, problems };
  const texts = new Map(task.fingerprints.map(({ source, text }) => [source, text]));
  const locators = new Map<string, Locator | undefined>();
  const entries = data.map((claim) => {
    const { source } = claim;
    if (!locators.has(source)) locators.set(source, usableLocator(texts.get(source)));
    return { claim, paragraph: locators.get(source)?.(claim) ?? null };
  });
  return { segment: claimSegment(entries, indexClaims(entries)), problems: [] };
}

/** A damaged fingerprint is reported as a problem of its own file. */
function usableLocator(text: string | undefined): Locator | undefined {
  try {
    return text === undefined ? undefined : locatorOf(text);
  } catch {
    return undefined;
  }
}
