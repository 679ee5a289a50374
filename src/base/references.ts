import type { Outline, Relation } from '../model/outline.ts';
import type { Claim, Topic } from '../model/records.ts';
import { MAX_PROBLEMS } from '../program/bounds.ts';
import { decode, fileProblem } from './files.ts';
import { Hints } from './hints.ts';
import type { Problem, ProblemCode } from './problems.ts';
import { type Path, YamlFile } from './yaml-file.ts';

/** A file of claims as the check needs it; its bytes are asked for only where it has a problem. */
export interface OutlinedFile {
  readonly path: string;
  readonly outline: Outline;
  readonly bytes: () => Buffer;
}

/** A reference that leads nowhere: the value at a key of a claim, and what is wrong with it. */
interface Fault {
  readonly key: 'id' | 'topics' | 'source' | Relation;
  readonly value: string;
  /** Only in this claim of the file; in every claim with the value where it is left out. */
  readonly index?: number;
  readonly code: ProblemCode;
  readonly message: string;
}

/**
 * What claims may refer to. What is not known, because its file has problems of its own, is not
 * checked: every reference to it would seem wrong.
 */
export interface Referable {
  /** The ids of the topic vocabulary. */
  readonly topics: ReadonlySet<string> | undefined;
  /** The ids of the sources. */
  readonly sources: ReadonlySet<string> | undefined;
  /** Whether the files of claims are all there are. */
  readonly allClaims: boolean;
}

/**
 * Checks what claims refer to across the files of a base: ids are unique; topics, sources and
 * related claims exist; relations hold in both directions.
 *
 * @param files the files of claims that could be read
 * @returns every problem, by file, at the line and column of the value
 */
export function checkReferences(
  files: readonly OutlinedFile[],
  { topics, sources, allClaims }: Referable,
): Problem[] {
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
  const problems: Problem[] = [];
  for (const file of files) {
    const faults: Fault[] = [];
    for (const fault of faultsOf(file)) {
      // One more than is shown says that there are more.
      if (problems.length + faults.push(fault) > MAX_PROBLEMS) break;
    }
    if (faults.length > 0) problems.push(...locate(file, faults));
    if (problems.length > MAX_PROBLEMS) break;
  }
  return problems;

  function* faultsOf(file: OutlinedFile): Generator<Fault> {
    const { topics: usedTopics, sources: usedSources } = file.outline;
    if (topics) yield* unknown(usedTopics, 'topics', topics, hints);
    if (sources) yield* unknown(usedSources, 'source', sources, hints);
    yield* duplicates(file, places);
    yield* brokenRelations(file, ids, { related, allClaims, hints });
  }
}

function* unknown(
  used: readonly string[],
  key: 'topics' | 'source',
  known: ReadonlySet<string>,
  hints: Hints,
): Generator<Fault> {
  const noun = key === 'topics' ? 'topic' : 'source';
  for (const value of used) {
    if (known.has(value)) continue;
    const message = `unknown ${noun} "${value}"${hints.didYouMean(value, known)}`;
    yield { key, value, code: `unknown-${noun}`, message };
  }
}

/** Where ids that are there more than once stand. */
type Places = ReadonlyMap<string, readonly { file: OutlinedFile; index: number }[]>;

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

/** Of many claims with one id, so many are named. */
const MOST_NAMED = 3;

function* duplicates(file: OutlinedFile, places: Places): Generator<Fault> {
  for (const [index, id] of file.outline.ids.entries()) {
    const all = places.get(id) ?? [];
    if (all.length < 2) continue;
    const others = all.filter((at) => at.file !== file || at.index !== index);
    const named = some(others, (at) => `claim ${at.index + 1} of ${at.file.path}`);
    const message = `the id "${id}" is also that of ${named}; ids must be unique`;
    yield { key: 'id', value: id, index, code: 'duplicate-id', message };
  }
}

function some<T>(all: readonly T[], name: (one: T) => string): string {
  const named = all.slice(0, MOST_NAMED).map(name).join(', ');
  return all.length > MOST_NAMED ? `${named} and ${all.length - MOST_NAMED} more` : named;
}

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

function locate(file: OutlinedFile, faults: readonly Fault[]): Problem[] {
  const text = decode(file.path, file.bytes());
  if (typeof text !== 'string') return [text];
  const yaml = new YamlFile(file.path, text);
  // The house layout is read where the YAML library is not asked: there are only numbers of claims.
  if (!Array.isArray(yaml.data)) return faults.map((fault) => unplaced(file.path, fault));
  const claims: readonly Partial<Claim>[] = yaml.data;
  const problems: Problem[] = [];
  const add = (fault: Fault, index: number): void => {
    for (const path of paths(claims[index] ?? {}, fault)) {
      if (problems.length > MAX_PROBLEMS) return;
      problems.push(yaml.problem([index, ...path], fault.code, fault.message));
    }
  };
  for (const fault of faults) {
    if (problems.length > MAX_PROBLEMS) break;
    if (fault.index !== undefined) add(fault, fault.index);
    else for (const index of claims.keys()) add(fault, index);
  }
  return problems.sort((a, b) => a.line - b.line || a.col - b.col);
}

function unplaced(path: string, { index, code, message }: Fault): Problem {
  const where = index === undefined ? '' : `claim ${index + 1}: `;
  return fileProblem(path, code, where + message);
}

function paths(claim: Partial<Claim>, { key, value }: Fault): Path[] {
  const held = claim[key];
  if (Array.isArray(held)) {
    return held.flatMap((item, place) => (item === value ? [[key, place]] : []));
  }
  return held === value ? [[key]] : [];
}

/** Checks the topic vocabulary: ids are unique, `broader` exists, there are at most two levels. */
export function checkTopics(path: string, bytes: Buffer, topics: readonly Topic[]): Problem[] {
  const byId = new Map(topics.map((topic) => [topic.id, topic]));
  const text = decode(path, bytes);
  // Bytes that are no text hold no topics; that was told when they were parsed.
  if (typeof text !== 'string') return [];
  let yaml: YamlFile | undefined;
  const problems: Problem[] = [];
  const add = (at: Path, code: ProblemCode, message: string): void => {
    yaml ??= new YamlFile(path, text);
    if (problems.length <= MAX_PROBLEMS) problems.push(yaml.problem(at, code, message));
  };
  const places = new Map<string, number[]>();
  for (const [index, { id }] of topics.entries()) {
    const known = places.get(id);
    if (known) known.push(index);
    else places.set(id, [index]);
  }
  const hints = new Hints();
  for (const [index, { id, broader }] of topics.entries()) {
    if (problems.length > MAX_PROBLEMS) break;
    const others = (places.get(id) ?? []).filter((place) => place !== index);
    if (others.length > 0) {
      const where = some(others, (place) => `topic ${place + 1}`);
      add(
        [index, 'id'],
        'duplicate-id',
        `the id "${id}" is also that of ${where}; ids must be unique`,
      );
    }
    if (broader === undefined) continue;
    const above = byId.get(broader);
    if (above === undefined) {
      const hint = hints.didYouMean(broader, byId);
      add([index, 'broader'], 'unknown-broader', `unknown topic "${broader}"${hint}`);
    } else if (above.broader !== undefined || broader === id) {
      const message = `"${broader}" has itself a broader topic; there are two levels only`;
      add([index, 'broader'], 'topic-too-deep', message);
    }
  }
  return problems;
}
