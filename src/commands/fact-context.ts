import type { Base } from '../base/base.ts';
import { factById } from '../base/fact.ts';
import { citation, shortCitations } from '../cite/citation.ts';
import { saidBy } from '../cite/speaker.ts';
import type { Fact } from '../model/records.ts';
import { DIFFERENCE_NAMES } from '../output/difference-names.ts';
import type { FactContext, FactRow, RowMatch } from '../output/fact-row.ts';
import { differences } from '../views/comparison.ts';

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

/** What the facts that conflict with one say differently: the number, the date or the words. */
function conflictsIn(fact: Fact, { factOf }: FactContext): string {
  const others = fact.conflicts.flatMap((id) => factOf?.(id) ?? []);
  const kinds = others.flatMap((other) => differences(fact, other, 'conflicts'));
  return [...new Set(kinds)].map((kind) => DIFFERENCE_NAMES[kind]).join(', ');
}

/**
 * A fact as a row, with its short citation.
 *
 * @param more the marks of a search or of a conflict
 */
export function rowOf<F extends Fact>(
  fact: F,
  context: FactContext,
  more?: RowMatch,
): FactRow & { readonly fact: F } {
  return {
    ...more,
    fact,
    get differs() {
      return conflictsIn(fact, context);
    },
    get cite() {
      const label = context.sources.get(fact.source.id)?.label ?? fact.source.id;
      const line = saidBy(fact.source, fact.speaker) + label;
      return fact.locator === null ? line : `${line} ¶${fact.locator}`;
    },
  };
}
