import { SOURCE_FIELDS } from '../output/fields.ts';
import { renderSources } from '../output/render.ts';
import type { BaseContext } from './command.ts';
import { renderingOf } from './list.ts';
import type { Outcome } from './outcome.ts';
import type { FormatOptions } from './shared-options.ts';
import { sourceCount } from './source-count.ts';

/** `cnca sources`: the documents, with their citations and how many facts come from each. */
export async function sources(context: BaseContext, options: FormatOptions): Promise<Outcome> {
  const { base } = context;
  const rendering = renderingOf(context, options, SOURCE_FIELDS);
  const counted = [...base.sources.values()].map((source) => sourceCount(base, source));
  const out = await renderSources(counted, { ...rendering, format: options.format });
  if (counted.length === 0) return { out, notes: ['this base has no sources'], code: 1 };
  return { out, notes: [], code: 0 };
}
