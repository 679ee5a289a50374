import { citation } from '../cite/citation.ts';
import { SOURCE_FIELDS } from '../output/fields.ts';
import { renderSources } from '../output/render.ts';
import { countWith } from '../search/filter.ts';
import type { BaseContext } from './command.ts';
import { fieldList } from './list.ts';
import type { Outcome } from './outcome.ts';
import type { FormatOptions } from './shared-options.ts';

/** `cnca sources`: the documents, with their citations and how many facts come from each. */
export async function sources(
  { base, width, color }: BaseContext,
  options: FormatOptions,
): Promise<Outcome> {
  const fields = fieldList(options.fields, SOURCE_FIELDS);
  const counted = [...base.sources.values()].map((source) => ({
    ...source,
    citation: citation(source),
    count: countWith(base.index, 'source', source.id),
  }));
  const out = await renderSources(counted, { format: options.format, fields, width, color });
  if (counted.length === 0) return { out, notes: ['this base has no sources'], code: 1 };
  return { out, notes: [], code: 0 };
}
