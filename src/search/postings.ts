import { VarintReader, VarintWriter } from '../base/snapshot/keys.ts';

/** Where a word occurs: `form * FIELD_STEP + field`, and its place among the field's words. */
export const FIELD_STEP = 8;

/** The occurrences of a key in one record, in order of field and place. */
export interface Posting {
  /** The record's place in its file. */
  readonly record: number;
  /** The words of the record's first field: long ones dilute a match. */
  readonly length: number;
  /** Pairs: which form in which field (see {@link FIELD_STEP}), and where. */
  readonly at: readonly number[];
}

/** A key's occurrences in one file. */
export interface PostingList {
  /** The folded words that were kept under the key. */
  readonly forms: readonly string[];
  readonly postings: readonly Posting[];
}

/** Writes a posting list; {@link decode} reads it. */
export function encode(list: PostingList): Uint8Array {
  const out = new VarintWriter();
  out.number(list.forms.length);
  for (const form of list.forms) out.text(form);
  out.number(list.postings.length);
  let before = 0;
  for (const { record, length, at } of list.postings) {
    out.number(record - before);
    out.number(length);
    out.number(at.length / 2);
    for (const value of at) out.number(value);
    before = record;
  }
  return out.finish();
}

/** Reads what {@link encode} wrote. */
export function decode(bytes: Uint8Array): PostingList {
  const input = new VarintReader(bytes);
  const forms = Array.from({ length: input.number() }, () => input.text());
  const postings: Posting[] = [];
  let record = 0;
  for (let left = input.number(); left > 0; left--) {
    record += input.number();
    const length = input.number();
    const at: number[] = [];
    for (let values = input.number() * 2; values > 0; values--) at.push(input.number());
    postings.push({ record, length, at });
  }
  return { forms, postings };
}

/** Writes the places of the records that have a property, in order. */
export function encodePlaces(places: readonly number[]): Uint8Array {
  const out = new VarintWriter();
  out.number(places.length);
  let before = 0;
  for (const place of places) {
    out.number(place - before);
    before = place;
  }
  return out.finish();
}

/** Reads what {@link encodePlaces} wrote. */
export function decodePlaces(bytes: Uint8Array): number[] {
  const input = new VarintReader(bytes);
  let place = 0;
  return Array.from({ length: input.number() }, () => {
    place += input.number();
    return place;
  });
}
