import assert from 'node:assert/strict';
import type { Filter } from '../../src/model/fact-filter.ts';
import { filterClaims, listed } from '../../src/search/filter.ts';
import { highlight } from '../../src/search/highlight.ts';
import { search } from '../../src/search/rank.ts';
import type { Result } from '../../src/search/search-result.ts';
import type { Property } from '../helpers/property.ts';
import fc from '../helpers/random.ts';
import { filters, passes } from './any-filter.ts';
import { queries } from './any-query.ts';
import { openBases } from './bases.ts';

const { fresh, kept, added } = await openBases();

interface Question {
  readonly query: string;
  readonly filter: Filter;
  readonly exact: boolean;
  readonly limit: number;
}

/** All that a search says, as plain data. */
function told({ numbers, total, full, corrected, unknown, explain, termsOf }: Result): unknown {
  const found = numbers.map((number) => [number, explain(number), termsOf(number)]);
  return { found, total, full, corrected, unknown };
}

/** The words that a query excludes, where there is no doubt about it. */
function excluded(query: string): string[] {
  const asked = query.slice(0, 4000);
  const [, phrase] = /^[^"“”„«»]*(?<!\S)-"([a-z]{3,})"$/.exec(asked) ?? [];
  if (phrase !== undefined) return [phrase];
  if (/["“”„«»]/.test(asked)) return [];
  return [...asked.matchAll(/(?<!\S)-([a-z]{3,})(?!\S)/g)].map(([, word]) => word ?? '');
}

const answers: Property<Question> = {
  name: 'search/answers',
  says: 'a search never throws, finds nothing that is excluded, and says the same of any snapshot',
  runs: 800,
  telling: 0.2,
  values: fc.record(
    {
      query: queries(fresh),
      filter: fc.oneof(filters(fresh), fc.constant({})),
      exact: fc.boolean(),
      limit: fc.integer({ min: 1, max: 12 }),
    },
    { noNullPrototype: true },
  ),
  async check({ query, filter, exact, limit }) {
    const within = filterClaims(fresh.index, filter);
    const all = await search(fresh.index, query, { within, exact });
    const { numbers, total } = all;
    assert.equal(new Set(numbers).size, numbers.length);
    assert.equal(total, numbers.length);
    for (const number of numbers) {
      const { claim } = fresh.index.entry(number);
      assert.ok(passes(fresh, claim, filter), `${claim.id} is excluded by the filter`);
      for (const word of excluded(query)) {
        const whole = new RegExp(`(?<![\\w.'’&-])${word}(?![\\w'’&-]|\\.\\w)`, 'i');
        for (const text of [claim.claim, claim.quote]) assert.doesNotMatch(text, whole);
      }
      assert.ok(all.explain(number).reasons.length > 0);
      let end = 0;
      for (const mark of highlight(claim.claim, all.termsOf(number))) {
        assert.ok(mark.start >= end && mark.end > mark.start && mark.end <= claim.claim.length);
        end = mark.end;
      }
    }
    const best = await search(fresh.index, query, { within, exact, limit });
    assert.deepEqual(best.numbers, numbers.slice(0, limit));
    assert.equal(best.total, total);
    for (const base of [fresh, kept, added]) {
      const again = await search(base.index, query, {
        within: filterClaims(base.index, filter),
        exact,
      });
      assert.deepEqual(told(again), told(all));
    }
    return numbers.length > 0;
  },
};

const narrowing: Property<Filter> = {
  name: 'search/filter',
  says: 'a filter leaves exactly the claims that it describes, in the order of the base',
  runs: 1500,
  telling: 0.15,
  values: filters(fresh),
  check(filter) {
    const claims = fresh.index.ids().map((_, number) => fresh.index.entry(number).claim);
    const expected = claims.flatMap((claim, at) => (passes(fresh, claim, filter) ? at : []));
    for (const base of [fresh, kept, added]) {
      assert.deepEqual(listed(base.index, filter), expected);
    }
    return expected.length > 0 && expected.length < claims.length;
  },
};

export const PROPERTIES: readonly Property[] = [answers, narrowing];
