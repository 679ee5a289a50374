import type { Base } from '../base/base.ts';
import { nameList } from '../cite/names.ts';
import { isEdtf } from '../model/edtf.ts';
import type { Filter, Speaker } from '../model/fact-filter.ts';
import { KINDS } from '../model/kinds.ts';
import { UsageError } from '../program/errors.ts';
import { Lexicon } from '../search/lexicon.ts';
import { speakersNamed } from '../search/sayers.ts';
import { didYouMean } from '../text/suggest.ts';
import { refuseUnknown } from './refuse-unknown.ts';
import type { FilterOptions } from './shared-options.ts';
import { speakerNames } from './speaker-names.ts';

function date(option: string, value: string | undefined): void {
  if (value === undefined || isEdtf(value)) return;
  throw new UsageError(
    `--${option} must be a date such as 2024, 2024-06 or 2024-06-17, not "${value}"`,
  );
}

/** The speakers and authors whose name contains a text, or whom the thesaurus calls so. */
function speakersLike(base: Base, text: string): Speaker[] {
  const wanted = text.toLowerCase();
  const like = (name: string): boolean => name.toLowerCase().includes(wanted);
  const speakers = new Map<string, string[]>();
  for (const name of base.index.facet('speaker').keys()) if (like(name)) speakers.set(name, []);
  for (const { id, author = [] } of base.sources.values()) {
    for (const one of author) {
      const name = nameList([one]);
      if (like(name)) speakers.set(name, [...(speakers.get(name) ?? []), id]);
    }
  }
  if (speakers.size === 0) {
    const lexicon = new Lexicon(base.index);
    const named = speakersNamed(base.index, text, (tokens) => lexicon.concepts(tokens));
    if (named.length > 0) return named;
    const all = speakerNames(base.index);
    const list = all.length > 20 ? `${all.slice(0, 20).join(', ')} …` : all.join(', ');
    throw new UsageError(
      `nobody called "${text}" speaks here${didYouMean(text, all)}; there are: ${list}`,
    );
  }
  return [...speakers].map(([name, wrote]) => ({ name, wrote }));
}

/**
 * The filter that the options of a command line ask for.
 *
 * @throws {UsageError} where the base does not have a value
 */
export function filterOf(base: Base, options: FilterOptions): Filter {
  const { topic = [], source = [], kind = [], place = [], speaker } = options;
  refuseUnknown(
    'topic',
    topic,
    base.topics.map((one) => one.id),
    '`cnca topics` lists them',
  );
  refuseUnknown('source', source, [...base.sources.keys()], '`cnca sources` lists them');
  refuseUnknown('kind', kind, KINDS, `the kinds are: ${KINDS.join(', ')}`);
  const places = place.map((code) => code.toUpperCase());
  const codes = [...base.index.facet('place').keys()].sort();
  refuseUnknown('place', places, codes, `the places are: ${codes.join(', ')}`);
  date('since', options.since);
  date('until', options.until);
  return {
    topics: topic,
    sources: source,
    kinds: kind,
    places,
    speakers: speaker === undefined ? undefined : speakersLike(base, speaker),
    since: options.since,
    until: options.until,
    conflicting: options.conflicting,
    deprecated: options.deprecated,
  };
}
