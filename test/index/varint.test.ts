import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { hashKey } from '../../src/index/keys.ts';
import { SnapshotDamaged } from '../../src/index/pages.ts';
import { VarintReader, VarintWriter } from '../../src/index/varint.ts';
import fc from '../helpers/random.ts';

type Item = number | string;
const WORD = fc.integer({ min: 0, max: 0xffffffff });
const ITEMS = fc.array(fc.oneof(WORD, fc.nat({ max: 300 }), fc.string({ unit: 'grapheme' })));

function written(items: readonly Item[]): Uint8Array {
  const writer = new VarintWriter();
  for (const item of items) {
    if (typeof item === 'number') writer.number(item);
    else writer.text(item);
  }
  return writer.finish();
}

function readAs(bytes: Uint8Array, items: readonly Item[]): Item[] {
  const reader = new VarintReader(bytes);
  return items.map((item) => (typeof item === 'number' ? reader.number() : reader.text()));
}

describe('numbers and texts in as few bytes as they need', () => {
  it('come back as they went', () => {
    fc.assert(
      fc.property(ITEMS, (items) => assert.deepEqual(readAs(written(items), items), items)),
    );
  });

  it('come back at the limits, too', () => {
    const items = [0, 127, 128, 16_383, 16_384, 2 ** 31 - 1, 2 ** 31, 2 ** 32 - 1, '', '灯塔', 'é'];
    assert.deepEqual(readAs(written(items), items), items);
    const long = ['x'.repeat(100_000), 'маяк'.repeat(5000), 5];
    assert.deepEqual(readAs(written(long), long), long);
  });

  it('take one byte for seven bits', () => {
    const lengths = [0, 127, 128, 16_383, 16_384, 2 ** 32 - 1].map((n) => written([n]).length);
    assert.deepEqual(lengths, [1, 1, 2, 2, 3, 5]);
  });

  it('are damaged where they end too soon, and where more is promised than there are bytes', () => {
    const reader = new VarintReader(Uint8Array.of(5));
    assert.equal(reader.number(), 5);
    assert.throws(() => reader.number(), SnapshotDamaged);
    const huge = [0xff, 0xff, 0xff, 0xff, 0x0f, 0x41];
    for (const bytes of [Uint8Array.of(2, 0x41), Uint8Array.from(huge)]) {
      assert.throws(() => new VarintReader(bytes).text(), SnapshotDamaged);
      assert.throws(() => new VarintReader(bytes).count(), SnapshotDamaged);
    }
    assert.equal(new VarintReader(Uint8Array.from(huge)).number(), 2 ** 32 - 1);
  });
});

describe('the hash of a key', () => {
  it('is a whole number of 32 bits, and always the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (key) => {
        const hash = hashKey(key);
        assert.ok(Number.isInteger(hash) && hash >= 0 && hash < 2 ** 32);
        assert.equal(hashKey(`${key}x`.slice(0, -1)), hash);
      }),
    );
  });

  it('is the one by which snapshots were written: another needs a new number of their format', () => {
    const hashes = ['', 'fog', '灯塔'].map((key) => hashKey(key).toString(16));
    assert.deepEqual(hashes, ['ab3e7c0b', '38d8becb', 'ec5f3831']);
  });

  it('spreads like keys over the buckets', () => {
    const buckets = new Map<number, number>();
    for (let i = 0; i < 4096; i++) {
      const bucket = hashKey(`topic:${i}`) >>> 24;
      buckets.set(bucket, (buckets.get(bucket) ?? 0) + 1);
    }
    assert.equal(buckets.size, 256);
    assert.ok(Math.max(...buckets.values()) < 48, `${Math.max(...buckets.values())} in one bucket`);
  });
});
