import type { Base } from '../../src/base/base.ts';
import { type OpenOptions, openBase } from '../../src/base/open.ts';
import { BaseError } from '../../src/base/problems.ts';
import type { Deriver } from '../../src/base/snapshot/format.ts';
import { parseFingerprint, verifyQuote } from '../../src/quotes/index.ts';

/** An index as small as can be: each claim by its id, each concept by its label. */
export const DERIVER: Deriver = {
  claims: (entries) => ({
    lists: new Map(entries.map(({ claim }, place) => [claim.id, Uint8Array.of(place)])),
    words: [...new Set(entries.flatMap(({ claim }) => claim.claim.split(' ')))].join('\n'),
    length: entries.reduce((sum, { claim }) => sum + claim.claim.split(' ').length, 0),
  }),
  vocabulary: (terms, topics) => ({
    records: terms,
    lists: new Map(terms.map(({ label }, place) => [label, Uint8Array.of(place)])),
    words: topics.map(({ label }) => label).join('\n'),
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
  return {
    segments: base.segments,
    entries: Array.from({ length: base.count }, (_, number) => base.entry(number)),
    sources: [...base.sources],
    topics: base.topics,
    ids: base.ids(),
    words: [...base.words()],
    days: base.segments.map((_, segment) => [...base.days(segment)]),
    facets: (['kind', 'place', 'speaker'] as const).map((name) => [...base.facet(name)]),
    lists: base.ids().map((id) => base.lists(id).map(({ segment, bytes }) => [segment, ...bytes])),
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
