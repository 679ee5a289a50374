import { nameList } from '../cite/names.ts';
import type { FactIndex } from '../index/fact-index.ts';
import type { Speaker } from '../model/fact-filter.ts';

type Speakers = Pick<FactIndex, 'facet' | 'sources'>;

/** The speakers of claims and the authors of documents, by name, with the documents that each wrote. */
function speakersOf(index: Speakers): Map<string, string[]> {
  const wrote = new Map<string, string[]>();
  for (const name of index.facet('speaker').keys()) wrote.set(name, []);
  for (const { id, author = [] } of index.sources.values()) {
    for (const one of author) {
      const name = nameList([one]);
      wrote.set(name, [...(wrote.get(name) ?? []), id]);
    }
  }
  return wrote;
}

/** The names of speakers, and of the authors of documents, in order. */
export function speakerNames(index: Speakers): string[] {
  return [...speakersOf(index).keys()].sort();
}

/** The speakers and authors whose name has a text in it, in letters of either case, as a filter takes them. */
export function speakersCalled(index: Speakers, text: string): Speaker[] {
  const wanted = text.toLowerCase();
  return Array.from(speakersOf(index), ([name, wrote]) => ({ name, wrote })).filter(({ name }) =>
    name.toLowerCase().includes(wanted),
  );
}
