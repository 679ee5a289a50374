import { Base } from './base/base.ts';
import { takeSource } from './base/incoming.ts';
import { BaseError } from './base/problems.ts';
import { speakerNames } from './base/speaker-names.ts';
import { meantCountry } from './model/countries.ts';
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

/** What something is, for a message: `typeof` calls a list and null an object. */
function kindOf(given: unknown): string {
  if (given === null) return 'null';
  return Array.isArray(given) ? 'a list' : typeof given;
}

/** @throws {RequestError} where an argument is no text */
export function refuseNoText(what: string, given: unknown): void {
  if (typeof given === 'string') return;
  throw new RequestError(`${what} must be a text, not ${kindOf(given)}`);
}

/** @throws {RequestError} where an argument is no base, or one that was closed */
export function refuseNoBase(base: unknown): void {
  if (!(base instanceof Base))
    throw new RequestError(
      `the base must be what openBase() gives, with await, not ${kindOf(base)}`,
    );
  if (base.isClosed)
    throw new RequestError('the base was closed: ask it before close(), or open it again');
}

/** @throws {RequestError} where a folder or an option of `openBase` is not what it takes */
export function checkOpening(
  dir: unknown,
  asked: { readonly cacheDir?: unknown; readonly progress?: unknown },
): void {
  refuseNoText('the folder of the base', dir);
  if (dir === '') throw new RequestError('the folder of the base must be named: it is ""');
  refuseUnknownKeys('the second argument', asked, ['cacheDir', 'progress']);
  const { cacheDir, progress } = asked;
  if (cacheDir !== undefined) refuseNoText('cacheDir', cacheDir);
  if (progress !== undefined && typeof progress !== 'function')
    throw new RequestError(`progress must be a function, not ${kindOf(progress)}`);
}

/** @throws {RequestError} where something is no record of a document, with every reason */
export function checkSource(source: unknown): void {
  if (typeof source !== 'object' || source === null || Array.isArray(source))
    throw new RequestError(
      `the source must be the record of a document, as a fact has it, not ${kindOf(source)}`,
    );
  try {
    takeSource('the source', { ...source });
  } catch (error) {
    if (!(error instanceof BaseError)) throw error;
    const said = error.problems.map(({ message }) => message);
    throw new RequestError(`the source is no record of a document: ${said.join('; ')}`);
  }
}

/**
 * @param what the argument, for the message
 * @throws {RequestError} where it is no object, or has keys that nobody reads
 */
export function refuseUnknownKeys(what: string, given: unknown, known: readonly string[]): void {
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw new RequestError(
      `${what} must be an object with keys such as ${known[0]}, not ${kindOf(given)}`,
    );
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
    `limit must be a whole number from 0, where 0 is all, not ${JSON.stringify(limit)}`,
  );
}

/** @throws {RequestError} where something is given that is neither true nor false */
export function refuseNoFlag(key: string, asked: unknown): void {
  if (asked === undefined || typeof asked === 'boolean') return;
  throw new RequestError(`${key} must be true or false, not ${JSON.stringify(asked)}`);
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

/** Speakers are objects: a name alone does not say which documents are theirs. */
function refuseNoSpeaker(base: Base, value: unknown): void {
  const { name, wrote } = Object(value) as { readonly name?: unknown; readonly wrote?: unknown };
  if (typeof name !== 'string' || !isTexts(wrote)) {
    const given = typeof value === 'string' ? `"${value}"` : kindOf(value);
    throw new RequestError(
      `speakers must be what speakersCalled() gives, {name, wrote}, not ${given}`,
    );
  }
  const names = speakerNames(base.index);
  if (names.includes(name)) return;
  throw new RequestError(`speakers: the base has no "${name}"${didYouMean(name, names)}`);
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
      throw new RequestError(`${key} must be a list, not ${kindOf(values)}`);
    const all = known[key];
    for (const value of values) {
      if (all === undefined) {
        refuseNoSpeaker(base, value);
        continue;
      }
      if (typeof value !== 'string')
        throw new RequestError(`${key} must be a list of texts, and has ${kindOf(value)}`);
      if (all.includes(value)) continue;
      const near = (key === 'places' && meantCountry(value)) || didYouMean(value, all);
      throw new RequestError(`${key}: the base has no "${value}"${near}`);
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
      `${key} must be a date such as "2024", "2024-06" or "2024-06-17", not ${JSON.stringify(date)}`,
    );
  }
  for (const key of FLAGS) refuseNoFlag(key, filter[key]);
  const { since, until } = filter;
  if (isAfter(since, until))
    throw new RequestError(`since ${since} is after until ${until}: nothing is dated so`);
}
