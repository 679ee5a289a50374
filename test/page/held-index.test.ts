/* The index that a page makes of its own records answers as the snapshot of the base does. */
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { QUERY_FILES, readQueries } from '../../bench/queries.ts';
import { FactIndex } from '../../src/index/fact-index.ts';
import type { Entry } from '../../src/model/records.ts';
import { HeldIndex } from '../../src/page/browser/held-index.ts';
import { termsOf } from '../../src/page/thesaurus.ts';
import { search } from '../../src/search/rank.ts';
import { SHIPPED } from '../helpers/base.ts';
import { openIndexed } from '../helpers/search-base.ts';

const base = await openIndexed(SHIPPED);
after(() => base.close());

/** What a search says, but for the functions that explain it. */
async function answer(facts: FactIndex, query: string) {
  const { numbers, full, total, corrected, suggested, unknown } = await search(facts, query);
  const ids = numbers.map((number) => facts.entry(number).claim.id);
  return { ids, full, total, corrected, suggested, unknown };
}

/** The index of a page, made in slices. */
function held(size: number): FactIndex {
  const { index } = base;
  const made = new HeldIndex({ sources: [...base.sources.values()], topics: [...base.topics] });
  const entries: Entry[] = Array.from({ length: base.count }, (_, number) => index.entry(number));
  for (let at = 0; at < entries.length; at += size) made.addClaims(entries.slice(at, at + size));
  const terms = termsOf(index);
  for (let at = 0; at < terms.length; at += size) made.addTerms(terms.slice(at, at + size));
  return new FactIndex(made);
}

describe('the index of a page', () => {
  const facts = held(50);

  for (const file of QUERY_FILES) {
    it(`answers ${file} as the base does`, async () => {
      for (const { query } of readQueries(file)) {
        assert.deepEqual(await answer(facts, query), await answer(base.index, query), query);
      }
    });
  }

  it('has the same claims, ids, days and counts', () => {
    assert.equal(facts.count, base.count);
    assert.deepEqual(facts.ids(), base.index.ids());
    assert.deepEqual(facts.facet('place'), base.index.facet('place'));
    assert.equal(facts.conceptCount, base.index.conceptCount);
    const days = (index: FactIndex): number[] =>
      index.segments.flatMap((_, segment) => [...index.days(segment)]);
    assert.deepEqual(days(facts), days(base.index));
  });
});
