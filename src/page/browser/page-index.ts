import { FactIndex } from '../../index/fact-index.ts';
import type { Entry } from '../../model/records.ts';
import type { PageData } from '../page-data.ts';
import { HeldIndex } from './held-index.ts';
import { learnCharacters } from './page-characters.ts';
import { learnWords } from './page-language.ts';
import { claimOf, topicsOf } from './page-records.ts';
import { inSlices, nextTask } from './slices.ts';

/** Makes the index of a page, in slices. @param articles those of all facts, in order */
export async function pageIndex(articles: readonly Element[], data: PageData): Promise<FactIndex> {
  learnWords(data.words);
  learnCharacters(data.characters);
  await nextTask();
  const index = new HeldIndex({ sources: data.sources, topics: topicsOf(data) });
  await inSlices(articles, (some, first) => {
    const entries = some.map(
      (article, at): Entry => ({ claim: claimOf(article, first + at, data), paragraph: null }),
    );
    index.addClaims(entries);
  });
  await inSlices(data.thesaurus, (some) =>
    index.addTerms(some.map(([label, alt, related]) => ({ label, alt, related }))),
  );
  return new FactIndex(index);
}
