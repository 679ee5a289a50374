import { edtfSpan } from '../edtf.ts';
import type { Entry, Term, Topic } from '../model.ts';
import { outline } from '../references.ts';
import type { Derived, Deriver, Facets, SegmentParts } from './format.ts';
import { hashKey, NO_DAY } from './keys.ts';

const encoder = new TextEncoder();

function bytesOf(numbers: Uint32Array | Int32Array): Uint8Array {
  return new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
}

function concat(pieces: readonly Uint8Array[]): { all: Uint8Array; ends: Uint32Array } {
  const ends = new Uint32Array(pieces.length);
  let length = 0;
  for (const [index, piece] of pieces.entries()) {
    length += piece.length;
    ends[index] = length;
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return { all, ends };
}

/** Posting lists one after the other, and for each its key's hash, its offset and its length. */
function index(derived: Derived): { lists: Uint8Array; keys: Uint8Array } {
  const pieces: Uint8Array[] = [];
  const keys = new Uint32Array(derived.lists.size * 3);
  let place = 0;
  let offset = 0;
  for (const [key, list] of derived.lists) {
    const name = encoder.encode(key);
    const head = Uint8Array.of(name.length & 0xff, name.length >> 8);
    const length = 2 + name.length + list.length;
    keys.set([hashKey(key), offset, length], place);
    pieces.push(head, name, list);
    place += 3;
    offset += length;
  }
  return { lists: concat(pieces).all, keys: bytesOf(keys) };
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

function facets(entries: readonly Entry[]): Facets {
  const counts = { kind: new Map<string, number>(), place: new Map(), speaker: new Map() };
  const count = (map: Map<string, number>, value: string): void => {
    map.set(value, (map.get(value) ?? 0) + 1);
  };
  for (const { claim } of entries) {
    count(counts.kind, claim.kind);
    for (const place of claim.places ?? []) count(counts.place, place);
    if (claim.speaker !== undefined) count(counts.speaker, claim.speaker);
  }
  return {
    kind: Object.fromEntries(counts.kind),
    place: Object.fromEntries(counts.place),
    speaker: Object.fromEntries(counts.speaker),
  };
}

function json(value: unknown): Uint8Array {
  return encoder.encode(JSON.stringify(value));
}

function segment(
  records: readonly unknown[],
  derived: Derived,
  rest: { dates: Uint8Array; outline: SegmentParts['outline']; facets: Facets },
): SegmentParts {
  const { all, ends } = concat(records.map(json));
  const parts = {
    records: all,
    ends: bytesOf(ends),
    dates: rest.dates,
    outline: json(rest.outline),
    words: encoder.encode(derived.words),
    ...index(derived),
  };
  return {
    count: records.length,
    length: derived.length,
    parts,
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
