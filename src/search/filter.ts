import { NO_DAY } from '../index/days.ts';
import type { FactIndex } from '../index/fact-index.ts';
import { type FacetName, facetKey, idKey } from '../index/keys.ts';
import { decodePlaces } from '../index/places.ts';
import { edtfSpan } from '../model/edtf.ts';
import type { Filter, Speaker } from '../model/fact-filter.ts';

/** The numbers of the claims that have a property, by its key. */
export function withKey(facts: FactIndex, key: string): number[] {
  return facts.lists(key).flatMap(({ segment, bytes }) => {
    const first = facts.segments[segment]?.first ?? 0;
    return decodePlaces(bytes).map((place) => first + place);
  });
}

/** The numbers of the claims that have a property. */
export function withFacet(facts: FactIndex, name: FacetName, value: string): number[] {
  return withKey(facts, facetKey(name, value));
}

function anyOf(facts: FactIndex, name: FacetName, values: readonly string[]): Set<number> {
  return new Set(values.flatMap((value) => withFacet(facts, name, value)));
}

/** A topic and those below it. */
function withNarrower(facts: FactIndex, topics: readonly string[]): string[] {
  const narrower = facts.topics.filter(
    ({ broader }) => broader !== undefined && topics.includes(broader),
  );
  return [...new Set([...topics, ...narrower.map((topic) => topic.id)])];
}

/** The claims that some assert: those that name them, and those of their documents that name nobody. */
export function spokenBy(facts: FactIndex, speakers: readonly Speaker[]): Set<number> {
  const named = anyOf(
    facts,
    'speaker',
    speakers.map((speaker) => speaker.name),
  );
  const unnamed = anyOf(facts, 'speaker', ['']);
  const wrote = speakers.flatMap((speaker) => speaker.wrote);
  for (const number of anyOf(facts, 'source', wrote)) if (unnamed.has(number)) named.add(number);
  return named;
}

function dated(
  facts: FactIndex,
  since: string | undefined,
  until: string | undefined,
): Set<number> {
  const from = since === undefined ? -NO_DAY : (edtfSpan(since)?.first ?? -NO_DAY);
  const to = until === undefined ? NO_DAY : (edtfSpan(until)?.last ?? NO_DAY);
  const found = new Set<number>();
  for (const [segment, { first, count }] of facts.segments.entries()) {
    const days = facts.days(segment);
    for (let place = 0; place < count; place++) {
      const begins = days[place * 2] ?? NO_DAY;
      if (begins !== NO_DAY && begins <= to && (days[place * 2 + 1] ?? 0) >= from)
        found.add(first + place);
    }
  }
  return found;
}

/**
 * The claims that a filter leaves, by number and in the order of the base.
 *
 * @returns `undefined` where the filter leaves every claim that is shown without one
 */
export function filterClaims(facts: FactIndex, filter: Filter): Set<number> | undefined {
  const { topics, sources, kinds, places, speakers, since, until } = filter;
  const sets: Set<number>[] = [];
  if (topics?.length) sets.push(anyOf(facts, 'topic', withNarrower(facts, topics)));
  if (sources?.length) sets.push(anyOf(facts, 'source', sources));
  if (kinds?.length) sets.push(anyOf(facts, 'kind', kinds));
  if (places?.length) sets.push(anyOf(facts, 'place', places));
  if (speakers?.length) sets.push(spokenBy(facts, speakers));
  if (filter.conflicting) sets.push(anyOf(facts, 'conflicting', ['yes']));
  if (filter.agreeing) sets.push(anyOf(facts, 'agreeing', ['yes']));
  if (since !== undefined || until !== undefined) sets.push(dated(facts, since, until));
  const [smallest, ...others] = sets.sort((a, b) => a.size - b.size);
  if (!smallest) return undefined;
  const hidden = new Set(filter.deprecated ? [] : deprecatedClaims(facts));
  const left = [...smallest].filter(
    (number) => !hidden.has(number) && others.every((set) => set.has(number)),
  );
  return new Set(left.sort((a, b) => a - b));
}

/** The claims that are deprecated. Most bases have none: what a snapshot counts says so at once. */
export function deprecatedClaims(facts: FactIndex): readonly number[] {
  return facts.facet('rank').has('deprecated') ? withFacet(facts, 'rank', 'deprecated') : [];
}

/** The numbers of the claims that a filter leaves, in the order of the base. */
export function listed(facts: FactIndex, filter: Filter): number[] {
  const left = filterClaims(facts, filter);
  if (left) return [...left];
  const hidden = new Set(filter.deprecated ? [] : deprecatedClaims(facts));
  const all = Array.from({ length: facts.count }, (_, number) => number);
  return hidden.size === 0 ? all : all.filter((number) => !hidden.has(number));
}

/** How many claims have a property, those that are deprecated left out; of a topic, those below it, too. */
export function countWith(facts: FactIndex, name: FacetName, value: string): number {
  const values = name === 'topic' ? withNarrower(facts, [value]) : [value];
  const having = anyOf(facts, name, values);
  for (const number of deprecatedClaims(facts)) having.delete(number);
  return having.size;
}

/** The number of the claim with an id, or `undefined` where the base has none. */
export function numberOf(facts: FactIndex, id: string): number | undefined {
  return withKey(facts, idKey(id))[0];
}
