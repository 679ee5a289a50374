import { citation } from '../cite/citation.ts';
import { locatorOf } from '../cite/paragraph-locator.ts';
import type { Entry, Fact } from '../model/records.ts';
import { numberOf } from '../search/filter.ts';
import type { Base } from './base.ts';

/** Joins a claim with its document. */
export function factOf(base: Base, { claim, paragraph }: Entry): Fact {
  const source = base.sources.get(claim.source) ?? { id: claim.source, type: 'document' };
  const { value } = claim;
  const locator = locatorOf(source, paragraph);
  return {
    id: claim.id,
    claim: claim.claim,
    quote: claim.quote,
    kind: claim.kind,
    topics: claim.topics,
    source,
    paragraph,
    locator,
    speaker: claim.speaker ?? null,
    date: claim.date ?? null,
    places: claim.places ?? [],
    value: value
      ? { amount: value.amount, unit: value.unit, qualifier: value.qualifier ?? null }
      : null,
    prefix: claim.prefix ?? null,
    suffix: claim.suffix ?? null,
    note: claim.note ?? null,
    corroborates: claim.corroborates ?? [],
    conflicts: claim.conflicts ?? [],
    rank: claim.rank ?? 'normal',
    citation: citation(source, locator, claim.speaker),
  };
}

/** The fact with a number of the index. */
export function factAt(base: Base, number: number): Fact {
  return factOf(base, base.index.entry(number));
}

/** The fact with an id; `undefined` if there is none. */
export function factById(base: Base, id: string): Fact | undefined {
  const number = numberOf(base.index, id);
  return number === undefined ? undefined : factAt(base, number);
}
