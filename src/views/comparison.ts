import { edtfSpan } from '../model/edtf.ts';
import { DIFFERENCES } from '../model/kinds.ts';
import type { Relation } from '../model/outline.ts';
import type { Fact } from '../model/records.ts';
import { tokenize } from '../search/tokenize.ts';

export type Difference = (typeof DIFFERENCES)[number];

/** Two facts of which a base says that they agree or that they do not. */
export interface Comparison {
  readonly relation: Relation;
  /** In what they differ, in the order of {@link DIFFERENCES}; empty where one says what the other does, word for word. */
  readonly differs: readonly Difference[];
  readonly fact: Fact;
  readonly other: Fact;
}

/** Whether both state a figure, and not the same. */
function otherValue({ value: a }: Fact, { value: b }: Fact): boolean {
  if (a === null || b === null) return false;
  return a.amount !== b.amount || a.unit !== b.unit || a.qualifier !== b.qualifier;
}

/** Whether two dates exclude each other: June 2025 and 17 June 2025 do not. */
function otherDate(one: Fact, other: Fact): boolean {
  const [a, b] = [one, other].map(({ date }) => (date === null ? undefined : edtfSpan(date)));
  return a !== undefined && b !== undefined && (a.last < b.first || b.last < a.first);
}

/** The words of a text as a search reads them, without case and punctuation. */
function wordsOf(text: string): string {
  return tokenize(text)
    .map((token) => token.text)
    .join(' ');
}

/**
 * In what the statements of two facts differ: the figure and the time, and where both are the same the
 * words. Facts that conflict always differ in something.
 */
export function differences(fact: Fact, other: Fact, relation: Relation): Difference[] {
  const differs: Difference[] = [];
  if (otherValue(fact, other)) differs.push('value');
  if (otherDate(fact, other)) differs.push('date');
  if (differs.length > 0) return differs;
  const same = relation === 'corroborates' && wordsOf(fact.quote) === wordsOf(other.quote);
  return same ? [] : ['words'];
}

/** What a comparison asks the base. */
export interface Known {
  readonly factOf: (id: string) => Fact | undefined;
  /** Whether two facts are asserted by the same, or each by the author of its own document. */
  readonly sameSpeaker: (fact: Fact, other: Fact) => boolean;
}

/**
 * Compares facts with those to which they are directly related: for each first what conflicts with it,
 * then what corroborates it. No pair is given twice.
 *
 * @param relations only these
 */
export function compared(
  facts: Iterable<Fact>,
  relations: readonly Relation[],
  { factOf, sameSpeaker }: Known,
): Comparison[] {
  const done = new Set<string>();
  const found: Comparison[] = [];
  for (const fact of facts) {
    for (const relation of ['conflicts', 'corroborates'] as const) {
      if (!relations.includes(relation)) continue;
      for (const id of fact[relation]) {
        const other = factOf(id);
        if (!other || done.has(`${id} ${fact.id} ${relation}`)) continue;
        done.add(`${fact.id} ${id} ${relation}`);
        const stated = differences(fact, other, relation);
        const differs = DIFFERENCES.filter((one) =>
          one === 'speaker' ? !sameSpeaker(fact, other) : stated.includes(one),
        );
        found.push({ relation, differs, fact, other });
      }
    }
  }
  return found;
}
