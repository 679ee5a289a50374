import type { FactIndex } from '../index/fact-index.ts';
import type { Term } from '../model/records.ts';
import { conceptAt } from '../search/concept.ts';

/** The thesaurus of a base, as its index keeps it. */
export function termsOf(facts: FactIndex): Term[] {
  return Array.from({ length: facts.conceptCount }, (_, number) => {
    const { names, related } = conceptAt(facts, number);
    const [label = '', ...alt] = names.map(({ text }) => text);
    return {
      label,
      ...(alt.length > 0 && { alt }),
      ...(related.length > 0 && { related: related.map(({ text }) => text) }),
    };
  });
}
