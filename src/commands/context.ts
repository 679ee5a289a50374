import type { Base } from '../base/base.ts';
import type { Fact } from '../base/model.ts';
import { citation, shortCitations } from '../cite/line.ts';
import { factById } from '../fact.ts';
import type { ColorLevel } from '../output/color.ts';
import type { FactContext, FactRow } from '../output/fact-row.ts';

/** What a command works with, whatever it does. */
export interface Context {
  readonly base: Base;
  /** Columns. */
  readonly width: number;
  readonly color: ColorLevel;
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
    factOf: (id) => factById(base, id),
  };
}

/** A fact as a row, with its short citation. */
export function rowOf(fact: Fact, context: FactContext): FactRow {
  const label = context.sources.get(fact.source.id)?.label ?? fact.source.id;
  return { fact, cite: fact.paragraph === null ? label : `${label} ¶${fact.paragraph}` };
}
