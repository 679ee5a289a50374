import { type BaseFile, fileProblem, readBytes } from './files.ts';
import type { Claim, Source, Term, Topic } from './model.ts';
import {
  type Format,
  type Parsed,
  parseClaims,
  parseFile,
  SOURCES,
  THESAURUS,
  TOPICS,
} from './parse.ts';
import { BaseError, type Problem } from './problems.ts';
import { checkReferences, checkTopics, type OutlinedFile } from './references.ts';
import { contentHash } from './snapshot/content.ts';
import type { Deriver, SegmentParts } from './snapshot/format.ts';
import type { Snapshot } from './snapshot/read.ts';
import { claimSegment, vocabularySegment } from './snapshot/segment.ts';
import { type Reused, type Sink, SnapshotWriter } from './snapshot/write.ts';

/** A document's fingerprint as a base holds it. */
export interface FingerprintFile {
  /** The id of the document. */
  readonly source: string;
  readonly text: string;
}

/** One file of claims to be made into a segment. */
export interface SegmentTask {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Those of the documents that the claims may quote. */
  readonly fingerprints: readonly FingerprintFile[];
}

/** What became of a task. */
export type SegmentResult =
  | { readonly segment: SegmentParts; readonly problems: readonly [] }
  | { readonly segment: undefined; readonly problems: readonly Problem[] };

/** Parses, checks and indexes one file of claims. It depends on nothing else and never throws. */
export function buildSegment(task: SegmentTask, deriver: Deriver): SegmentResult {
  const { data, problems } = parseClaims(task.path, Buffer.from(task.bytes));
  if (problems.length > 0) return { segment: undefined, problems };
  const locators = new Map<string, ReturnType<Deriver['locator']>>();
  for (const { source, text } of task.fingerprints) {
    try {
      locators.set(source, deriver.locator(text));
    } catch {
      // A damaged fingerprint is a problem of its own file, reported with that.
    }
  }
  const entries = data.map((claim: Claim) => ({
    claim,
    paragraph: locators.get(claim.source)?.(claim) ?? null,
  }));
  return { segment: claimSegment(entries, deriver), problems: [] };
}

/** Runs tasks, perhaps several at once; results come in the order of the tasks. */
export type Runner = (
  tasks: readonly SegmentTask[],
  done: (index: number, result: SegmentResult) => void,
) => Promise<void>;

/** What {@link build} needs to know. */
export interface BuildOptions {
  readonly dir: string;
  readonly files: readonly BaseFile[];
  /** When the files were looked at, in ms since 1970. */
  readonly taken: number;
  readonly version: string;
  readonly deriver: Deriver;
  readonly run: Runner;
  /** An older snapshot, of which unchanged files are taken over. */
  readonly old?: Snapshot | undefined;
  readonly sink: Sink;
}

interface Vocabularies {
  readonly sources: Source[];
  readonly topics: Topic[];
  readonly thesaurus: Term[];
  readonly problems: Problem[];
}

function vocabularies(bytes: ReadonlyMap<string, Buffer>): Vocabularies {
  const parse = <T>(path: string, format: Format<T>): Parsed<T> => {
    const held = bytes.get(path);
    return held ? parseFile(path, held, format) : { data: format.empty, problems: [] };
  };
  const sources = parse('sources.yaml', SOURCES);
  const topics = parse('topics.yaml', TOPICS);
  const thesaurus = parse('thesaurus.yaml', THESAURUS);
  const topicBytes = bytes.get('topics.yaml');
  const deeper = topicBytes ? checkTopics('topics.yaml', topicBytes, topics.data) : [];
  return {
    sources: Object.entries(sources.data).map(([id, record]) => ({ id, ...record })),
    topics: [...topics.data],
    thesaurus: [...thesaurus.data],
    problems: [...sources.problems, ...topics.problems, ...thesaurus.problems, ...deeper],
  };
}

/**
 * Reads a whole base from its YAML, checks it, and writes it as a snapshot.
 *
 * @throws {BaseError} with every problem of every file, where there is one
 */
export async function build(options: BuildOptions): Promise<void> {
  const { dir, files, deriver, old } = options;
  const bytes = new Map(files.map((file) => [file.path, readBytes(dir, file)]));
  const read = (path: string): Buffer => bytes.get(path) ?? Buffer.alloc(0);
  const hashes = new Map([...bytes].map(([path, held]) => [path, contentHash(held)]));
  const fingerprints = files
    .filter((file) => file.role === 'fingerprint')
    .map(({ path }) => ({
      source: path.slice('fingerprints/'.length),
      text: read(path).toString('utf8'),
    }));
  const known = fingerprints.map(({ source }) => hashes.get(`fingerprints/${source}`)).join(' ');
  const inputs = (path: string): string => `${hashes.get(path)} ${known}`;

  const vocabulary = vocabularies(bytes);
  const problems = [...vocabulary.problems];
  const writer = new SnapshotWriter(options.sink);
  const outlined: OutlinedFile[] = [];
  const claims = files.filter((file) => file.role === 'claims');
  const reusable = reusedSegments(old, claims, inputs);
  const tasks = claims
    .filter(({ path }) => !reusable.has(path))
    .map(({ path }) => ({ path, bytes: read(path), fingerprints }));

  // Segments are written in the order of the files, as soon as all before them are there.
  const ready = new Map<string, SegmentResult>();
  let next = 0;
  const flush = (): void => {
    for (let file = claims[next]; file; file = claims[++next]) {
      const { path } = file;
      const reused = reusable.get(path);
      const result = ready.get(path);
      if (!reused && !result) return;
      ready.delete(path);
      if (reused && old) {
        outlined.push({ path, outline: old.outline(reused.index), bytes: () => read(path) });
        writer.reuse(reused.take());
      } else if (result?.segment) {
        outlined.push({ path, outline: result.segment.outline, bytes: () => read(path) });
        writer.segment(path, inputs(path), result.segment);
      } else if (result) problems.push(...result.problems);
    }
  };
  flush();
  await options.run(tasks, (index, result) => {
    ready.set(tasks[index]?.path ?? '', result);
    flush();
  });

  const topicIds = new Set(vocabulary.topics.map((topic) => topic.id));
  const sourceIds = new Set(vocabulary.sources.map((source) => source.id));
  // Where a vocabulary could not be read, every reference to it would seem wrong.
  if (vocabulary.problems.length === 0) {
    problems.push(...checkReferences(outlined, topicIds, sourceIds));
  }
  for (const { source, text } of fingerprints) {
    try {
      deriver.locator(text);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      problems.push(fileProblem(`fingerprints/${source}`, 'bad-fingerprint', message));
    }
    if (sourceIds.has(source) || vocabulary.problems.length > 0) continue;
    const message = `this fingerprint is of no source: sources.yaml has no "${source}"`;
    problems.push(fileProblem(`fingerprints/${source}`, 'unknown-source', message));
  }
  if (problems.length > 0)
    throw new BaseError(problems.map((p) => ({ ...p, file: `${dir}/${p.file}` })));

  writer.segment(
    'thesaurus.yaml',
    '',
    vocabularySegment(vocabulary.thesaurus, vocabulary.topics, deriver),
  );
  const kept = files.map(({ path, state }) => ({ path, state, hash: hashes.get(path) ?? '' }));
  const { version, taken } = options;
  writer.finish(
    { sources: vocabulary.sources, topics: vocabulary.topics },
    { version, files: kept, taken },
  );
}

function reusedSegments(
  old: Snapshot | undefined,
  claims: readonly BaseFile[],
  inputs: (path: string) => string,
): Map<string, { index: number; take: () => Reused }> {
  const found = new Map<string, { index: number; take: () => Reused }>();
  if (!old) return found;
  const wanted = new Set(claims.map((file) => file.path));
  for (const [index, entry] of old.directory.segments.entries()) {
    if (wanted.has(entry.path) && entry.inputs === inputs(entry.path)) {
      found.set(entry.path, { index, take: () => old.reused(entry) });
    }
  }
  return found;
}
