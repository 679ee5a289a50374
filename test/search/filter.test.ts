import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { countWith, filterClaims, numberOf } from '../../src/search/filter.ts';
import { search } from '../../src/search/rank.ts';
import { SHIPPED } from '../helpers/base.ts';
import fc from '../helpers/random.ts';
import { claimsIn, openIndexed } from '../helpers/search-base.ts';
import { filters, inTopic } from './any-filter.ts';

const base = await openIndexed(SHIPPED);
after(() => base.close());
const claims = claimsIn(base);

const anyFilter = filters(base);

describe('a filter', () => {
  it('that says nothing leaves all', () => {
    assert.equal(filterClaims(base.index, {}), undefined);
    assert.equal(
      filterClaims(base.index, { topics: [], kinds: [], conflicting: false, agreeing: false }),
      undefined,
    );
  });

  it('narrows a search, and nothing that it leaves is lost', async () => {
    const QUERIES = [
      'China',
      'trade volume 2024',
      'summit',
      'railway "Central Asia"',
      'hegemonsim',
    ];
    await fc.assert(
      fc.asyncProperty(anyFilter, fc.constantFrom(...QUERIES), async (filter, query) => {
        const within = filterClaims(base.index, filter);
        const { numbers } = await search(base.index, query, { within });
        const whole = await search(base.index, query);
        const full = whole.numbers.filter((number) => whole.explain(number).missing.length === 0);
        for (const number of full) {
          if (!within || within.has(number)) assert.ok(numbers.includes(number));
        }
      }),
      { numRuns: 200 },
    );
  });
});

it('claims are counted by topic, with those below it, and by source', () => {
  for (const { id } of base.topics) {
    assert.equal(
      countWith(base.index, 'topic', id),
      claims.filter((one) => one.rank !== 'deprecated' && inTopic(base, one, id)).length,
      id,
    );
  }
  for (const id of base.sources.keys()) {
    assert.equal(
      countWith(base.index, 'source', id),
      claims.filter((one) => one.rank !== 'deprecated' && one.source === id).length,
    );
  }
});

it('a claim is found by its id, and none by another', () => {
  assert.deepEqual(
    base.index.ids().map((id) => numberOf(base.index, id)),
    claims.map((_, number) => number),
  );
  for (const id of ['', 'no-such-claim', '__proto__'])
    assert.equal(numberOf(base.index, id), undefined);
});
