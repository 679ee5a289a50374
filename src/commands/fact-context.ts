import type { Base } from '../base/base.ts';
import { factById } from '../base/fact.ts';
import { citation, shortCitations } from '../cite/citation.ts';
import { saidBy } from '../cite/speaker.ts';
import { edtfSpan } from '../model/edtf.ts';
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

/** Whether two dates exclude each other: June 2025 and 17 June 2025 do not. */
function excludes(one: string | null, other: string | null): boolean {
  const [a, b] = [one, other].map((date) => (date === null ? undefined : edtfSpan(date)));
  return a !== undefined && b !== undefined && (a.last < b.first || b.last < a.first);
}

/** What the facts that conflict with one say differently: the number, the date or the words. */
function differences(fact: Fact, { factOf }: FactContext): string {
  const others = fact.conflicts.flatMap((id) => factOf?.(id) ?? []);
  const kinds = others.map(({ value, date }) => {
    const sameValue =
      value?.amount === fact.value?.amount && value?.qualifier === fact.value?.qualifier;
    if (fact.value && value && !sameValue) return 'number';
    return excludes(fact.date, date) ? 'date' : 'words';
  });
  return [...new Set(kinds)].join(', ');
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
    get differs() {
      return differences(fact, context);
    },
    get cite() {
      const label = context.sources.get(fact.source.id)?.label ?? fact.source.id;
      const line = saidBy(fact.source, fact.speaker) + label;
      return fact.locator === null ? line : `${line} ¶${fact.locator}`;
    },
  };
}
