import { edtfSpan } from '../model/edtf.ts';
import { outline } from '../model/outline.ts';
import type { Claim, Entry } from '../model/records.ts';
import { concat } from './concat.ts';
import { NO_DAY } from './days.ts';
import type { Facets, Indexed, SegmentParts } from './format.ts';
import { encodeText } from './utf8.ts';

function bytesOf(numbers: Uint32Array | Int32Array): Uint8Array {
  return new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
}

/** First and last day of each claim, one after the other: see `IndexReader.days`. */
export function daysOf(entries: readonly Entry[]): Int32Array {
  const all = new Int32Array(entries.length * 2).fill(NO_DAY);
  for (const [place, { claim }] of entries.entries()) {
    const span = claim.date === undefined ? undefined : edtfSpan(claim.date);
    if (!span) continue;
    all[place * 2] = Number.isFinite(span.first) ? span.first : -NO_DAY;
    all[place * 2 + 1] = Number.isFinite(span.last) ? span.last : NO_DAY - 1;
  }
  return all;
}

/** How many claims have each value of a property. */
function counted(
  entries: readonly Entry[],
  values: (claim: Claim) => readonly (string | undefined)[],
): Record<string, number> {
  const counts = new Map<string, number>();
  for (const { claim } of entries) {
    for (const value of values(claim)) {
      if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  return Object.fromEntries(counts);
}

/** How many of some claims have each value of each property that is counted. */
export function facetsOf(entries: readonly Entry[]): Facets {
  return {
    kind: counted(entries, (claim) => [claim.kind]),
    place: counted(entries, (claim) => claim.places ?? []),
    speaker: counted(entries, (claim) => [claim.speaker]),
    rank: counted(entries, (claim) => [claim.rank]),
  };
}

function segment(
  records: readonly unknown[],
  indexed: Indexed,
  rest: { dates: Uint8Array; outline: SegmentParts['outline']; facets: Facets },
): SegmentParts {
  const texts = records.map((record) => encodeText(JSON.stringify(record)));
  const ends = new Uint32Array(texts.length);
  let end = 0;
  for (const [place, text] of texts.entries()) {
    end += text.length;
    ends[place] = end;
  }
  const parts = {
    records: concat(texts),
    ends: bytesOf(ends),
    dates: rest.dates,
    // A base has so many ids that JSON would be slow to read.
    ids: encodeText(rest.outline.ids.join('\n')),
    outline: encodeText(JSON.stringify({ ...rest.outline, ids: [] })),
  };
  return {
    count: records.length,
    length: indexed.length,
    parts,
    lists: indexed.lists,
    outline: rest.outline,
    facets: rest.facets,
  };
}

/** The segment of a file of claims. @param indexed the posting lists of the entries */
export function claimSegment(entries: readonly Entry[], indexed: Indexed): SegmentParts {
  return segment(entries, indexed, {
    dates: bytesOf(daysOf(entries)),
    outline: outline(entries.map((entry) => entry.claim)),
    facets: facetsOf(entries),
  });
}

/**
 * The segment of the thesaurus and the labels of topics.
 *
 * @param concepts what the search keeps for each concept
 * @param indexed the posting lists of their names
 */
export function vocabularySegment(concepts: readonly object[], indexed: Indexed): SegmentParts {
  return segment(concepts, indexed, {
    dates: new Uint8Array(),
    outline: outline([]),
    facets: facetsOf([]),
  });
}
