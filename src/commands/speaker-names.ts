import { nameList } from '../cite/names.ts';
import type { FactIndex } from '../index/fact-index.ts';

/** The names of speakers, and of the authors of documents, in order. */
export function speakerNames(index: Pick<FactIndex, 'facet' | 'sources'>): string[] {
  const names = new Set(index.facet('speaker').keys());
  for (const { author = [] } of index.sources.values())
    for (const one of author) names.add(nameList([one]));
  return [...names].sort();
}
