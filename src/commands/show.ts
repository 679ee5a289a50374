import { factById } from '../base/facts.ts';
import type { Format } from '../output/formats.ts';
import { renderFacts } from '../output/render.ts';
import { UsageError } from '../program/errors.ts';
import { didYouMean } from '../text/suggest.ts';
import { type Context, factContext, rowOf } from './context.ts';
import { fieldList } from './list.ts';
import type { Outcome } from './outcome.ts';

/** `cnca show`: whole records, by id. */
export async function show(
  context: Context,
  ids: readonly string[],
  options: { readonly format: Format; readonly fields?: string },
): Promise<Outcome> {
  const { base, width, color } = context;
  const fields = fieldList(options.fields);
  const facts = factContext(base);
  const rows = ids.map((id) => {
    const fact = factById(base, id);
    if (!fact) {
      throw new UsageError(
        `unknown id "${id}"${didYouMean(id, base.index.ids())}; \`cnca search\` finds ids`,
      );
    }
    return rowOf(fact, facts);
  });
  const { format } = options;
  return {
    out: await renderFacts(rows, facts, { format, fields, width, color }),
    notes: [],
    code: 0,
  };
}
