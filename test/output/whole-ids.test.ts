import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { shareWidth } from '../../src/output/columns.ts';
import { renderFacts, renderSources, renderTopics } from '../../src/output/render.ts';
import fc from '../helpers/random.ts';
import { CONTEXT, KEEPERS, row } from './fixture.ts';
import { widest } from './terminal.ts';

const part = fc.stringMatching(/^[a-z0-9]{1,9}$/);
const id = fc.array(part, { minLength: 1, maxLength: 6 }).map((parts) => parts.join('-'));
const WIDTHS = [60, 80, 120, 200];
const look = { format: 'table', color: 0 } as const;

/** The ids that stand on no line as a whole. */
function broken(text: string, ids: readonly string[]): string[] {
  const words = new Set(text.split(/[\s,()]+/));
  return ids.filter((one) => !words.has(one));
}

describe('an id in a table is never broken over lines', () => {
  for (const width of WIDTHS) {
    it(`at ${width} columns, and no line is wider`, async () => {
      const property = fc.asyncProperty(fc.array(id, { minLength: 1 }), id, async (ids, other) => {
        const source = { ...KEEPERS, id: other };
        const rows = ids.map((one) =>
          row(
            { id: one, source, corroborates: ids, topics: [other] },
            { differs: 'number', partial: one.length % 2 === 0, remark: `conflicts with ${other}` },
          ),
        );
        for (const fields of [
          undefined,
          ['id', 'claim'],
          ['claim', 'id'],
          ['id', 'source', 'quote'],
          ['corroborates', 'claim'],
          ['source.id', 'topics', 'note', 'id'],
        ]) {
          for (const sortedBy of [[], ['value', 'date', 'kind']]) {
            const text = await renderFacts(rows, CONTEXT, { ...look, width, fields, sortedBy });
            const shown = !fields || fields.includes('id') || fields[0] === 'corroborates';
            assert.deepEqual(broken(text, shown ? ids : []), []);
            assert.ok(widest(text) <= width);
          }
        }
        const topics = ids.map((one) => ({ id: one, label: one, description: '', count: 1 }));
        assert.deepEqual(broken(await renderTopics(topics, { ...look, width }), ids), []);
        const sources = ids.map((one) => ({ ...KEEPERS, id: one, citation: '', count: 1 }));
        assert.deepEqual(broken(await renderSources(sources, { ...look, width }), ids), []);
      });
      await fc.assert(property, { numRuns: 60 });
    });
  }

  it('but one that is too wide for its column stands above its row', async () => {
    const rows = [row({ id: 'a-lamp' }), row({ id: 'a-tower-that-leans-toward-the-sea' })];
    assert.equal(
      (await renderFacts(rows, CONTEXT, { ...look, width: 60 })).split('\n\nSources')[0],
      `ID                Claim                         Source
────────────────────────────────────────────────────────────
a-lamp            The tower at Cape Sorrow is   Moreau 2019
                  nearly 61 metres high.        ¶4

a-tower-that-leans-toward-the-sea
                  The tower at Cape Sorrow is   Moreau 2019
                  nearly 61 metres high.        ¶4
────────────────────────────────────────────────────────────`,
    );
  });

  it('unless it is wider than the screen', async () => {
    const text = await renderFacts([row({ id: 'x'.repeat(75) })], CONTEXT, { ...look, width: 60 });
    assert.ok(widest(text) <= 60);
    assert.equal(text.replace(/[^x]/g, '').length, 75);
  });
});

describe('a table with little room', () => {
  it('has no column in which words fall apart', async () => {
    const value = { amount: 94_800_000_000, unit: 'USD', qualifier: null };
    const rows = [row({ id: 'a-tower-leans-to-the-sea', value, date: '2024-01-01/2024-02-02' })];
    for (const width of [60, 70, 80]) {
      const sortedBy = ['value', 'date'];
      const text = await renderFacts(rows, CONTEXT, { ...look, width, sortedBy });
      for (const word of ['94,800,000,000', 'metres', 'nearly', '2024-01-01/2024-02-02'])
        assert.ok(text.includes(word), `${width}: ${word}`);
      assert.ok(widest(text) <= width);
      assert.equal(/^ID /.test(text), width > 78, `${width}`);
    }
  });

  it('is a list of records where even that does not fit', async () => {
    const fields = ['source.title', 'corroborates', 'conflicts', 'topics', 'id'];
    const long = 'a-tower-that-leans-toward-the-sea';
    const rows = [row({ id: long, corroborates: [long], conflicts: [long] })];
    const text = await renderFacts(rows, CONTEXT, { ...look, width: 80, fields });
    assert.match(text, /^source\.title +The Last Keepers/);
  });

  it('breaks no id of a record either: the id stands under its label', async () => {
    const rows = [row({ id: 'a-tower-that-leans-toward-the-sea' })];
    const options = { ...look, width: 40, fields: ['id', 'value.amount', 'kind'] };
    assert.equal(
      await renderFacts(rows, CONTEXT, options),
      'id\n  a-tower-that-leans-toward-the-sea\nvalue.amount\nkind          statistic\n',
    );
  });
});

describe('shareWidth', () => {
  it('gives no column more than it needs while another has less', () => {
    const needs = [
      { natural: 33, weight: 3 },
      { natural: 23, weight: 2 },
      { natural: 40, weight: 1, least: 40 },
      { natural: 23, weight: 2 },
      { natural: 34, weight: 3, least: 34 },
      { natural: 23, weight: 1, least: 23 },
    ];
    assert.deepEqual(shareWidth(needs, 175), [33, 23, 40, 22, 34, 23]);
  });

  it('gives each column its least width where that is possible, and all of the room', () => {
    const need = fc.record({
      natural: fc.integer({ min: 1, max: 200 }),
      weight: fc.integer({ min: 1, max: 5 }),
      least: fc.integer({ min: 1, max: 40 }),
    });
    const needs = fc.array(need, { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(needs, fc.integer({ min: 40, max: 200 }), (any, room) => {
        const real = any.map((one) => ({ ...one, natural: Math.max(one.natural, one.least) }));
        fc.pre(real.reduce((sum, { least }) => sum + least, 0) <= room);
        const widths = shareWidth(real, room);
        const total = widths.reduce((sum, width) => sum + width, 0);
        const wanted = real.reduce((sum, { natural }) => sum + natural, 0);
        assert.equal(total, Math.min(room, wanted));
        for (const [index, { least, natural }] of real.entries()) {
          const width = widths[index] ?? 0;
          assert.ok(width >= least && width <= natural, `${width} of ${least} to ${natural}`);
        }
      }),
    );
  });
});

describe('what a list is sorted by', () => {
  const rows = [
    row({ date: '1902-03', value: { amount: 1234567, unit: 'm', qualifier: 'over' } }),
    row({ id: 'fog', date: null }),
  ];

  it('stands in a table and in a report', async () => {
    const shown = async (format: 'table' | 'md', sortedBy: readonly string[]) =>
      renderFacts(rows, CONTEXT, { format, width: 120, color: 0, sortedBy });
    assert.match(
      await shown('table', ['value', 'date']),
      /^ID {12}Value {13}Date {5}Claim.*\n─+\ntower-height {2}over 1,234,567 m {2}1902-03 {2}The/,
    );
    assert.match(await shown('table', ['kind']), /^ID {12}Kind {7}Claim/);
    assert.match(await shown('table', ['id', 'claim', 'source']), /^ID {12}Claim/);
    assert.match(
      await shown('md', ['date', 'kind']),
      /^\| id \| .* \| citation \| date \| kind \|/,
    );
    assert.match(await shown('md', ['value']), /\| over \| 1234567 \| m \|\n/);
  });

  it('does not where the fields are selected', async () => {
    const options = { ...look, width: 80, fields: ['id'], sortedBy: ['date'] };
    assert.match(await renderFacts(rows, CONTEXT, options), /^id\n─+\ntower-height\nfog\n/);
  });
});

describe('without a header', () => {
  const written = (format: 'table' | 'csv' | 'tsv') =>
    renderFacts([row()], CONTEXT, { format, width: 80, color: 0, fields: ['id'], header: false });

  it('a list has only its rows', async () => {
    assert.equal(await written('table'), 'tower-height\n');
    assert.equal(await written('csv'), 'tower-height\r\n');
    assert.equal(await written('tsv'), 'tower-height\n');
  });
});
