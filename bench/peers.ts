import Fuse, { type IFuseOptions } from 'fuse.js';
import MiniSearch from 'minisearch';
import type { Document } from './documents.ts';
import { DEPTH } from './open.ts';

/** Finds the ids of the best facts. */
export type Find = (query: string) => readonly string[];

/** A search library in one setting. */
export interface Peer {
  readonly name: string;
  /** Reads and indexes facts, and says how they are searched. */
  readonly build: (facts: readonly Document[]) => Find;
}

const FIELDS: (keyof Document)[] = ['claim', 'quote', 'note', 'topics'];
const WEIGHTS = { claim: 3, quote: 1, note: 0.5 } as const;

function fuse(facts: readonly Document[], options: IFuseOptions<Document>): Find {
  const index = new Fuse(facts, options);
  return (query) => index.search(query, { limit: DEPTH }).map(({ item }) => item.id);
}

/** As its first example has it: the keys, and nothing else. */
const fuseAsItComes: Peer = {
  name: 'Fuse.js as it comes',
  build: (facts) => fuse(facts, { keys: FIELDS }),
};

/** The setting that its manual recommends for texts of many words. */
const fuseTokens: Peer = {
  name: 'Fuse.js by tokens',
  build(facts) {
    const options = {
      keys: Object.entries(WEIGHTS).map(([name, weight]) => ({ name, weight })),
      useTokenSearch: true,
      ignoreLocation: true,
      threshold: 0.3,
      ignoreFieldNorm: true,
    };
    const all = fuse(facts, { ...options, tokenMatch: 'all' });
    const any = fuse(facts, { ...options, tokenMatch: 'any' });
    return (query) => {
      const found = all(query);
      return found.length > 0 ? found : any(query);
    };
  },
};

const miniSearch: Peer = {
  name: 'MiniSearch',
  build(facts) {
    const index = new MiniSearch<Document>({
      fields: FIELDS,
      searchOptions: { fuzzy: 0.2, prefix: true, boost: WEIGHTS },
    });
    index.addAll(facts);
    return (query) => {
      const all = index.search(query, { combineWith: 'AND' });
      const found = all.length > 0 ? all : index.search(query, { combineWith: 'OR' });
      return found.slice(0, DEPTH).map(({ id }) => String(id));
    };
  },
};

export const PEERS: readonly Peer[] = [fuseAsItComes, fuseTokens, miniSearch];
