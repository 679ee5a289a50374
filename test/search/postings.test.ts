import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { VarintWriter } from '../../src/base/snapshot/keys.ts';
import { ListPacker } from '../../src/base/snapshot/lists.ts';
import { Occurrences } from '../../src/search/occurrences.ts';
import {
  decodePlaces,
  encodePlaces,
  FIELD_STEP,
  PostingCursor,
} from '../../src/search/postings.ts';

/** A word in a text: its form, the field and the place. */
type Occurrence = readonly [form: string, field: number, place: number];
interface Posting {
  readonly record: number;
  readonly length: number;
  readonly at: readonly Occurrence[];
}

function written(postings: readonly Posting[]): Uint8Array {
  const occurrences = new Occurrences();
  for (const { record, length, at } of postings) {
    for (const [form, field, place] of at) occurrences.add('key', form, record, field, place);
    occurrences.measured(record, length);
  }
  const packer = new ListPacker();
  occurrences.pack(packer);
  const { bytes } = packer.finish();
  // Without any occurrence there is no list: the empty one has no forms and no records.
  return bytes.length === 0 ? Uint8Array.of(0, 0) : bytes.subarray(1 + 'key'.length);
}

function read(bytes: Uint8Array): Posting[] {
  const cursor = new PostingCursor(bytes);
  const postings: Posting[] = [];
  while (cursor.next()) {
    const at = Array.from({ length: cursor.occurrences }, (): Occurrence => {
      const [code, place] = [cursor.value(), cursor.value()];
      return [cursor.forms[Math.floor(code / FIELD_STEP)] ?? '', code % FIELD_STEP, place];
    });
    postings.push({ record: cursor.record, length: cursor.length, at });
  }
  assert.deepEqual(
    cursor.records,
    postings.map(({ record }) => record),
  );
  return postings;
}

const form = fc.oneof(fc.constantFrom('railway', 'railways', 'дорога', '中'), fc.string());
const occurrence = fc.tuple(form, fc.nat({ max: FIELD_STEP - 1 }), fc.nat({ max: 100_000 }));
const posting = fc
  .tuple(
    fc.nat({ max: 200_000 }),
    fc.nat({ max: 3000 }),
    fc.array(occurrence, { minLength: 1, maxLength: 12 }),
  )
  .map(([record, length, at]): Posting => ({ record, length, at }));
const postings = fc
  .uniqueArray(posting, { selector: ({ record }) => record, maxLength: 20 })
  .map((all) => all.toSorted((a, b) => a.record - b.record));

describe('a posting list', () => {
  it('says what was written into it', () => {
    fc.assert(
      fc.property(postings, (all) => assert.deepEqual(read(written(all)), all)),
      { numRuns: 500 },
    );
  });

  it('names each form once', () => {
    const at: Occurrence[] = [
      ['railway', 0, 1],
      ['railways', 1, 4],
      ['railway', 2, 0],
    ];
    const bytes = written([
      { record: 3, length: 9, at },
      { record: 4, length: 2, at },
    ]);
    assert.deepEqual(new PostingCursor(bytes).forms, ['railway', 'railways']);
  });

  it('may be empty', () => assert.deepEqual(read(written([])), []));
});

describe('places', () => {
  it('are read as they were written', () => {
    const places = fc
      .uniqueArray(fc.nat({ max: 1_000_000 }))
      .map((all) => all.toSorted((a, b) => a - b));
    fc.assert(
      fc.property(places, (all) => {
        const out = new VarintWriter();
        encodePlaces(out, all);
        assert.deepEqual(decodePlaces(out.finish()), all);
      }),
      { numRuns: 500 },
    );
  });
});
