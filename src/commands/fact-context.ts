import type { Base } from '../base/base.ts';
import { factById } from '../base/fact.ts';
import { citation, shortCitations } from '../cite/citation.ts';
import { saidBy } from '../cite/speaker.ts';
import type { Fact } from '../model/records.ts';
import type { FactContext, FactRow, RowMatch } from '../output/fact-row.ts';

function notesOf(base: Base): FactContext['sources'] {
  const labels = shortCitations(base.sources.values());
  return new Map(
    [...base.sources].map(([id, source]) => [
      id,
      { label: labels.get(id) ?? id, citation: citation(source) },
    ]),
  );
}

/** The names of topics, documents and related facts for the output, loaded on first use. */
export function factContext(base: Base): FactContext {
  let sources: FactContext['sources'] | undefined;
  let topicLabels: FactContext['topicLabels'] | undefined;
  return {
    get sources() {
      sources ??= notesOf(base);
      return sources;
    },
    get topicLabels() {
      topicLabels ??= new Map(base.topics.map((topic) => [topic.id, topic.label]));
      return topicLabels;
    },
    factOf: (id) => factById(base, id),
  };
}

/**
 * A fact as a row, with its short citation.
 *
 * @param more the marks of a search or of a conflict
 */
export function rowOf(fact: Fact, context: FactContext, more?: RowMatch): FactRow {
  return {
    ...more,
    fact,
    get cite() {
      const label = context.sources.get(fact.source.id)?.label ?? fact.source.id;
      const line = saidBy(fact.source, fact.speaker) + label;
      return fact.locator === null ? line : `${line} ¶${fact.locator}`;
    },
  };
}
