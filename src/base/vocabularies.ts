import type { Source, Term, Topic } from '../model/records.ts';
import type { Cached } from './cache/cached.ts';
import { locateTopicFaults } from './locate-faults.ts';
import { type Format, type Parsed, parseFile, parseThesaurus, SOURCES, TOPICS } from './parse.ts';
import type { Problem } from './problems.ts';
import { checkTopics } from './references.ts';

/** The contents of sources.yaml, topics.yaml and thesaurus.yaml. */
export interface Vocabularies {
  readonly sources: readonly Source[];
  readonly topics: readonly Topic[];
  /** Empty where a snapshot has it. */
  readonly thesaurus: readonly Term[];
  readonly problems: readonly Problem[];
  /** `undefined` if topics.yaml has problems. */
  readonly topicIds: ReadonlySet<string> | undefined;
  /** `undefined` if sources.yaml has problems. */
  readonly sourceIds: ReadonlySet<string> | undefined;
  /** Whether all three files are the same as in an older snapshot. */
  readonly unchanged: boolean;
}

/**
 * Parses and checks the vocabularies of a base.
 *
 * @param read returns the bytes of a file
 * @param knowsThesaurus whether a snapshot has the thesaurus: then it is not parsed
 */
export function vocabularies(
  read: (path: string) => Buffer,
  knowsThesaurus: boolean,
): Vocabularies {
  const parse = <T>(path: string, format: Format<T>): Parsed<T> =>
    parseFile(path, read(path), format);
  const sources = parse('sources.yaml', SOURCES);
  const topics = parse('topics.yaml', TOPICS);
  const thesaurus: Parsed<Term[]> = knowsThesaurus
    ? { data: [], problems: [] }
    : parseThesaurus('thesaurus.yaml', read('thesaurus.yaml'));
  const faults = locateTopicFaults('topics.yaml', read('topics.yaml'), checkTopics(topics.data));
  const idsOf = (parsed: Parsed<unknown>, ids: readonly string[]): Set<string> | undefined =>
    parsed.problems.length === 0 ? new Set(ids) : undefined;
  return {
    sources: Object.entries(sources.data).map(([id, record]) => ({ id, ...record })),
    topics: topics.data,
    thesaurus: thesaurus.data,
    problems: [...sources.problems, ...topics.problems, ...faults, ...thesaurus.problems],
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
 * Takes the vocabularies from an older snapshot, whose files had no problems.
 *
 * @param isUnchanged whether a file has the same content as in that snapshot
 * @returns `undefined` without an older snapshot, or if one of the files has changed
 */
export function keptVocabularies(
  old: Cached | undefined,
  isUnchanged: (path: string) => boolean,
): Vocabularies | undefined {
  if (!old || !FILES.every(isUnchanged)) return undefined;
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
