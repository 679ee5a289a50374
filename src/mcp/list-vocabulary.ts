import type { Base } from '../base/base.ts';
import { speakerNames } from '../base/speaker-names.ts';
import { citation } from '../cite/citation.ts';
import { speakersLike } from '../commands/choices.ts';
import { knownDay, NO_DAY } from '../index/days.ts';
import { isoDay } from '../model/edtf.ts';
import { KINDS } from '../model/kinds.ts';
import { sparse } from '../model/sparse.ts';
import { countWith, deprecatedClaims, filterClaims } from '../search/filter.ts';
import { type Item, pageOf, startOf } from './answer-page.ts';
import type { VocabularyArguments } from './tool-arguments.ts';

const LISTS = ['topics', 'sources', 'kinds', 'places', 'speakers'] as const;

/** The first and the last day on which a fact is dated; nothing where none is. */
function dates({ index }: Base): { first_date?: string; last_date?: string } {
  let [first, last] = [NO_DAY, -NO_DAY];
  for (const segment of index.segments.keys()) {
    const days = index.days(segment);
    for (let at = 0; at < days.length; at += 2) {
      first = Math.min(first, knownDay(days[at] ?? NO_DAY) ?? first);
      last = Math.max(last, knownDay(days[at + 1] ?? NO_DAY) ?? last);
    }
  }
  return first > last ? {} : { first_date: isoDay(first), last_date: isoDay(last) };
}

/** How many facts a search for what somebody asserts looks through. */
function assertedBy(base: Base, speaker: string): number {
  return filterClaims(base.index, { speakers: speakersLike(base, speaker) })?.size ?? 0;
}

function itemsOf(base: Base): Item[] {
  const { index } = base;
  const byFacts = (a: { facts: number }, b: { facts: number }): number => b.facts - a.facts;
  const topics = base.topics.map(({ id, label, description, broader }) => ({
    ...sparse({ id, label, description, broader }),
    facts: countWith(index, 'topic', id),
  }));
  const sources = [...base.sources.values()].map((source) => ({
    ...sparse({ id: source.id, citation: citation(source), note: source.note }),
    facts: countWith(index, 'source', source.id),
  }));
  const kinds = KINDS.map((kind) => ({ kind, facts: countWith(index, 'kind', kind) }));
  const places = [...index.facet('place').keys()].map((place) => ({
    place,
    facts: countWith(index, 'place', place),
  }));
  const speakers = speakerNames(index).map((speaker) => ({
    speaker,
    facts: assertedBy(base, speaker),
  }));
  const all = {
    topics,
    sources,
    kinds,
    places: places.sort(byFacts),
    speakers: speakers.sort(byFacts),
  };
  return LISTS.flatMap((list) => all[list].map((item) => ({ list, item })));
}

/** What a base has: how many facts, from when to when, and the values that filters take. */
export function listVocabulary(base: Base, { cursor }: VocabularyArguments): object {
  const start = startOf(cursor, {});
  const facts = base.count - deprecatedClaims(base.index).length;
  const items = itemsOf(base);
  const head = { facts, ...dates(base) };
  return pageOf({ head, lists: LISTS, items: items.slice(start), total: items.length }, start, {});
}
