import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { WindowTable } from '../../src/check/window-table.ts';
import { writeWindowTable } from '../../src/check/write-window-table.ts';
import { bytesInMemory, SnapshotDamaged } from '../../src/index/pages.ts';
import fc from '../helpers/random.ts';

interface Windows {
  readonly id: string;
  readonly folded: Uint32Array;
  readonly raw: Uint16Array;
  readonly starts: number[];
}

/** Few different keys, and the least and the greatest: most windows stand in several places. */
const key = fc.constantFrom(0, 1, 2, 77, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff);

const documents = fc.array(
  fc.array(key, { maxLength: 1500, size: 'max' }).map((keys): Windows => {
    const folded = Uint32Array.from(keys);
    const raw = Uint16Array.from(keys, (one, at) => one * 31 + at * 7);
    const starts = [...new Set([0, Math.floor(keys.length / 3), keys.length])];
    return { id: 'document', folded, raw, starts };
  }),
  { maxLength: 4 },
);

const tableOf = (all: readonly Windows[]): WindowTable =>
  new WindowTable(bytesInMemory(writeWindowTable('these', all)));

/** All tokens at which a table has a key. */
function tokensOf(table: WindowTable, sought: number, from = 0): number[] {
  const tokens: number[] = [];
  for (let at = table.find(sought, from); ; at++) {
    const token = table.tokenAt(at, sought);
    if (token < 0) return tokens;
    tokens.push(token);
  }
}

describe('a table of windows', () => {
  it('has each window where it stands, and no other', () => {
    fc.assert(
      fc.property(documents, key, fc.nat(3000), (all, sought, from) => {
        const table = tableOf(all);
        const keys = all.flatMap(({ folded }) => [...folded]);
        const places = [...keys.keys()].filter((at) => keys[at] === sought);
        assert.deepEqual(tokensOf(table, sought), places);
        assert.deepEqual(
          tokensOf(table, sought, from),
          places.filter((at) => at >= from),
        );
        assert.equal(table.has(sought, from), keys[from] === sought);
        assert.equal(table.has(3, from), false);
      }),
    );
  });

  it('has the documents, their paragraphs and the characters of their windows', () => {
    fc.assert(
      fc.property(documents, (all) => {
        const table = tableOf(all);
        assert.equal(table.of, 'these');
        assert.deepEqual(
          table.documents.map(({ id, length }) => [id, length]),
          all.map(({ id, folded }) => [id, folded.length]),
        );
        for (const [place, { raw, starts }] of all.entries()) {
          const { first, paragraphs } = table.documents[place] ?? assert.fail();
          for (const at of [0, raw.length >> 1, raw.length - 1].filter((one) => one in raw))
            assert.equal(table.rawAt(first + at), raw[at]);
          for (const [i, start] of starts.entries())
            assert.equal(paragraphs.of(i + 1), start, `paragraph ${i + 1}`);
        }
      }),
    );
  });

  it('is refused where a byte is another, or some are missing', () => {
    const folded = Uint32Array.from({ length: 2000 }, (_, at) => Math.imul(at, 0x9e3779b1));
    const raw = new Uint16Array(2000).fill(7);
    const whole = writeWindowTable('these', [{ id: 'a', folded, raw, starts: [0, 5, 2000] }]);
    const readAll = (bytes: Uint8Array): void => {
      const table = new WindowTable(bytesInMemory(bytes));
      for (const [at, own] of folded.entries()) {
        assert.ok(table.has(own, at));
        assert.equal(table.rawAt(at), 7);
      }
      assert.equal(table.documents[0]?.paragraphs.of(2), 5);
    };
    readAll(whole);
    for (let at = 0; at < whole.length; at += 397) {
      const bytes = whole.slice();
      bytes[at] = (bytes[at] ?? 0) ^ 4;
      assert.throws(() => readAll(bytes), SnapshotDamaged, `byte ${at}`);
    }
    for (const length of [0, 10, whole.length - 4, whole.length - 4096])
      assert.throws(() => readAll(whole.subarray(0, length)), SnapshotDamaged, `${length} bytes`);
  });
});
