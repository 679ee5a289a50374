import { speakerNames } from '../../base/speaker-names.ts';
import { shortCitations } from '../../cite/citation.ts';
import type { Values } from '../../commands/declaration.ts';
import type { FactIndex } from '../../index/fact-index.ts';
import type { Offer } from './candidate.ts';

/** The part of an index that completion uses. */
export type Asked = Pick<FactIndex, 'topics' | 'sources' | 'facet' | 'ids' | 'entry'>;

function topics({ topics: all }: Asked): Offer[] {
  return all.map(({ id, label }) => ({ value: id, describe: () => label }));
}

function sources({ sources: all }: Asked): Offer[] {
  const labels = shortCitations(all.values());
  return [...all.keys()].map((id) => ({ value: id, describe: () => labels.get(id) ?? '' }));
}

function places(base: Asked): Offer[] {
  const codes = [...base.facet('place').keys()].sort();
  let names: Intl.DisplayNames | undefined;
  return codes.map((code) => ({
    value: code,
    describe() {
      names ??= new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
      return names.of(code) ?? '';
    },
  }));
}

/** Speakers, and authors of documents. */
function speakers(base: Asked): Offer[] {
  return speakerNames(base).map((value) => ({ value, describe: () => '' }));
}

/** The ids that begin with the typed text: a base may have a hundred thousand. */
function ids(base: Asked, typed: string): Offer[] {
  const offers: Offer[] = [];
  const folded = typed.toLowerCase();
  for (const [number, id] of base.ids().entries()) {
    if (!id.toLowerCase().startsWith(folded)) continue;
    offers.push({ value: id, describe: () => base.entry(number).claim.claim });
  }
  return offers;
}

/**
 * The values that a base has for a place of the command line.
 *
 * @param typed the beginning of the value, in any case; values with another beginning may be left out
 */
export function valuesOf(
  base: Asked,
  values: Exclude<Values, 'directories' | 'files'>,
  typed: string,
): Offer[] {
  switch (values) {
    case 'topics':
      return topics(base);
    case 'sources':
      return sources(base);
    case 'places':
      return places(base);
    case 'speakers':
      return speakers(base);
    case 'ids':
      return ids(base, typed);
    case 'citable':
      return [...sources(base), ...ids(base, typed)];
  }
}
