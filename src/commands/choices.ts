import type { Base } from '../base/base.ts';
import { speakerNames, speakersCalled } from '../base/speaker-names.ts';
import { writtenDate } from '../intake/written-date.ts';
import { countryCalled, isCountry, meantCountry } from '../model/countries.ts';
import { isAfter, isEdtf } from '../model/edtf.ts';
import type { Filter, Speaker } from '../model/fact-filter.ts';
import { KINDS } from '../model/kinds.ts';
import type { Name } from '../model/records.ts';
import { UsageError } from '../program/errors.ts';
import { Lexicon } from '../search/lexicon.ts';
import { speakersNamed } from '../search/sayers.ts';
import { didYouMean } from '../text/suggest.ts';
import { refuseUnknown } from './refuse-unknown.ts';
import type { FilterOptions } from './shared-options.ts';

/** A date of an option as EDTF: as it stands, or as people write it (June 2025). */
function date(option: string, value: string | undefined): string | undefined {
  if (value === undefined || isEdtf(value)) return value;
  const written = writtenDate(value);
  if (written !== undefined && isEdtf(written)) return written;
  throw new UsageError(
    `--${option} must be a date such as 2024, 2024-06, 2024-06-17 or "June 2024", not "${value}"`,
  );
}

/** The topics that a value means: by its id, else by its id or label in any letters. */
function topicsOf(base: Base, value: string): string[] {
  const ids = base.topics.map(({ id }) => id);
  if (ids.includes(value)) return [value];
  const plain = value.toLowerCase();
  const meant = base.topics.filter(
    ({ id, label }) => id === plain.replaceAll(/[\s_]+/g, '-') || label.toLowerCase() === plain,
  );
  if (meant.length > 0) return meant.map(({ id }) => id);
  refuseUnknown('topic', [value], ids, '`cnca topics` lists them');
  return [value];
}

/** The documents that a value means: by its id, else by an author or a part of the title. */
function sourcesOf(base: Base, value: string): string[] {
  if (base.sources.has(value)) return [value];
  const plain = value.toLowerCase();
  const meant = [...base.sources.values()].filter(
    ({ id, title, author = [] }) =>
      id === plain ||
      author.some((one) => namesOf(one).some((name) => name.toLowerCase() === plain)) ||
      (plain.length > 3 && title?.toLowerCase().includes(plain)),
  );
  if (meant.length > 0) return meant.map(({ id }) => id);
  refuseUnknown('source', [value], [...base.sources.keys()], '`cnca sources` lists them');
  return [value];
}

/** A name in the orders in which people write it. */
function namesOf(name: Name): string[] {
  if ('literal' in name) return [name.literal];
  const { family, given } = name;
  return given === undefined ? [family] : [family, `${family} ${given}`, `${given} ${family}`];
}

/** The country that a value means: by its code, else by its name. */
function placeOf(value: string, codes: readonly string[]): string {
  const code = value.toUpperCase();
  if (codes.includes(code)) return code;
  const called = isCountry(code) ? undefined : countryCalled(value);
  if (called !== undefined && codes.includes(called)) return called;
  const meant = meantCountry(code) || (called ? ` (${called})` : didYouMean(code, codes));
  throw new UsageError(`unknown place "${value}"${meant}; the places are: ${codes.join(', ')}`);
}

/** The speakers and authors whose name contains a text, or whom the thesaurus calls so. */
function speakersLike(base: Base, text: string): Speaker[] {
  const called = speakersCalled(base.index, text);
  if (called.length > 0) return called;
  const lexicon = new Lexicon(base.index);
  const named = speakersNamed(base.index, text, (tokens) => lexicon.concepts(tokens));
  if (named.length > 0) return named;
  const all = speakerNames(base.index);
  const list = all.length > 20 ? `${all.slice(0, 20).join(', ')} …` : all.join(', ');
  throw new UsageError(
    `nobody called "${text}" speaks here${didYouMean(text, all)}; there are: ${list}`,
  );
}

/**
 * The filter that the options of a command line ask for.
 *
 * @throws {UsageError} where the base does not have a value
 */
export function filterOf(base: Base, options: FilterOptions): Filter {
  const { topic = [], source = [], kind = [], place = [], speaker } = options;
  refuseUnknown('kind', kind, KINDS, `the kinds are: ${KINDS.join(', ')}`);
  const codes = [...base.index.facet('place').keys()].sort();
  const since = date('since', options.since);
  const until = date('until', options.until);
  if (isAfter(since, until))
    throw new UsageError(`--since ${since} is after --until ${until}: nothing is dated so`);
  return {
    topics: topic.flatMap((value) => topicsOf(base, value)),
    sources: source.flatMap((value) => sourcesOf(base, value)),
    kinds: kind,
    places: place.map((value) => placeOf(value, codes)),
    speakers: speaker === undefined ? undefined : speakersLike(base, speaker),
    since,
    until,
    conflicting: options.conflicting,
    agreeing: options.agreeing,
    deprecated: options.deprecated,
  };
}
