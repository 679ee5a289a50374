import { didYouMean } from '../base/suggest.ts';
import { UsageError } from '../cli/errors.ts';
import type { Format } from '../output/layout.ts';
import { renderFacts } from '../output/render.ts';
import { numberOf } from '../search/filter.ts';
import { type Context, factAt, factContext, rowOf } from './context.ts';
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
    const number = numberOf(base, id);
    if (number === undefined) {
      throw new UsageError(
        `unknown id "${id}"${didYouMean(id, base.ids())}; \`cnca search\` finds ids`,
      );
    }
    return rowOf(factAt(base, number), facts);
  });
  const { format } = options;
  return {
    out: await renderFacts(rows, facts, { format, fields, width, color }),
    notes: [],
    code: 0,
  };
}
