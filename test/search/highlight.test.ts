import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { highlight } from '../../src/search/highlight.ts';
import { search } from '../../src/search/rank.ts';
import type { SearchTerm } from '../../src/search/units.ts';
import fc from '../helpers/random.ts';
import { baseOf } from '../helpers/search-base.ts';

const TEXTS = {
  mill: 'The tide mills of China–Europe were first lit on 17 June 2025, at a cost of 15bn dollars.',
  cafe: 'Un CAFÉ\u0301 et l’Ÿser, the Straße zum Bahnhof.',
  han: 'The lighthouse (灯塔) of Xi’an.',
};
const base = await baseOf(TEXTS, '- label: lighthouse\n  alt: [灯塔, beacon]\n');
after(() => base.close());

/** A claim with what a query marks of it in brackets. */
async function marked(id: keyof typeof TEXTS, query: string): Promise<string> {
  const { termsOf } = await search(base.index, query);
  const number = base.index.ids().indexOf(id);
  const text = TEXTS[id];
  return highlight(text, termsOf(number)).reduceRight(
    (rest, { start, end }) =>
      `${rest.slice(0, start)}[${rest.slice(start, end)}]${rest.slice(end)}`,
    text,
  );
}

describe('what was found is marked in the original text', () => {
  const CASES: readonly (readonly [query: string, id: keyof typeof TEXTS, marks: string])[] = [
    ['mill', 'mill', '[mills]'],
    ['TIDE MILL', 'mill', '[tide mills]'],
    ['2025-06-17', 'mill', '[17 June 2025]'],
    ['June 2025', 'mill', '[17 June 2025]'],
    ['15 billion', 'mill', '[15bn]'],
    ['$15bn', 'mill', '[15bn dollars]'],
    ['strasse', 'cafe', '[Straße]'],
    ['bahnhof', 'cafe', '[Bahnhof]'],
    ['beacon', 'han', '[lighthouse]'],
    ['灯塔', 'han', '[灯塔]'],
    ['"xian"', 'han', '[Xi’an]'],
  ];
  for (const [query, id, marks] of CASES) {
    it(`${query}: ${marks}`, async () => {
      const text = await marked(id, query);
      assert.ok(text.includes(marks), text);
    });
  }

  it('and nothing else is', async () => {
    assert.equal(await marked('mill', 'dollars'), TEXTS.mill.replace('dollars', '[dollars]'));
    assert.equal(await marked('han', 'mill'), TEXTS.han);
    assert.deepEqual(highlight(TEXTS.mill, []), []);
  });
});

it('marks stand in the text, in order and apart, whatever the text', () => {
  const terms: SearchTerm[] = ['wmil', '#15', '#5', '@2025-06', 'w中', 'wa'].map((key) => ({
    key,
    kin: 'derived',
  }));
  const unit = fc.constantFrom(
    ...'a5中é '.split(''),
    'mill',
    '15bn',
    ' June 2025 ',
    '2025-06',
    '-',
  );
  fc.assert(
    fc.property(fc.string({ unit }), (text) => {
      let last = -1;
      for (const { start, end } of highlight(text, terms)) {
        assert.ok(start > last && end > start && end <= text.length);
        last = end;
      }
    }),
    { numRuns: 2000 },
  );
});
