import type { Base } from '../../src/base/base.ts';
import { edtfSpan } from '../../src/model/edtf.ts';
import type { Filter } from '../../src/model/fact-filter.ts';
import type { Claim } from '../../src/model/records.ts';
import fc from '../helpers/random.ts';

/** Whether a claim has a topic, or one below it. */
export function inTopic(base: Base, claim: Claim, topic: string): boolean {
  return claim.topics.some(
    (id) => id === topic || base.topics.some((one) => one.id === id && one.broader === topic),
  );
}

/** What a filter says, read word for word from its description. */
export function passes(base: Base, claim: Claim, filter: Filter): boolean {
  const {
    topics,
    sources,
    kinds,
    places,
    speakers,
    since,
    until,
    conflicting,
    agreeing,
    deprecated,
  } = filter;
  const span = claim.date === undefined ? undefined : edtfSpan(claim.date);
  return (
    (!topics?.length || topics.some((topic) => inTopic(base, claim, topic))) &&
    (!sources?.length || sources.includes(claim.source)) &&
    (!kinds?.length || kinds.includes(claim.kind)) &&
    (!places?.length || places.some((place) => claim.places?.includes(place))) &&
    (!speakers?.length ||
      speakers.some(({ name, wrote }) =>
        claim.speaker === undefined ? wrote.includes(claim.source) : claim.speaker === name,
      )) &&
    (!conflicting || (claim.conflicts ?? []).length > 0) &&
    (!agreeing || (claim.corroborates ?? []).length > 0) &&
    (deprecated || claim.rank !== 'deprecated') &&
    (since === undefined || (!!span && span.last >= (edtfSpan(since)?.first ?? 0))) &&
    (until === undefined || (!!span && span.first <= (edtfSpan(until)?.last ?? 0)))
  );
}

const DATES = [
  ...['1000', '2013', '2022', '2023-11', '2024', '2024-03-01', '2025-06', '2025-06-17', '2099'],
  ...['2024/2025', '../2024', '2025-06/..', '2024~', '0000', '9999'],
];
const KEYS = [
  ...[
    'topics',
    'sources',
    'kinds',
    'places',
    'speakers',
    'since',
    'until',
    'conflicting',
    'agreeing',
    'deprecated',
  ],
] as const;

const some = (values: readonly string[]): fc.Arbitrary<string[]> =>
  fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 3 });

/** Every filter of a base: with all parts, none, or one or two, so that something is left. */
export function filters(base: Base): fc.Arbitrary<Filter> {
  const speaker = fc.record(
    {
      name: fc.constantFrom(...[...base.index.facet('speaker').keys()].filter(Boolean), 'Nobody'),
      wrote: fc.subarray([...base.sources.keys()]),
    },
    { noNullPrototype: true },
  );
  const any = fc.record(
    {
      topics: some([...base.topics.map(({ id }) => id), 'no-such-topic']),
      sources: some([...base.sources.keys(), 'no-such-source']),
      kinds: some([...base.index.facet('kind').keys()]),
      places: some([...base.index.facet('place').keys(), 'ZZ']),
      speakers: fc.array(speaker, { minLength: 1, maxLength: 2 }),
      since: fc.constantFrom(...DATES),
      until: fc.constantFrom(...DATES),
      conflicting: fc.boolean(),
      agreeing: fc.boolean(),
      deprecated: fc.boolean(),
    },
    { requiredKeys: [], noNullPrototype: true },
  );
  const kept = fc.shuffledSubarray([...KEYS], { minLength: 0, maxLength: 2 });
  const narrow = fc
    .tuple(any, kept)
    .map(
      ([filter, keys]): Filter =>
        Object.fromEntries(keys.flatMap((key) => (key in filter ? [[key, filter[key]]] : []))),
    );
  return fc.oneof({ weight: 2, arbitrary: narrow }, { weight: 1, arbitrary: any });
}
