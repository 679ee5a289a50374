import { edtfSpan } from '../model/edtf.ts';
import { outline } from '../model/outline.ts';
import type { Claim, Entry, Term, Topic } from '../model/records.ts';
import type { Derived, Deriver, Facets, SegmentParts } from './format.ts';
import { NO_DAY } from './varint.ts';

const encoder = new TextEncoder();

function bytesOf(numbers: Uint32Array | Int32Array): Uint8Array {
  return new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
}

function days(entries: readonly Entry[]): Uint8Array {
  const all = new Int32Array(entries.length * 2).fill(NO_DAY);
  for (const [place, { claim }] of entries.entries()) {
    const span = claim.date === undefined ? undefined : edtfSpan(claim.date);
    if (!span) continue;
    all[place * 2] = Number.isFinite(span.first) ? span.first : -NO_DAY;
    all[place * 2 + 1] = Number.isFinite(span.last) ? span.last : NO_DAY - 1;
  }
  return bytesOf(all);
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

function facets(entries: readonly Entry[]): Facets {
  return {
    kind: counted(entries, (claim) => [claim.kind]),
    place: counted(entries, (claim) => claim.places ?? []),
    speaker: counted(entries, (claim) => [claim.speaker]),
    rank: counted(entries, (claim) => [claim.rank]),
  };
}

function segment(
  records: readonly unknown[],
  derived: Derived,
  rest: { dates: Uint8Array; outline: SegmentParts['outline']; facets: Facets },
): SegmentParts {
  const texts = records.map((record) => JSON.stringify(record));
  const ends = new Uint32Array(texts.length);
  let end = 0;
  for (const [place, text] of texts.entries()) {
    end += Buffer.byteLength(text);
    ends[place] = end;
  }
  const parts = {
    records: encoder.encode(texts.join('')),
    ends: bytesOf(ends),
    dates: rest.dates,
    // A base has so many ids that JSON would be slow to read.
    ids: encoder.encode(rest.outline.ids.join('\n')),
    outline: encoder.encode(JSON.stringify({ ...rest.outline, ids: [] })),
  };
  return {
    count: records.length,
    length: derived.length,
    parts,
    lists: derived.lists,
    outline: rest.outline,
    facets: rest.facets,
  };
}

/** The claims of one file and their index. */
export function claimSegment(entries: readonly Entry[], deriver: Deriver): SegmentParts {
  return segment(entries, deriver.claims(entries), {
    dates: days(entries),
    outline: outline(entries.map((entry) => entry.claim)),
    facets: facets(entries),
  });
}

/** The thesaurus, and the names of topics, with their index. */
export function vocabularySegment(
  terms: readonly Term[],
  topics: readonly Topic[],
  deriver: Deriver,
): SegmentParts {
  const derived = deriver.vocabulary(terms, topics);
  return segment(derived.records, derived, {
    dates: new Uint8Array(),
    outline: outline([]),
    facets: facets([]),
  });
}
