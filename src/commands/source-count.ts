import type { Base } from '../base/base.ts';
import { citation } from '../cite/citation.ts';
import type { Source } from '../model/records.ts';
import type { SourceCount } from '../output/vocabulary.ts';
import { countWith } from '../search/filter.ts';

/** A document with its citation and how many facts come from it. */
export function sourceCount(base: Base, source: Source): SourceCount {
  return {
    ...source,
    citation: citation(source),
    count: countWith(base.index, 'source', source.id),
  };
}
