import type { Base } from '../base/base.ts';
import type { Source } from '../model/records.ts';
import { UsageError } from '../program/errors.ts';
import { numberOf } from '../search/filter.ts';
import { didYouMean } from '../text/suggest.ts';

/** What an id names: a fact, by its number, or a document. */
export interface Meant {
  readonly number?: number;
  readonly source?: Source;
}

/** The most ids that an error lists. */
const MOST_LISTED = 20;

function named(base: Base, id: string): Meant | undefined {
  const number = numberOf(base.index, id);
  if (number !== undefined) return { number };
  const source = base.sources.get(id);
  return source && { source };
}

/**
 * What an id or the beginning of a single one names.
 *
 * @throws {UsageError} where no id begins so, or several do: then it lists them
 */
export function meantId(base: Base, typed: string): Meant {
  const exact = named(base, typed);
  if (exact) return exact;
  const all = [...base.index.ids(), ...base.sources.keys()];
  const beginning = typed === '' ? [] : all.filter((id) => id.startsWith(typed));
  const [only, ...others] = beginning;
  const found = only !== undefined && others.length === 0 ? named(base, only) : undefined;
  if (found) return found;
  if (beginning.length === 0)
    throw new UsageError(
      `unknown id "${typed}"${didYouMean(typed, all)}; \`cnca search\` finds ids, \`cnca sources\` lists documents`,
    );
  const more = beginning.length - MOST_LISTED;
  throw new UsageError(`${beginning.length} ids begin with "${typed}":`, [
    ...beginning.slice(0, MOST_LISTED),
    ...(more > 0 ? [`and ${more} more`] : []),
  ]);
}
