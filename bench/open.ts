import type { Base } from '../src/base/base.ts';
import { openBase } from '../src/base/open.ts';
import { search } from '../src/search/rank.ts';
import { DEPTH } from './ndcg.ts';

/** Opens a base with the sources' own index. @param cacheDir where its snapshot is kept */
export function open(dir: string, cacheDir: string): Promise<Base> {
  return openBase(dir, { version: 'bench', cacheDir });
}

/** The ids of the best facts, as the program's own search finds and reads them. */
export async function find(base: Base, query: string): Promise<string[]> {
  const { numbers } = await search(base.index, query, { limit: DEPTH });
  return numbers.map((number) => base.index.entry(number).claim.id);
}
