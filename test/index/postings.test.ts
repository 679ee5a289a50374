import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ListPacker } from '../../src/index/list-packer.ts';
import { Numbering, Occurrences } from '../../src/index/occurrences.ts';
import { decodePlaces, encodePlaces } from '../../src/index/places.ts';
import {
  FIELD_STEP,
  FIRST,
  FREQUENCY,
  IN_FIELDS,
  LENGTH,
  MOST,
  Postings,
  RECORD,
  ROW_SIZE,
  type Standings,
} from '../../src/index/postings.ts';
import { VarintWriter } from '../../src/index/varint.ts';
import fc from '../helpers/random.ts';

/** A word in a text: its form, the field and the place. */
type Occurrence = readonly [form: string, field: number, place: number];
interface Posting {
  readonly record: number;
  readonly length: number;
  readonly at: readonly Occurrence[];
}
/** What is told of a record, with pairs of field and place. */
interface Told extends Record<'record' | 'length' | 'frequency' | 'fields' | 'first', number> {
  readonly at: readonly number[];
}

function written(postings: readonly Posting[]): Uint8Array {
  const numbering = new Numbering();
  const occurrences = new Occurrences(numbering, FIELD_WEIGHTS);
  for (const { record, length, at } of postings) {
    for (const [form, field, place] of at)
      occurrences.add(numbering.of(['key'], form), record, field, place);
    occurrences.measured(record, length);
  }
  const packer = new ListPacker();
  occurrences.pack(packer);
  const { bytes } = packer.finish();
  // Without any occurrence there is no list: the empty one has no forms and no records.
  return bytes.length === 0 ? Uint8Array.of(0, 0) : bytes.subarray(1 + 'key'.length);
}

const FIELD_WEIGHTS = Array.from({ length: FIELD_STEP }, (_, field) => field + 1);

/** What a list tells of each record where forms weigh so much. */
function told(postings: Postings, weights: readonly number[]): Told[] {
  const { at, ends }: Standings = { at: [], ends: [] };
  const rows = postings.rows(weights, FIELD_WEIGHTS, {}, { at, ends });
  assert.equal(rows.length, ends.length * ROW_SIZE);
  return ends.map((end, row) => ({
    record: rows[row * ROW_SIZE + RECORD] ?? -1,
    length: rows[row * ROW_SIZE + LENGTH] ?? -1,
    frequency: rows[row * ROW_SIZE + FREQUENCY] ?? -1,
    fields: rows[row * ROW_SIZE + IN_FIELDS] ?? -1,
    first: rows[row * ROW_SIZE + FIRST] ?? -1,
    at: at.slice(ends[row - 1] ?? 0, end),
  }));
}

/** The same, from what was written. */
function expected(
  postings: readonly Posting[],
  forms: readonly string[],
  weights: readonly number[],
): Told[] {
  return postings.flatMap(({ record, length, at }) => {
    const counted = at.filter(([form]) => weights[forms.indexOf(form)]);
    const weighed = counted.map(
      ([form, field]) => (weights[forms.indexOf(form)] ?? 0) * (FIELD_WEIGHTS[field] ?? 0),
    );
    const frequency = weighed.reduce((sum, one) => sum + one, 0);
    const fields = counted.reduce((bits, [, field]) => bits | (1 << field), 0);
    const [first] = counted.flatMap(([, field, place]) => (field === 0 ? [place + 1] : []));
    const places = counted.flatMap(([, field, place]) => [field, place]);
    return counted.length === 0
      ? []
      : [{ record, length, frequency, fields, first: first ?? 0, at: places }];
  });
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
      fc.property(postings, fc.infiniteStream(fc.nat({ max: 3 })), (all, numbers) => {
        const list = new Postings(written(all));
        const weights = list.forms.map(() => Number(numbers.next().value));
        assert.deepEqual(
          list.records,
          all.map(({ record }) => record),
        );
        assert.deepEqual(told(list, weights), expected(all, list.forms, weights));
      }),
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
    assert.deepEqual(new Postings(bytes).forms, ['railway', 'railways']);
  });

  it('may be empty', () => {
    const list = new Postings(written([]));
    assert.deepEqual([list.forms, list.records, told(list, [])], [[], [], []]);
  });

  it('counts a word no more than 32 bits can say', () => {
    const at = Array.from({ length: 1000 }, (_, place): Occurrence => ['railway', 0, place]);
    const list = new Postings(written([{ record: 0, length: 1000, at }]));
    assert.deepEqual(told(list, [10_000_000])[0]?.frequency, MOST);
  });

  it('is not read past its end', () => {
    const at: Occurrence[] = [['railway', 0, 1000]];
    const bytes = written([{ record: 300, length: 500, at }]);
    for (let length = 0; length < bytes.length; length++) {
      assert.throws(
        () => told(new Postings(bytes.subarray(0, length)), [1]),
        { name: 'SnapshotDamaged' },
        `of ${length} bytes`,
      );
    }
  });
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
