import type { Base } from '../base/base.ts';
import { speakerNames, speakersCalled } from '../base/speaker-names.ts';
import { isAfter, isEdtf } from '../model/edtf.ts';
import type { Filter, Speaker } from '../model/fact-filter.ts';
import { KINDS } from '../model/kinds.ts';
import { UsageError } from '../program/errors.ts';
import { Lexicon } from '../search/lexicon.ts';
import { speakersNamed } from '../search/sayers.ts';
import { didYouMean } from '../text/suggest.ts';
import { namedIn } from './refuse-unknown.ts';
import type { FilterOptions } from './shared-options.ts';

/** The speakers and authors whose name contains a text, or whom the thesaurus calls so. @throws {UsageError} where there are none */
export function speakersLike(base: Base, text: string): Speaker[] {
  const called = speakersCalled(base.index, text);
  if (called.length > 0) return called;
  const lexicon = new Lexicon(base.index);
  const named = speakersNamed(base.index, text, (tokens) => lexicon.concepts(tokens));
  if (named.length > 0) return named;
  const all = speakerNames(base.index);
  const others =
    all.length === 0 ? 'no claim has a speaker or an author' : `there are: ${namedIn(all)}`;
  throw new UsageError(`nobody called "${text}" speaks here${didYouMean(text, all)}; ${others}`);
}

/** Whether every value is one of the base as it stands, so that nobody must find out what is meant. */
function isExact({ topics, sources, index }: Base, options: FilterOptions): boolean {
  const { topic = [], source = [], kind = [], place = [], since, until } = options;
  const kinds: readonly string[] = KINDS;
  return (
    topic.every((value) => topics.some(({ id }) => id === value)) &&
    source.every((value) => sources.has(value)) &&
    kind.every((value) => kinds.includes(value)) &&
    place.every((value) => index.facet('place').has(value)) &&
    [since, until].every((value) => value === undefined || isEdtf(value))
  );
}

/**
 * The filter that the options of a command line ask for.
 *
 * @throws {UsageError} where the base does not have a value
 */
export async function filterOf(base: Base, options: FilterOptions): Promise<Filter> {
  const { topic, source, kind, place, speaker, since, until } = isExact(base, options)
    ? options
    : (await import('./meant-values.ts')).meantFilters(base, options);
  if (isAfter(since, until))
    throw new UsageError(`--since ${since} is after --until ${until}: nothing is dated so`);
  return {
    topics: topic,
    sources: source,
    kinds: kind,
    places: place,
    speakers: speaker === undefined ? undefined : speakersLike(base, speaker),
    since,
    until,
    conflicting: options.conflicting,
    agreeing: options.agreeing,
    deprecated: options.deprecated,
  };
}
