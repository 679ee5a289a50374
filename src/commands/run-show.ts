import { factById } from '../base/fact.ts';
import { standInstead } from '../model/deprecation.ts';
import { renderFacts } from '../output/render.ts';
import { UsageError } from '../program/errors.ts';
import { didYouMean } from '../text/suggest.ts';
import type { BaseContext } from './command.ts';
import { factContext, rowOf } from './fact-context.ts';
import { fieldList } from './list.ts';
import type { Outcome } from './outcome.ts';
import type { FormatOptions } from './shared-options.ts';

/** `cnca show`: whole records, by id. */
export async function show(
  context: BaseContext,
  ids: readonly string[],
  options: FormatOptions,
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
  const notes = rows.flatMap(({ fact }) => {
    const instead = standInstead(fact);
    return instead.length > 0 ? [`${fact.id} is deprecated: cnca show ${instead.join(' ')}`] : [];
  });
  return {
    out: await renderFacts(rows, facts, { format, fields, width, color }),
    notes,
    code: 0,
  };
}
