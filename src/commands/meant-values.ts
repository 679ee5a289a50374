import type { Base } from '../base/base.ts';
import { shortCitations } from '../cite/citation.ts';
import { isCountry, meantCountry } from '../model/countries.ts';
import { KINDS } from '../model/kinds.ts';
import type { Name, Source } from '../model/records.ts';
import { UsageError } from '../program/errors.ts';
import { plainName } from '../text/plain-name.ts';
import { didYouMean } from '../text/suggest.ts';
import { countryCalled } from './country-names.ts';
import { meantDate } from './meant-date.ts';
import { refuseUnknown } from './refuse-unknown.ts';
import type { FilterOptions } from './shared-options.ts';

/** The topics that a value means: by its id, else by its id or label in any letters. */
export function meantTopics({ topics }: Base, value: string): string[] {
  if (topics.some(({ id }) => id === value)) return [value];
  const plain = plainName(value);
  const named = (name: string): boolean => plainName(name) === plain;
  return topics.filter(({ id, label }) => named(id) || named(label)).map(({ id }) => id);
}

/** A name in the orders in which people write it. */
function namesOf(name: Name): string[] {
  if ('literal' in name) return [name.literal];
  const { family, given } = name;
  return given === undefined ? [family] : [family, `${family} ${given}`, `${given} ${family}`];
}

/** What a document is called, whole: by who made it, by where it appeared, by the label that tables print. */
function callingsOf(source: Source, label: string): string[] {
  const { id, author = [], editor = [], publisher } = source;
  const where = [source['container-title'], publisher].filter((one) => one !== undefined);
  return [id, label, ...[...author, ...editor].flatMap(namesOf), ...where];
}

/** The documents that a value means: by its id, else by what else it is called or by a part of its title. */
export function meantSources({ sources }: Base, value: string): string[] {
  if (sources.has(value)) return [value];
  const plain = plainName(value);
  if (plain === '') return [];
  const labels = shortCitations(sources.values());
  const meant = [...sources.values()].filter((source) => {
    const called = callingsOf(source, labels.get(source.id) ?? '').map(plainName);
    const inTitle = plain.length > 3 && plainName(source.title ?? '').includes(plain);
    return called.includes(plain) || inTitle;
  });
  return meant.map(({ id }) => id);
}

/** The country that a value means: by its code, else by its name. */
export function meantPlace(value: string): string | undefined {
  const code = value.toUpperCase();
  return isCountry(code) ? code : countryCalled(value);
}

/** The kind that a value means, in any letters. */
export function meantKind(value: string): string | undefined {
  return KINDS.find((kind) => kind === value.trim().toLowerCase());
}

/** The values that a value means, of which there must be one. */
function some(meant: readonly string[], refuse: () => void): readonly string[] {
  if (meant.length === 0) refuse();
  return meant;
}

function place(value: string, codes: readonly string[]): string {
  const meant = meantPlace(value);
  if (meant !== undefined && codes.includes(meant)) return meant;
  const code = value.toUpperCase();
  const hint =
    meant === undefined || meant === code
      ? meantCountry(code) || didYouMean(code, codes)
      : ` (${meant})`;
  throw new UsageError(`unknown place "${value}"${hint}; the places are: ${codes.join(', ')}`);
}

function date(option: string, value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const meant = meantDate(value);
  if (meant !== undefined) return meant;
  throw new UsageError(
    `--${option} must be a date such as 2024, 2024-06, 2024-06-17 or "June 2024", not "${value}"`,
  );
}

/**
 * Filters with what their values mean in place of what was typed.
 *
 * @throws {UsageError} where the base does not have a value
 */
export function meantFilters(base: Base, options: FilterOptions): FilterOptions {
  const { topic = [], source = [], kind = [], place: places = [] } = options;
  const codes = [...base.index.facet('place').keys()].sort();
  const topics = base.topics.map(({ id }) => id);
  const sources = [...base.sources.keys()];
  return {
    ...options,
    kind: kind.map((value) => {
      const meant = meantKind(value);
      refuseUnknown('kind', [meant ?? value], KINDS);
      return meant ?? value;
    }),
    since: date('since', options.since),
    until: date('until', options.until),
    topic: topic.flatMap((value) =>
      some(meantTopics(base, value), () => refuseUnknown('topic', [value], topics, 'cnca topics')),
    ),
    source: source.flatMap((value) =>
      some(meantSources(base, value), () =>
        refuseUnknown('source', [value], sources, 'cnca sources'),
      ),
    ),
    place: places.map((value) => place(value, codes)),
  };
}
