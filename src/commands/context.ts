import type { Base } from '../base/base.ts';
import type { Entry, Fact } from '../base/model.ts';
import { citation, shortCitations } from '../cite/line.ts';
import type { ColorLevel } from '../output/color.ts';
import type { FactContext, FactRow } from '../output/fact-row.ts';
import { numberOf } from '../search/filter.ts';

/** What a command works with, whatever it does. */
export interface Context {
  readonly base: Base;
  /** Columns. */
  readonly width: number;
  readonly color: ColorLevel;
}

/** A claim joined with its document, as commands show it. */
export function factOf(base: Base, { claim, paragraph }: Entry): Fact {
  const source = base.sources.get(claim.source) ?? { id: claim.source, type: 'document' };
  const { value } = claim;
  return {
    id: claim.id,
    claim: claim.claim,
    quote: claim.quote,
    kind: claim.kind,
    topics: claim.topics,
    source,
    paragraph,
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
    citation: citation(source, paragraph),
  };
}

/** The fact with a number. */
export function factAt(base: Base, number: number): Fact {
  return factOf(base, base.entry(number));
}

/** What the output needs to name topics, documents and related facts. */
export function factContext(base: Base): FactContext {
  const labels = shortCitations(base.sources.values());
  const sources = new Map(
    [...base.sources].map(([id, source]) => [
      id,
      { label: labels.get(id) ?? id, citation: citation(source) },
    ]),
  );
  return {
    sources,
    topicLabels: new Map(base.topics.map((topic) => [topic.id, topic.label])),
    factOf: (id) => {
      const number = numberOf(base, id);
      return number === undefined ? undefined : factAt(base, number);
    },
  };
}

/** A fact as a row, with its short citation. */
export function rowOf(fact: Fact, context: FactContext): FactRow {
  const label = context.sources.get(fact.source.id)?.label ?? fact.source.id;
  return { fact, cite: fact.paragraph === null ? label : `${label} ¶${fact.paragraph}` };
}
