import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pageChecksum } from '../../src/index/checksum.ts';
import { CheckedPages, PAGE, SnapshotDamaged } from '../../src/index/pages.ts';

const PAGES = 5;
const CONTENT = Uint8Array.from({ length: PAGES * PAGE }, (_, at) => (at * 7 + (at >> 8)) % 251);

/** Pages of known content, and the number of the first and the last page of each read. */
function checkedPages(content = CONTENT): { pages: CheckedPages; reads: number[][] } {
  const reads: number[][] = [];
  const sums = Uint32Array.from({ length: PAGES }, (_, page) =>
    pageChecksum(CONTENT.subarray(page * PAGE, (page + 1) * PAGE)),
  );
  const bytes = {
    size: content.length,
    read(offset: number, length: number): Uint8Array {
      reads.push([offset / PAGE, (offset + length) / PAGE - 1]);
      return content.slice(offset, offset + length);
    },
    close: () => undefined,
  };
  return { pages: new CheckedPages(bytes, sums), reads };
}

const READS: readonly (readonly [
  what: string,
  offset: number,
  length: number,
  pages: readonly [first: number, last: number],
])[] = [
  ['nothing', PAGE, 0, [1, 1]],
  ['a whole page', PAGE, PAGE, [1, 1]],
  ['the end of a page', 2 * PAGE - 1, 1, [1, 1]],
  ['from one page into the next', 2 * PAGE - 1, 2, [1, 2]],
  ['three pages', 2 * PAGE + 5, 2 * PAGE, [2, 4]],
];

describe('checked pages', () => {
  for (const [what, offset, length, wanted] of READS) {
    it(`give ${what}, and read the pages of that and no others`, () => {
      const { pages, reads } = checkedPages();
      assert.deepEqual(pages.read(offset, length), CONTENT.slice(offset, offset + length));
      assert.deepEqual(reads, [wanted]);
    });
  }

  it('read a single page once', () => {
    const { pages, reads } = checkedPages();
    for (const offset of [3, 9]) pages.read(PAGE + offset, 4);
    assert.equal(reads.length, 1);
  });

  for (const page of [1, 2, 3]) {
    it(`tell a changed byte of page ${page} where it is read`, () => {
      const { pages } = checkedPages(CONTENT.with((page + 1) * PAGE - 1, 255));
      assert.throws(() => pages.read(PAGE + 5, 2 * PAGE), SnapshotDamaged);
      assert.throws(() => pages.checkAll(), SnapshotDamaged);
      assert.deepEqual(pages.read(4 * PAGE, 9), CONTENT.slice(4 * PAGE, 4 * PAGE + 9));
    });
  }
});
