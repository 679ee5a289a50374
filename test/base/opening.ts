import type { Base } from '../../src/base/base.ts';
import { openBase } from '../../src/base/open.ts';
import type { OpenOptions } from '../../src/base/open-options.ts';
import { BaseError } from '../../src/base/problems.ts';
import { conceptKey, idKey, topicKey } from '../../src/index/keys.ts';
import { phraseKey } from '../../src/search/phrase.ts';
import { tokenize } from '../../src/search/tokenize.ts';

/** Opens a base like the program does. */
export function open(dir: string, options: Partial<OpenOptions> = {}): Promise<Base> {
  return openBase(dir, { version: 'test-1', ...options });
}

/** The problems of a base; none if it opens. */
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

/** The content and the index of a base, as plain data. */
export function contentOf(base: Base): unknown {
  const entries = Array.from({ length: base.count }, (_, number) => base.index.entry(number));
  const listed = (key: string): unknown =>
    base.index.lists(key).map(({ segment, bytes }) => [segment, ...bytes]);
  const words = entries.map(({ claim }) => claim.claim);
  const keysOf = (text: string): string[] => tokenize(text).flatMap(({ keys }) => keys);
  return {
    segments: base.index.segments,
    entries,
    sources: [...base.sources],
    vocabulary: base.topics,
    ids: base.index.ids(),
    words: [...words, 'Lights', 'Fog', 'Edited.', 'B.'].flatMap(keysOf).map(listed),
    topics: ['Lights', 'Fog'].map((label) => listed(topicKey(phraseKey(tokenize(label))))),
    topicIds: base.topics.map(({ label }) => listed(topicKey(phraseKey(tokenize(label))))),
    concepts: ['lighthouse', 'fog', 'fig', 'brume'].map((label) => {
      const lists = base.index.lists(conceptKey(phraseKey(tokenize(label))));
      return lists.map(({ bytes }) => [...bytes, base.index.concept(0)]);
    }),
    days: base.index.segments.map((_, segment) => [...base.index.days(segment)]),
    facets: (['kind', 'place', 'speaker', 'rank'] as const).map((name) => [
      ...base.index.facet(name),
    ]),
    lists: base.index.ids().map((id) => listed(idKey(id))),
    meanLength: base.index.meanLength,
  };
}

/** Opens a base, and returns the texts of its claims. */
export async function claimsOf(
  dir: string,
  options: Partial<OpenOptions> = {},
): Promise<readonly string[]> {
  const base = await open(dir, options);
  try {
    return Array.from({ length: base.count }, (_, number) => base.index.entry(number).claim.claim);
  } finally {
    base.close();
  }
}
