import type { SegmentParts } from '../index/format.ts';
import { claimSegment } from '../index/segment.ts';
import { type Outline, outline } from '../model/outline.ts';
import { indexClaims } from '../search/indexing.ts';
import type { Locator, ReadFingerprint } from './locator.ts';
import { isNamed } from './loose-claims.ts';
import { parseClaims } from './parse.ts';
import type { Problem } from './problems.ts';

/** A file of claims to be made into a segment. */
export interface SegmentTask {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The segment of a file, or the problems of the file. */
export type SegmentResult =
  | {
      readonly segment: SegmentParts;
      readonly problems: readonly [];
      /** Those that were read for it, and for no file before it. */
      readonly fingerprints: readonly ReadFingerprint[];
    }
  | {
      readonly segment: undefined;
      readonly problems: readonly Problem[];
      /** Of what could be read. */
      readonly outline?: Outline;
      /** Whether the outline has the ids of all claims of the file. */
      readonly allNamed: boolean;
    };

/** Parses, checks and indexes one file of claims. It never throws. */
export function buildSegment(task: SegmentTask, locator: Locator): SegmentResult {
  const { data, problems, loose } = parseClaims(task.path, Buffer.from(task.bytes));
  if (problems.length > 0) {
    return {
      segment: undefined,
      problems,
      ...(loose && { outline: outline(loose) }),
      allNamed: loose?.every(isNamed) ?? false,
    };
  }
  const entries = data.map((claim) => ({ claim, paragraph: locator.paragraphOf(claim) }));
  const segment = claimSegment(entries, indexClaims(entries));
  return { segment, problems: [], fingerprints: locator.newlyRead() };
}
