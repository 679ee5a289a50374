import { COUNTRIES } from '../../src/model/countries.ts';
import { KINDS, QUALIFIERS, RANKS } from '../../src/model/kinds.ts';
import type { Relation } from '../../src/model/outline.ts';
import type { Claim, Source, Term, Topic } from '../../src/model/records.ts';
import fc from '../helpers/random.ts';
import { heldText } from '../helpers/texts.ts';

/*
 * Arbitraries of everything that the schemas of a base allow, written independently of the schemas.
 * Absent values have no key.
 */

export const id: fc.Arbitrary<string> = fc.oneof(
  fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,6}){0,3}$/),
  fc.constantFrom(
    'null',
    'true',
    'no',
    '1902',
    '0x1f',
    '1e3',
    '007',
    'constructor',
    'x'.repeat(80),
  ),
);

const digits = (value: number, length: number): string => String(value).padStart(length, '0');

const day = fc
  .tuple(
    fc.integer({ min: 0, max: 9999 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 31 }),
    fc.constantFrom(4, 7, 10),
    fc.constantFrom('', '', '~', '?', '%'),
  )
  .map(([year, month, date, length, mark]) => {
    const last = new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
    const text = `${digits(year, 4)}-${digits(month, 2)}-${digits(Math.min(date, last), 2)}`;
    return text.slice(0, length) + mark;
  });

/** Any EDTF date that a base can contain. */
export const edtf: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: day },
  {
    weight: 1,
    // Sorting as text is right if the years differ.
    arbitrary: fc.tuple(day, day).map(([a, b]) => {
      const [first = '', last = ''] = [a, b].sort();
      return first.slice(0, 4) === last.slice(0, 4) ? first : `${first}/${last}`;
    }),
  },
  { weight: 1, arbitrary: day.map((date) => `${date}/..`) },
  { weight: 1, arbitrary: day.map((date) => `../${date}`) },
);

/** A record with any subset of its optional keys. */
function record<T, K extends keyof T>(
  parts: { [Key in keyof T]: fc.Arbitrary<T[Key]> },
  requiredKeys: K[],
): fc.Arbitrary<Pick<T, K> & Partial<T>> {
  return fc.record(parts, { requiredKeys, noNullPrototype: true }) as fc.Arbitrary<
    Pick<T, K> & Partial<T>
  >;
}

const amount = fc.oneof(
  fc.constantFrom(0, 1, 61, -1.5, 500e9, 94.8e9, 9e15, 1e-7, 0.1, 123456789, 2 ** 53 - 1, 5e-324),
  // JSON has no negative zero.
  fc
    .double({ min: Number.MIN_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER, noNaN: true })
    .map((number) => number + 0),
  fc.integer(),
);

/** A claim whose relations are still being generated. */
type Related = Omit<Claim, Relation> & { [Key in Relation]?: Claim[Key] };

const value = record<NonNullable<Required<Claim>['value']>, 'amount' | 'unit'>(
  { amount, unit: heldText, qualifier: fc.constantFrom(...QUALIFIERS) },
  ['amount', 'unit'],
);

const place = fc.constantFrom(...COUNTRIES);

/** Any claim; its references may not exist. */
export const anyClaim: fc.Arbitrary<Claim> = record<
  Required<Claim>,
  'id' | 'claim' | 'kind' | 'topics' | 'source' | 'quote'
>(
  {
    id,
    claim: heldText,
    kind: fc.constantFrom(...KINDS),
    topics: fc.array(id, { minLength: 1, maxLength: 3 }),
    source: id,
    quote: heldText,
    prefix: heldText,
    suffix: heldText,
    speaker: heldText,
    date: edtf,
    places: fc.array(fc.oneof(place, fc.constant('NO')), { maxLength: 3 }),
    value,
    note: heldText,
    corroborates: fc.array(id, { maxLength: 3 }),
    conflicts: fc.array(id, { maxLength: 3 }),
    rank: fc.constantFrom(...RANKS),
  },
  ['id', 'claim', 'kind', 'topics', 'source', 'quote'],
);

const name = fc.oneof(
  record<{ family: string; given: string; 'static-ordering': boolean }, 'family'>(
    { family: heldText, given: heldText, 'static-ordering': fc.boolean() },
    ['family'],
  ),
  record<{ literal: string }, 'literal'>({ literal: heldText }, ['literal']),
);
const names = fc.array(name, { minLength: 1, maxLength: 3 });

const paragraphs = fc.oneof(
  fc.constant('none' as const),
  fc.record(
    { skip: fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 3 }) },
    { noNullPrototype: true },
  ),
);

const type = fc.oneof(
  fc.constantFrom(
    'article-newspaper',
    'article-magazine',
    'webpage',
    'interview',
    'book',
    'report',
  ),
  heldText,
);

/** Any document. */
export const anySource: fc.Arbitrary<Source> = record<Required<Source>, 'id' | 'type'>(
  {
    ...{ id, type, title: heldText, genre: heldText, author: names, editor: names, paragraphs },
    ...{ translator: names, interviewer: names, 'container-title': heldText, section: heldText },
    ...{ publisher: heldText, issued: edtf, page: heldText, accessed: edtf },
    URL: fc.oneof(
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      fc.constant('a:%20b'),
    ),
    ...{ language: heldText, note: heldText, volume: heldText, issue: heldText, number: heldText },
    ...{ edition: heldText, 'publisher-place': heldText },
    DOI: fc.constantFrom('10.1000/182', '10.1234/a:b#c'),
    extraction: fc.record(
      {
        tool: heldText,
        version: heldText,
        sha256: fc.constant('0123456789abcdef'.repeat(4)),
      },
      { noNullPrototype: true },
    ),
  },
  ['id', 'type'],
);

const term: fc.Arbitrary<Term> = record<Required<Term>, 'label'>(
  {
    label: heldText,
    alt: fc.array(heldText, { maxLength: 3 }),
    related: fc.array(heldText, { maxLength: 2 }),
  },
  ['label'],
);

/** The data of a whole base. */
export interface BaseData {
  readonly sources: readonly Source[];
  readonly topics: readonly Topic[];
  readonly thesaurus: readonly Term[];
  readonly claims: readonly Claim[];
}

const unique = (least: number, most: number): fc.Arbitrary<string[]> =>
  fc.uniqueArray(id, { minLength: least, maxLength: most });

/** Any small base without problems: references exist, and relations hold in both directions. */
export const anyBase: fc.Arbitrary<BaseData> = fc
  .record({
    claims: fc.uniqueArray(anyClaim, {
      minLength: 1,
      maxLength: 4,
      selector: ({ id: own }) => own,
    }),
    sources: fc.uniqueArray(anySource, {
      minLength: 1,
      maxLength: 3,
      selector: ({ id: own }) => own,
    }),
    topics: unique(1, 4),
    labels: fc.array(heldText, { minLength: 4, maxLength: 4 }),
    narrower: fc.boolean(),
    thesaurus: fc.array(term, { maxLength: 2 }),
    refers: fc.array(fc.nat({ max: 60 }), { minLength: 8, maxLength: 8 }),
    related: fc.array(
      fc.tuple(fc.nat(), fc.nat(), fc.constantFrom('corroborates' as const, 'conflicts' as const)),
      { maxLength: 4 },
    ),
  })
  .map(({ claims, sources, topics, labels, narrower, thesaurus, refers, related }) => {
    const pick = (list: readonly string[], at: number): string =>
      list[(refers[at] ?? 0) % list.length] ?? '';
    const sourceIds = sources.map((source) => source.id);
    const referring = claims.map((claim, at) => {
      const { corroborates, conflicts, ...rest } = claim;
      const named = [...new Set(claim.topics.map((_, place) => pick(topics, (at + place) % 8)))];
      return {
        ...rest,
        topics: named,
        source: pick(sourceIds, at % 8),
        // Keeps empty lists, which are also valid.
        ...(corroborates?.length === 0 && { corroborates }),
        ...(conflicts?.length === 0 && { conflicts }),
      } as Related;
    });
    for (const [one, other, relation] of related) {
      const [a, b] = [referring[one % claims.length], referring[other % claims.length]];
      if (!a || !b || a === b) continue;
      a[relation] = [...new Set([...(a[relation] ?? []), b.id])];
      b[relation] = [...new Set([...(b[relation] ?? []), a.id])];
    }
    const vocabulary = topics.map((topic, at) => ({
      id: topic,
      label: labels[at] ?? topic,
      description: labels[(at + 1) % 4] ?? topic,
      ...(at > 0 && narrower && { broader: topics[0] ?? '' }),
    }));
    return { sources, topics: vocabulary, thesaurus, claims: referring };
  });
