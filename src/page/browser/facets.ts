import { nameList } from '../../cite/names.ts';
import { KINDS } from '../../model/kinds.ts';
import { capitalized } from '../../text/capitalized.ts';
import { countValues, withBroader } from '../../views/counts.ts';
import type { PageData } from '../page-data.ts';
import { type Asked, FACET_NAMES, type FacetName } from './address.ts';
import { Periods } from './periods.ts';

/** A value of a facet. */
export interface FacetValue {
  readonly value: string;
  readonly label: string;
  /** Whether it is below the value before. */
  readonly narrower?: boolean;
}

/** A property of facts, its values, and those of each fact. */
export interface Facet {
  readonly values: readonly FacetValue[];
  /** By the number of the fact. */
  readonly of: readonly (readonly string[])[];
}

/** Every facet of a page, by its name. */
export type Facets = Readonly<Record<FacetName, Facet>>;

/** What a claim has for a value that says that there is none. */
export const NONE = 'none';

/** Who asserts each fact: those whom it names, else the authors of its document. */
function speakers({ claims, sources }: PageData): string[][] {
  return claims.map(({ w, s }) => {
    if (w !== undefined) return [w];
    const authors = sources[s]?.author ?? [];
    return authors.length > 0 ? authors.map((one) => nameList([one])) : [NONE];
  });
}

/** The values that facts have, the most frequent first; the lack of one last. */
function byCount(of: readonly (readonly string[])[], none: string): FacetValue[] {
  const values = countValues(of).flatMap(({ value }) => (value === null ? [] : [value]));
  const said = values.filter((value) => value !== NONE);
  const lacking = values.length > said.length ? [{ value: NONE, label: none }] : [];
  return [...said.map((value) => ({ value, label: value })), ...lacking];
}

/** The topics that facts have, each followed by those below it. */
function topics({ topics: all, claims }: PageData): Facet {
  const known = all.map(([id, label, broader]) => ({ id, label, description: '', broader }));
  const widened = withBroader(known);
  const of = claims.map(({ t }) => [...new Set(widened(t.map((place) => known[place]?.id ?? '')))]);
  const used = new Set(of.flat());
  const top = known.filter(({ broader }) => broader === undefined);
  const values = top.flatMap((one) => [
    { value: one.id, label: one.label },
    ...known
      .filter(({ broader }) => broader === one.id)
      .map(({ id, label }) => ({ value: id, label, narrower: true })),
  ]);
  return { values: values.filter(({ value }) => used.has(value)), of };
}

/** Every facet of a page. */
export function facetsOf(data: PageData): Facets {
  const { claims, sources, documents, places: names } = data;
  const kinds = claims.map(({ k }) => [KINDS[k] ?? '']);
  const places = claims.map(({ p }) => p ?? [NONE]);
  const spoken = speakers(data);
  const periods = new Periods(claims.map(({ d }) => d));
  const undated = claims.some(({ d }) => d === undefined);
  const placed = byCount(places, 'No country').map(({ value, label }) => ({
    value,
    label: names[value] ?? label,
  }));
  return {
    topic: topics(data),
    document: {
      values: sources.map(({ id }, place) => ({ value: id, label: documents[place] ?? id })),
      of: claims.map(({ s }) => [sources[s]?.id ?? '']),
    },
    kind: {
      values: byCount(kinds, '').map(({ value }) => ({ value, label: capitalized(value) })),
      of: kinds,
    },
    place: { values: placed, of: places },
    speaker: { values: byCount(spoken, 'Nobody named'), of: spoken },
    period: {
      values: [...periods.all, ...(undated ? [{ value: NONE, label: 'No date' }] : [])],
      of: claims.map(({ d }) => (d === undefined ? [NONE] : periods.of(d))),
    },
  };
}

/**
 * Whether a fact passes what is chosen.
 *
 * @param except a facet that is left out, to count what another choice in it would leave
 */
export function passes(
  facets: Facets,
  { chosen }: Asked,
  number: number,
  except?: FacetName,
): boolean {
  return FACET_NAMES.every((name) => {
    if (name === except || chosen[name].length === 0) return true;
    const own = facets[name].of[number] ?? [];
    return chosen[name].some((value) => own.includes(value));
  });
}
