import Fuse, { type IFuseOptions } from 'fuse.js';
import MiniSearch from 'minisearch';
import type { Document } from './documents.ts';
import { DEPTH } from './ndcg.ts';

/** Finds the ids of the best facts. */
export type Find = (query: string) => readonly string[];

/** A search library in one setting. */
export interface Peer {
  readonly name: string;
  /** Reads and indexes facts, and says how they are searched. */
  readonly build: (facts: readonly Document[]) => Find;
  /** The index of facts as text, to be loaded instead of built. */
  readonly save?: (facts: readonly Document[]) => string;
  readonly load?: (index: string) => Find;
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
    let any: Find | undefined;
    return (query) => {
      const found = all(query);
      if (found.length > 0) return found;
      any ??= fuse(facts, { ...options, tokenMatch: 'any' });
      return any(query);
    };
  },
};

const MINI_SEARCH = {
  fields: FIELDS,
  searchOptions: { fuzzy: 0.2, prefix: true, boost: WEIGHTS },
};

function indexed(facts: readonly Document[]): MiniSearch<Document> {
  const index = new MiniSearch<Document>(MINI_SEARCH);
  index.addAll(facts);
  return index;
}

function findIn(index: MiniSearch<Document>): Find {
  return (query) => {
    const all = index.search(query, { combineWith: 'AND' });
    const found = all.length > 0 ? all : index.search(query, { combineWith: 'OR' });
    return found.slice(0, DEPTH).map(({ id }) => String(id));
  };
}

const miniSearch: Peer = {
  name: 'MiniSearch',
  build: (facts) => findIn(indexed(facts)),
  save: (facts) => JSON.stringify(indexed(facts)),
  load: (index) => findIn(MiniSearch.loadJSON<Document>(index, MINI_SEARCH)),
};

export const PEERS: readonly Peer[] = [fuseAsItComes, fuseTokens, miniSearch];
