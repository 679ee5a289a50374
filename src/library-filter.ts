import type { Base } from './base/base.ts';
import { isAfter, isEdtf } from './model/edtf.ts';
import type { Filter } from './model/fact-filter.ts';
import { KINDS } from './model/kinds.ts';
import { didYouMean } from './text/suggest.ts';

/** A function of the library was asked for something that it does not understand. The message says what. */
export class RequestError extends Error {
  override readonly name = 'RequestError';
}

const LISTS = ['topics', 'sources', 'kinds', 'places', 'speakers'] as const;
const FLAGS = ['conflicting', 'agreeing', 'deprecated'] as const;
/** The keys of a filter. */
export const FILTER_KEYS = [...LISTS, 'since', 'until', ...FLAGS] as const;

/**
 * @param what the argument, for the message
 * @throws {RequestError} where it is no object, or has keys that nobody reads
 */
export function refuseUnknownKeys(what: string, given: unknown, known: readonly string[]): void {
  if (typeof given !== 'object' || given === null) {
    const kind = given === null ? 'null' : typeof given;
    throw new RequestError(`${what} must be an object with keys such as ${known[0]}, not ${kind}`);
  }
  for (const key of Object.keys(given)) {
    if (known.includes(key)) continue;
    throw new RequestError(
      `unknown key "${key}"${didYouMean(key, known)}; the keys are: ${known.join(', ')}`,
    );
  }
}

/** @throws {RequestError} where a limit is no whole number from 0 */
export function refuseWrongLimit(limit: unknown): void {
  if (limit === undefined || (Number.isInteger(limit) && Number(limit) >= 0)) return;
  throw new RequestError(
    `limit must be a whole number from 0, where 0 is all, not ${String(limit)}`,
  );
}

function refuseUnknownValues(base: Base, filter: Filter): void {
  const known: Readonly<Record<(typeof LISTS)[number], readonly string[] | undefined>> = {
    topics: base.topics.map(({ id }) => id),
    sources: [...base.sources.keys()],
    kinds: KINDS,
    places: [...base.index.facet('place').keys()],
    speakers: undefined,
  };
  for (const key of LISTS) {
    const values: unknown = filter[key];
    if (values === undefined) continue;
    if (!Array.isArray(values))
      throw new RequestError(`${key} must be a list, not ${typeof values}`);
    const all = known[key];
    for (const value of all ? values : []) {
      if (all?.includes(String(value))) continue;
      throw new RequestError(
        `${key}: the base has no "${value}"${didYouMean(String(value), all ?? [])}`,
      );
    }
  }
}

/** @throws {RequestError} where a filter has an unknown key, a value that the base does not have or a wrong date */
export function checkFilter(base: Base, filter: Filter): void {
  refuseUnknownKeys('the filter', filter, FILTER_KEYS);
  refuseUnknownValues(base, filter);
  for (const key of ['since', 'until'] as const) {
    const date = filter[key];
    if (date === undefined || (typeof date === 'string' && isEdtf(date))) continue;
    throw new RequestError(
      `${key} must be a date such as "2024", "2024-06" or "2024-06-17", not "${date}"`,
    );
  }
  for (const key of FLAGS) {
    const asked: unknown = filter[key];
    if (asked !== undefined && typeof asked !== 'boolean')
      throw new RequestError(`${key} must be true or false, not ${JSON.stringify(asked)}`);
  }
  const { since, until } = filter;
  if (isAfter(since, until))
    throw new RequestError(`since ${since} is after until ${until}: nothing is dated so`);
}
