import type { Base } from '../../src/base/base.ts';
import { type OpenOptions, openBase } from '../../src/base/open.ts';
import { BaseError } from '../../src/base/problems.ts';
import type { Deriver } from '../../src/index/format.ts';
import { ListPacker, type PackedLists } from '../../src/index/list-packer.ts';
import type { Entry } from '../../src/model/records.ts';
import { parseFingerprint, verifyQuote } from '../../src/quotes/index.ts';

/** Posting lists by their keys, as a snapshot takes them. */
export function packed(lists: Iterable<readonly [key: string, list: Uint8Array]>): PackedLists {
  const packer = new ListPacker();
  for (const [key, list] of lists) {
    packer.begin(key);
    packer.out.copy(list, 0, list.length);
    packer.end();
  }
  return packer.finish();
}

/** The key under which a word of claims is kept. */
const wordKey = (word: string): string => `word ${word}`;

/** Lists of an index as small as can be: each claim by its id, and its words. */
export function listsOf(entries: readonly Entry[]): Map<string, Uint8Array> {
  const lists = new Map<string, Uint8Array>();
  for (const [place, { claim }] of entries.entries()) {
    lists.set(claim.id, Uint8Array.of(place));
    for (const word of claim.claim.split(' ')) {
      const before = lists.get(wordKey(word)) ?? [];
      lists.set(wordKey(word), Uint8Array.of(...before, place));
    }
  }
  return lists;
}

/** An index as small as can be, with each concept by its label. */
export const DERIVER: Deriver = {
  claims: (entries) => ({
    lists: packed(listsOf(entries)),
    length: entries.reduce((sum, { claim }) => sum + claim.claim.split(' ').length, 0),
  }),
  vocabulary: (terms, topics) => ({
    records: terms,
    lists: packed([
      ...terms.map(({ label }, place) => [label, Uint8Array.of(place)] as const),
      ...topics.map(({ label }, place) => [wordKey(label), Uint8Array.of(place)] as const),
    ]),
    length: 0,
  }),
  locator: (text) => {
    const fingerprint = parseFingerprint(text);
    return ({ quote }) => {
      const result = verifyQuote({ quote }, { fingerprint });
      return 'paragraph' in result ? result.paragraph : null;
    };
  },
};

/** Opens a base as the program would, with the small index. */
export function open(dir: string, options: Partial<OpenOptions> = {}): Promise<Base> {
  return openBase(dir, { version: 'test-1', deriver: async () => DERIVER, ...options });
}

/** The problems for which a base is refused; none where it opens. */
export async function problemsOf(
  dir: string,
  options: Partial<OpenOptions> = {},
): Promise<BaseError['problems']> {
  try {
    (await open(dir, options)).close();
    return [];
  } catch (error) {
    if (error instanceof BaseError) return error.problems;
    throw error;
  }
}

/** Everything that a base says, as plain data. */
export function contentOf(base: Base): unknown {
  const entries = Array.from({ length: base.count }, (_, number) => base.entry(number));
  const listed = (key: string): unknown =>
    base.lists(key).map(({ segment, bytes }) => [segment, ...bytes]);
  const words = entries.flatMap(({ claim }) => claim.claim.split(' '));
  return {
    segments: base.segments,
    entries,
    sources: [...base.sources],
    topics: base.topics,
    ids: base.ids(),
    words: [...words, 'Lights', 'Fog', 'Edited.', 'B.'].map((word) => listed(wordKey(word))),
    days: base.segments.map((_, segment) => [...base.days(segment)]),
    facets: (['kind', 'place', 'speaker', 'rank'] as const).map((name) => [...base.facet(name)]),
    lists: base.ids().map(listed),
    meanLength: base.meanLength,
  };
}

/** The claims of a base that is opened only to be asked for them. */
export async function claimsOf(
  dir: string,
  options: Partial<OpenOptions> = {},
): Promise<readonly string[]> {
  const base = await open(dir, options);
  try {
    return Array.from({ length: base.count }, (_, number) => base.entry(number).claim.claim);
  } finally {
    base.close();
  }
}
