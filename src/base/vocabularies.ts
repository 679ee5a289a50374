import type { Source, Term, Topic } from '../model/records.ts';
import type { Cached } from './cache/cached.ts';
import { type Format, type Parsed, parseFile, SOURCES, THESAURUS, TOPICS } from './parse.ts';
import type { Problem } from './problems.ts';
import { checkTopics } from './references.ts';

/** What the three files of vocabulary hold. */
export interface Vocabularies {
  readonly sources: readonly Source[];
  readonly topics: readonly Topic[];
  readonly thesaurus: readonly Term[];
  readonly problems: readonly Problem[];
  /** The ids of topics and of sources, where their files could be read. */
  readonly topicIds: ReadonlySet<string> | undefined;
  readonly sourceIds: ReadonlySet<string> | undefined;
  /** All is as it was for an older snapshot; the thesaurus is not read again then. */
  readonly unchanged: boolean;
}

/** Reads the vocabularies of a base. @param read gives the bytes of a file */
export function vocabularies(read: (path: string) => Buffer): Vocabularies {
  const parse = <T>(path: string, format: Format<T>): Parsed<T> =>
    parseFile(path, read(path), format);
  const sources = parse('sources.yaml', SOURCES);
  const topics = parse('topics.yaml', TOPICS);
  const thesaurus = parse('thesaurus.yaml', THESAURUS);
  const deeper = checkTopics('topics.yaml', read('topics.yaml'), topics.data);
  const idsOf = (parsed: Parsed<unknown>, ids: readonly string[]): Set<string> | undefined =>
    parsed.problems.length === 0 ? new Set(ids) : undefined;
  return {
    sources: Object.entries(sources.data).map(([id, record]) => ({ id, ...record })),
    topics: topics.data,
    thesaurus: thesaurus.data,
    problems: [...sources.problems, ...topics.problems, ...deeper, ...thesaurus.problems],
    topicIds: idsOf(
      topics,
      topics.data.map(({ id }) => id),
    ),
    sourceIds: idsOf(sources, Object.keys(sources.data)),
    unchanged: false,
  };
}

const FILES = ['sources.yaml', 'topics.yaml', 'thesaurus.yaml'];

/**
 * The vocabularies as an older snapshot has them, which holds none that has problems.
 *
 * @param hashes of the files as they are now
 * @returns `undefined` where there is no older snapshot, or one of the files is another
 */
export function keptVocabularies(
  old: Cached | undefined,
  hashes: ReadonlyMap<string, string>,
): Vocabularies | undefined {
  const known = new Map(old?.origin.files.map(({ path, hash }) => [path, hash]));
  if (!old || FILES.some((path) => known.get(path) !== hashes.get(path))) return undefined;
  const { sources, topics } = old.vocabulary();
  return {
    sources,
    topics,
    thesaurus: [],
    problems: [],
    topicIds: new Set(topics.map(({ id }) => id)),
    sourceIds: new Set(sources.map(({ id }) => id)),
    unchanged: true,
  };
}
