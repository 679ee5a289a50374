import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import fc from 'fast-check';
import { edtfSpan } from '../../src/base/edtf.ts';
import { countWith, type Filter, filterClaims, numberOf } from '../../src/search/filter.ts';
import { search } from '../../src/search/rank.ts';
import { openIndexed } from '../helpers/search-base.ts';

const base = await openIndexed(join(import.meta.dirname, '..', '..', 'facts'));
after(() => base.close());
const claims = Array.from({ length: base.count }, (_, number) => base.entry(number).claim);
type Claim = (typeof claims)[number];

const inTopic = (claim: Claim, topic: string): boolean =>
  claim.topics.some(
    (id) => id === topic || base.topics.some((one) => one.id === id && one.broader === topic),
  );

/** What the filter says, read word for word from its description. */
function passes(claim: Claim, filter: Filter): boolean {
  const { topics, sources, kinds, places, speakers, since, until, conflicting } = filter;
  const span = claim.date === undefined ? undefined : edtfSpan(claim.date);
  return (
    (!topics?.length || topics.some((topic) => inTopic(claim, topic))) &&
    (!sources?.length || sources.includes(claim.source)) &&
    (!kinds?.length || kinds.includes(claim.kind)) &&
    (!places?.length || places.some((place) => claim.places?.includes(place))) &&
    (!speakers?.length ||
      speakers.some(({ name, wrote }) =>
        claim.speaker === undefined ? wrote.includes(claim.source) : claim.speaker === name,
      )) &&
    (!conflicting || (claim.conflicts ?? []).length > 0) &&
    (since === undefined || (!!span && span.last >= (edtfSpan(since)?.first ?? 0))) &&
    (until === undefined || (!!span && span.first <= (edtfSpan(until)?.last ?? 0)))
  );
}

function left(filter: Filter): number[] {
  const within = filterClaims(base, filter);
  return within ? [...within] : claims.map((_, number) => number);
}

const some = (values: readonly string[]): fc.Arbitrary<string[] | undefined> =>
  fc.option(fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 3 }), {
    nil: undefined,
  });
const DATES = [
  '1000',
  '2013',
  '2022',
  '2023-11',
  '2024',
  '2024-03-01',
  '2025-06',
  '2025-06-17',
  '2099',
];
const date = fc.option(fc.constantFrom(...DATES), { nil: undefined });
const speaker = fc.record({
  name: fc.constantFrom(...[...base.facet('speaker').keys()].filter(Boolean), 'Nobody'),
  wrote: fc.subarray([...base.sources.keys()]),
});
const anyFilter: fc.Arbitrary<Filter> = fc.record({
  topics: some([...base.topics.map(({ id }) => id), 'no-such-topic']),
  sources: some([...base.sources.keys(), 'no-such-source']),
  kinds: some([...base.facet('kind').keys()]),
  places: some([...base.facet('place').keys()]),
  speakers: fc.option(fc.array(speaker, { minLength: 1, maxLength: 2 }), { nil: undefined }),
  since: date,
  until: date,
  conflicting: fc.option(fc.boolean(), { nil: undefined }),
});
/** One or two properties at a time: more leave nothing to look at. */
const narrowFilter = fc
  .tuple(
    anyFilter,
    fc.shuffledSubarray(
      [
        'topics',
        'sources',
        'kinds',
        'places',
        'speakers',
        'since',
        'until',
        'conflicting',
      ] as const,
      { minLength: 1, maxLength: 2 },
    ),
  )
  .map(([filter, kept]): Filter => Object.fromEntries(kept.map((key) => [key, filter[key]])));

describe('a filter', () => {
  it('leaves exactly the claims that it describes, in the order of the base', () => {
    let leftSome = 0;
    fc.assert(
      fc.property(fc.oneof(narrowFilter, anyFilter), (filter) => {
        const expected = claims.flatMap((claim, number) => (passes(claim, filter) ? number : []));
        assert.deepEqual(left(filter), expected);
        if (expected.length > 0 && expected.length < claims.length) leftSome++;
      }),
      { numRuns: 1500 },
    );
    assert.ok(leftSome > 300, `only ${leftSome} filters left some claims: this shows nothing`);
  });

  it('that says nothing leaves all', () => {
    assert.equal(filterClaims(base, {}), undefined);
    assert.equal(filterClaims(base, { topics: [], kinds: [], conflicting: false }), undefined);
  });

  it('narrows a search: nothing that it excludes is found, and nothing else is lost', async () => {
    const QUERIES = [
      'China',
      'trade volume 2024',
      'summit',
      'railway "Central Asia"',
      'hegemonsim',
    ];
    await fc.assert(
      fc.asyncProperty(narrowFilter, fc.constantFrom(...QUERIES), async (filter, query) => {
        const within = filterClaims(base, filter);
        const { numbers } = await search(base, query, { within });
        for (const number of numbers) assert.ok(passes(claims[number] as Claim, filter));
        const whole = await search(base, query);
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
    assert.equal(countWith(base, 'topic', id), claims.filter((one) => inTopic(one, id)).length, id);
  }
  for (const id of base.sources.keys()) {
    assert.equal(countWith(base, 'source', id), claims.filter((one) => one.source === id).length);
  }
});

it('a claim is found by its id, and none by another', () => {
  assert.deepEqual(
    base.ids().map((id) => numberOf(base, id)),
    claims.map((_, number) => number),
  );
  for (const id of ['', 'no-such-claim', '__proto__']) assert.equal(numberOf(base, id), undefined);
});
