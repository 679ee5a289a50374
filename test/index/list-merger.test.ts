import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ENTRY, ListMerger, ListWalk, type MergedLists } from '../../src/index/list-merger.ts';
import type { PackedLists } from '../../src/index/list-packer.ts';
import { VarintReader } from '../../src/index/varint.ts';
import fc from '../helpers/random.ts';
import { packed } from './packed.ts';

/** What a merger holds: of each key the lists, by segment; in the order in which they stand. */
function contentOf({ entries, lists }: MergedLists): [string, number, number[]][] {
  const all: [string, number, number[]][] = [];
  let hashBefore = 0;
  for (let i = 0; i < entries.length; i += ENTRY) {
    const [hash = 0, at = 0, length = 0] = entries.subarray(i, i + ENTRY);
    assert.ok(hash >= hashBefore);
    hashBefore = hash;
    const reader = new VarintReader(lists, at);
    const key = reader.text();
    const walk = new ListWalk(lists);
    for (let list = reader.at; list < at + length; list = walk.end) {
      walk.read(list);
      all.push([key, walk.segment, [...lists.subarray(walk.start, walk.end)]]);
    }
  }
  return all;
}

type Lists = ReadonlyMap<string, Uint8Array>;
const bySegment = (lists: readonly Lists[], kept = lists.map((_, number) => number)): string[] =>
  kept.flatMap((segment) =>
    [...(lists[segment] ?? [])].map(([key, list]) => `${key} ${segment} ${list}`),
  );
const found = (merged: MergedLists): string[] =>
  contentOf(merged).map(([key, segment, list]) => `${key} ${segment} ${list}`);

/** Packed lists whose keys all have one hash. */
function colliding(lists: Lists): PackedLists {
  const { bytes, rows } = packed(lists);
  return { bytes, rows: rows.map((number, place) => (place % 3 === 0 ? 5 : number)) };
}

const key = fc.oneof(fc.constantFrom('fog', 'mist', 'маяк', ''), fc.string({ maxLength: 3 }));
const segment = fc
  .array(fc.tuple(key, fc.uint8Array({ maxLength: 200 })), { maxLength: 8 })
  .map((pairs): Lists => new Map(pairs));
const segments = fc.array(segment, { maxLength: 6 });

describe('the lists of several segments', () => {
  for (const [what, pack] of [
    ['are found by their keys', packed],
    ['are told apart where keys share a hash', colliding],
  ] as const) {
    it(what, () => {
      fc.assert(
        fc.property(segments, (all) => {
          const merger = new ListMerger();
          for (const [number, lists] of all.entries()) merger.packed(number, pack(lists));
          const merged = merger.finish();
          assert.deepEqual(found(merged).sort(), bySegment(all).sort());
          const numbers = contentOf(merged);
          for (const [i, [name, number]] of numbers.entries()) {
            const before = numbers[i - 1];
            assert.ok(before?.[0] !== name || before[1] < number);
          }
        }),
      );
    });
  }

  it('can be merged again, without some of the segments, and among new ones', () => {
    fc.assert(
      fc.property(segments, segments, (old, added) => {
        const first = new ListMerger();
        for (const [number, lists] of old.entries()) first.packed(number, packed(lists));
        // Every other old segment stays, and new ones stand between them.
        const numbers = new Map<number, number>();
        const all: Lists[] = [];
        for (let i = 0; i < Math.max(old.length, added.length); i++) {
          if (i % 2 === 0 && old[i]) numbers.set(i, all.push(old[i] ?? new Map()) - 1);
          if (added[i]) all.push(added[i] ?? new Map());
        }
        const second = new ListMerger();
        for (const [number, lists] of all.entries()) {
          if (![...numbers.values()].includes(number)) second.packed(number, packed(lists));
        }
        second.merged(first.finish(), numbers);
        const direct = new ListMerger();
        for (const [number, lists] of all.entries()) direct.packed(number, packed(lists));
        assert.deepEqual(contentOf(second.finish()), contentOf(direct.finish()));
      }),
    );
  });

  it('can be merged again without those of keys that begin with a byte', () => {
    fc.assert(
      fc.property(segments, fc.constantFrom(...'fmx'), (old, letter) => {
        const first = new ListMerger();
        const left = new ListMerger();
        const long: Lists = new Map([[`f${'x'.repeat(20_000)}`, Uint8Array.of(1)]]);
        for (const [number, lists] of [...old, long].entries()) {
          first.packed(number, packed(lists));
          left.packed(number, packed(new Map([...lists].filter(([key]) => key[0] !== letter))));
        }
        const numbers = new Map([...old, long].map((_, number) => [number, number]));
        const merged = new ListMerger();
        merged.merged(first.finish(), numbers, (byte) => byte === letter.charCodeAt(0));
        assert.deepEqual(contentOf(merged.finish()), contentOf(left.finish()));
      }),
    );
  });
});
