import type { Outline, Relation } from '../model/outline.ts';
import type { Topic } from '../model/records.ts';
import { MAX_PROBLEMS } from '../program/bounds.ts';
import { listFirst } from '../text/list-first.ts';
import { Hints } from './hints.ts';
import type { ProblemCode } from './problems.ts';

/** A file of claims, reduced to its outline. */
export interface OutlinedFile {
  readonly path: string;
  readonly outline: Outline;
}

/** A broken reference: a value of a claim, and what is wrong with it. */
export interface Fault {
  readonly key: 'id' | 'topics' | 'source' | Relation;
  readonly value: string;
  /** The index of the claim in its file; if absent, every claim of the file with the value is meant. */
  readonly index?: number;
  readonly code: ProblemCode;
  readonly message: string;
}

/** The faults of one file. */
export interface FileFaults<File extends OutlinedFile> {
  readonly file: File;
  /** Computed while they are iterated. */
  readonly faults: Iterable<Fault>;
}

/**
 * The ids that claims may refer to. If they are unknown, because their file has problems of its own,
 * references to them are not checked.
 */
export interface Referable {
  /** The ids of the topic vocabulary. */
  readonly topics: ReadonlySet<string> | undefined;
  /** The ids of the sources. */
  readonly sources: ReadonlySet<string> | undefined;
  /** Whether every file of claims could be read. */
  readonly allClaims: boolean;
}

/**
 * Checks the references of claims across the files of a base: ids are unique; topics, sources and
 * related claims exist; relations hold in both directions.
 *
 * @param files the files of claims that could be read
 * @returns the faults of each file, in order
 */
export function* checkReferences<File extends OutlinedFile>(
  files: readonly File[],
  { topics, sources, allClaims }: Referable,
): Generator<FileFaults<File>> {
  const ids = new Set<string>();
  const repeated = new Set<string>();
  for (const file of files) {
    for (const id of file.outline.ids) {
      if (ids.has(id)) repeated.add(id);
      else ids.add(id);
    }
  }
  const places = placesOf(files, repeated);
  const related = relationsOf(files);
  const hints = new Hints();
  for (const file of files) yield { file, faults: faultsOf(file) };

  function* faultsOf(file: OutlinedFile): Generator<Fault> {
    const { topics: usedTopics, sources: usedSources } = file.outline;
    if (topics) yield* unknownReferences(usedTopics, 'topics', topics, hints);
    if (sources) yield* unknownReferences(usedSources, 'source', sources, hints);
    yield* duplicates(file, places);
    yield* brokenRelations(file, ids, { related, allClaims, hints });
  }
}

function* unknownReferences(
  used: readonly string[],
  key: 'topics' | 'source',
  known: ReadonlySet<string>,
  hints: Hints,
): Generator<Fault> {
  const noun = key === 'topics' ? 'topic' : 'source';
  for (const value of used) {
    if (known.has(value)) continue;
    const message = `unknown ${noun} "${value}"${hints.didYouMean(value, known)}; ${listOf(key, known)}`;
    yield { key, value, code: `unknown-${noun}`, message };
  }
}

const MAX_NAMES = 20;

/** The names that there are, and the file that has them. */
function listOf(key: 'topics' | 'source', known: ReadonlySet<string>): string {
  const listed = [...known].slice(0, MAX_NAMES).join(', ') || 'none';
  const more = known.size > MAX_NAMES ? ' …' : '';
  return `${key === 'topics' ? 'topics' : 'sources'}.yaml has: ${listed}${more}`;
}

/** The places of claims, by id. */
type Places = ReadonlyMap<string, readonly { file: OutlinedFile; index: number }[]>;

/** @param ids the ids to look up: those that several claims have */
function placesOf(files: readonly OutlinedFile[], ids: ReadonlySet<string>): Places {
  const places = new Map<string, { file: OutlinedFile; index: number }[]>();
  for (const file of ids.size > 0 ? files : []) {
    for (const [index, id] of file.outline.ids.entries()) {
      if (!ids.has(id)) continue;
      const known = places.get(id);
      if (known) known.push({ file, index });
      else places.set(id, [{ file, index }]);
    }
  }
  return places;
}

/** How many records with the same id a message lists. */
const MAX_LISTED = 3;

function* duplicates(file: OutlinedFile, places: Places): Generator<Fault> {
  for (const [index, id] of file.outline.ids.entries()) {
    const all = places.get(id) ?? [];
    if (all.length < 2) continue;
    const others = all.filter((at) => at.file !== file || at.index !== index);
    const listed = listFirst(
      others,
      MAX_LISTED,
      (at) => `claim ${at.index + 1} of ${at.file.path}`,
    );
    const message = `the id "${id}" is also that of ${listed}; ids must be unique`;
    yield { key: 'id', value: id, index, code: 'duplicate-id', message };
  }
}

/** All relations of all files, as `<id> <relation> <id>`. */
function relationsOf(files: readonly OutlinedFile[]): Set<string> {
  const all = new Set<string>();
  for (const { outline: of } of files) {
    for (const [index, relation, id] of of.relations) all.add(`${of.ids[index]} ${relation} ${id}`);
  }
  return all;
}

function* brokenRelations(
  file: OutlinedFile,
  ids: ReadonlySet<string>,
  { related, allClaims, hints }: { related: Set<string>; allClaims: boolean; hints: Hints },
): Generator<Fault> {
  for (const [index, key, value] of file.outline.relations) {
    const id = file.outline.ids[index] ?? '';
    const at = { key, value, index } as const;
    if (!ids.has(value)) {
      if (!allClaims) continue;
      const message = `unknown claim "${value}"${hints.didYouMean(value, ids)}`;
      yield { ...at, code: 'unknown-claim', message };
    } else if (value === id) {
      yield { ...at, code: 'wrong-value', message: `"${id}" cannot refer to itself` };
    } else if (!related.has(`${value} ${key} ${id}`)) {
      const message = `"${value}" does not name "${id}" under ${key}; add it there`;
      yield { ...at, code: 'one-sided-relation', message };
    }
  }
}

/** Something wrong with a topic of the vocabulary. */
export interface TopicFault {
  /** The index of the topic. */
  readonly index: number;
  readonly key: 'id' | 'broader';
  readonly code: ProblemCode;
  readonly message: string;
}

/**
 * Checks the topic vocabulary: ids are unique, `broader` exists, there are at most two levels.
 *
 * @returns the faults in order, at most one more than {@link MAX_PROBLEMS}
 */
export function checkTopics(topics: readonly Topic[]): TopicFault[] {
  const byId = new Map(topics.map((topic) => [topic.id, topic]));
  const places = new Map<string, number[]>();
  for (const [index, { id }] of topics.entries()) {
    const known = places.get(id);
    if (known) known.push(index);
    else places.set(id, [index]);
  }
  const faults: TopicFault[] = [];
  const hints = new Hints();
  for (const [index, { id, broader }] of topics.entries()) {
    if (faults.length > MAX_PROBLEMS) break;
    const others = (places.get(id) ?? []).filter((place) => place !== index);
    if (others.length > 0) {
      const listed = listFirst(others, MAX_LISTED, (place) => `topic ${place + 1}`);
      const message = `the id "${id}" is also that of ${listed}; ids must be unique`;
      faults.push({ index, key: 'id', code: 'duplicate-id', message });
    }
    if (broader === undefined) continue;
    const above = byId.get(broader);
    if (above === undefined) {
      const message = `unknown topic "${broader}"${hints.didYouMean(broader, byId)}`;
      faults.push({ index, key: 'broader', code: 'unknown-broader', message });
    } else if (above.broader !== undefined || broader === id) {
      const message = `"${broader}" has itself a broader topic; there are two levels only`;
      faults.push({ index, key: 'broader', code: 'topic-too-deep', message });
    }
  }
  return faults.slice(0, MAX_PROBLEMS + 1);
}
