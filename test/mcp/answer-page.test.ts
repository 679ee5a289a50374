import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pageOf, startOf } from '../../src/mcp/answer-page.ts';
import { fitted, MOST_CHARACTERS, sizeOf } from '../../src/mcp/fit.ts';
import { shown } from '../../src/mcp/shown.ts';
import { sparse } from '../../src/model/sparse.ts';
import { isNamed } from '../../src/program/errors.ts';
import fc from '../helpers/random.ts';

/** Records of texts and lists, some of them long. */
const record = fc.dictionary(
  fc.stringMatching(/^[a-z]{1,8}$/),
  fc.oneof(
    fc.string({ maxLength: 50, unit: 'grapheme' }),
    fc.integer({ min: 0, max: 60_000 }).map((length) => '"ж'.repeat(length)),
    fc.array(fc.string({ maxLength: 40 }), { maxLength: 40 }),
    fc.integer({ min: 0, max: 3000 }).map((length) => Array<object>(length).fill({ id: 'an-id' })),
    fc.integer(),
    fc.boolean(),
  ),
  { maxKeys: 8 },
);

describe('a record that is fitted', () => {
  it('takes no more than there is room for, and says where it is cut', () => {
    fc.assert(
      fc.property(record, fc.integer({ min: 1000, max: 30_000 }), (one, room) => {
        const copy = fitted(one, room);
        assert.ok(sizeOf(copy) <= room);
        if (sizeOf(one) <= room) assert.deepEqual(copy, one);
        else assert.equal(Object(copy).cut, true);
      }),
      { numRuns: 100 },
    );
  });

  it('says how much of a text is left out', () => {
    const { quote } = Object(fitted({ quote: 'x'.repeat(5000) }, 1000));
    const [, left] = /^x+… \[(\d+) more characters\]$/.exec(quote) ?? [];
    assert.equal(quote.match(/x/g).length + Number(left), 5000);
  });
});

describe('a page', () => {
  it('is within the limit, and pages have every item once', () => {
    fc.assert(
      fc.property(fc.array(record, { maxLength: 12 }), record, (records, head) => {
        const items = records.map((one, id) => ({ list: `list${id % 2}`, item: { id, one } }));
        const lists = ['list0', 'list1'];
        const asked = { query: 'x' };
        const seen: number[] = [];
        let start = 0;
        for (let pages = 0; pages <= records.length; pages++) {
          const rest = { head, lists, items: items.slice(start), total: items.length };
          const page = Object(pageOf(rest, start, asked));
          assert.ok(sizeOf(page) <= MOST_CHARACTERS);
          seen.push(...lists.flatMap((list) => page[list].map(({ id }: { id: number }) => id)));
          if (page.next_cursor === undefined) break;
          start = startOf(page.next_cursor, asked);
        }
        const all = records.map((_, id) => id);
        assert.deepEqual(
          seen.toSorted((a, b) => a - b),
          all,
        );
      }),
      { numRuns: 25 },
    );
  });

  it('takes no cursor of another call', () => {
    const items = Array.from({ length: 40 }, () => ({
      list: 'all',
      item: { text: 'x'.repeat(2000) },
    }));
    const page = Object(pageOf({ head: {}, lists: ['all'], items, total: 40 }, 0, { query: 'a' }));
    assert.equal(startOf(page.next_cursor, { query: 'a' }), page.all.length);
    const isUsage = (error: unknown): boolean =>
      error instanceof Error && isNamed(error, 'UsageError');
    for (const cursor of [page.next_cursor, '', '5', '-1-00000000', `9${page.next_cursor}9`])
      assert.throws(() => startOf(cursor, { query: 'b' }), isUsage, cursor);
  });
});

describe('what an assistant is shown', () => {
  it('has escapes for what nobody sees, in every text, and says so', () => {
    const hidden = {
      note: 'a\u{E0041}b',
      list: ['\u202Ec', { deep: 'd\u200B' }],
      plain: 'ё "é" 天',
    };
    assert.deepEqual(shown(hidden), {
      value: {
        note: 'a\\u{E0041}b',
        list: ['\\u{202E}c', { deep: 'd\\u{200B}' }],
        plain: 'ё "é" 天',
      },
      escaped: true,
    });
  });

  it('is what it was where there is nothing to escape', () => {
    const plain = { a: 'two\nlines', b: [1, true, null], c: {} };
    assert.deepEqual(shown(plain), { value: plain, escaped: false });
  });

  it('lacks what says nothing', () => {
    const record = { a: null, b: undefined, c: [], d: 0, e: '', f: false, g: [0] };
    assert.deepEqual(sparse(record), { d: 0, e: '', f: false, g: [0] });
  });
});
