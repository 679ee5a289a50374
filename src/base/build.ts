import { join } from 'node:path';
import { vocabularySegment } from '../index/segment.ts';
import { newId, type Sink, SnapshotWriter } from '../index/writer.ts';
import { indexVocabulary } from '../search/indexing.ts';
import type { SegmentResult, SegmentTask } from './build-segment.ts';
import type { Cached } from './cache/cached.ts';
import { contentHash } from './cache/content-hash.ts';
import { Reuse } from './cache/reuse.ts';
import { Contents } from './contents.ts';
import type { BaseFile } from './files.ts';
import { Fingerprints } from './fingerprints.ts';
import { Outlines } from './outlines.ts';
import { BaseError, type Problem } from './problems.ts';
import { keptVocabularies, type Vocabularies, vocabularies } from './vocabularies.ts';

/** Runs tasks, perhaps several at once, and calls `done` for each, in any order. */
export type Runner = (
  tasks: readonly SegmentTask[],
  fingerprints: Fingerprints,
  done: (index: number, result: SegmentResult) => void,
) => Promise<void>;

/** What {@link build} needs to know. */
export interface BuildOptions {
  readonly dir: string;
  readonly files: readonly BaseFile[];
  /** When the states of the files were read, in ms since 1970. */
  readonly scannedAt: number;
  readonly version: string;
  readonly run: Runner;
  /** An older snapshot, whose segments of unchanged files are kept. */
  readonly old?: Cached | undefined;
  /** Write only what the main snapshot of `old` lacks, as a delta to it. */
  readonly asDelta: boolean;
  readonly sink: Sink;
}

/**
 * Reads a whole base from its YAML, checks it, and writes it as a snapshot.
 *
 * @throws {BaseError} with every problem of every file, where there is one
 */
export async function build(options: BuildOptions): Promise<void> {
  const { dir, files, old, asDelta } = options;
  const contents = new Contents(dir, files, old?.origin);
  const read = (path: string): Buffer => contents.read(path);
  const hashes = contents.hashes();
  const fingerprints = new Fingerprints(files, read);
  const fingerprintsHash = hashOf(
    files.filter(({ role }) => role === 'fingerprint'),
    hashes,
  );
  const inputs = (path: string): string => `${hashes.get(path)} ${fingerprintsHash}`;

  const before = new Map(old?.origin.files.map(({ path, hash }) => [path, hash]));
  const isUnchanged = (path: string): boolean => before.get(path) === hashes.get(path);

  const vocabulary = keptVocabularies(old, isUnchanged) ?? vocabularies(read);
  const problems = [...vocabulary.problems];
  const writer = new SnapshotWriter(options.sink);
  const reuse = old && new Reuse(writer, old, asDelta);
  const outlines = new Outlines(old);
  const claims = files.filter((file) => file.role === 'claims');
  const reusable = old ? unchangedSegments(old, claims, inputs) : new Map<string, number>();
  const tasks = claims
    .filter(({ path }) => !reusable.has(path))
    .map(({ path }) => ({ path, bytes: read(path) }));

  const results = new Map<string, SegmentResult>();
  let next = 0;
  let allNamed = true;
  // A segment is written as soon as all files before it are: the memory of large bases is bounded.
  const writeReady = (): void => {
    for (let file = claims[next]; file; file = claims[++next]) {
      const { path } = file;
      const kept = reusable.get(path);
      const result = results.get(path);
      if (kept === undefined && !result) return;
      results.delete(path);
      if (kept !== undefined) {
        outlines.addReused(path, () => read(path));
        reuse?.segment(kept);
      } else if (result?.segment) {
        outlines.addParsed(path, result.segment.outline, () => read(path));
        writer.segment(path, inputs(path), result.segment);
      } else if (result) {
        problems.push(...result.problems);
        allNamed &&= result.allNamed;
        if (result.outline) outlines.addParsed(path, result.outline, () => read(path));
      }
    }
  };
  writeReady();
  await options.run(tasks, fingerprints, (index, result) => {
    results.set(tasks[index]?.path ?? '', result);
    writeReady();
  });

  const { topicIds: topics, sourceIds: sources } = vocabulary;
  const allClaims = allNamed && outlines.count === claims.length;
  problems.push(
    ...outlines.check({ topics, sources, allClaims }, vocabulary.unchanged),
    // A snapshot is only made of a base without problems.
    ...fingerprints.problems(sources, isUnchanged),
  );
  if (problems.length > 0) throw new BaseError(inOrder(problems, dir, files));

  if (reuse && vocabulary.unchanged) reuse.thesaurus();
  else writeThesaurus(writer, vocabulary);
  reuse?.lists();
  writer.finish(
    { sources: vocabulary.sources, topics: vocabulary.topics },
    {
      version: options.version,
      id: newId(),
      ...reuse?.delta(),
      files: files.map(({ path, state }) => ({ path, state, hash: hashes.get(path) ?? '' })),
      scannedAt: options.scannedAt,
    },
  );
}

function writeThesaurus(writer: SnapshotWriter, { thesaurus, topics }: Vocabularies): void {
  const { concepts, ...indexed } = indexVocabulary(thesaurus, topics);
  writer.thesaurus(vocabularySegment(concepts, indexed));
}

/** Problems by file and line, each with the whole path of its file. */
function inOrder(
  problems: readonly Problem[],
  dir: string,
  files: readonly BaseFile[],
): readonly Problem[] {
  const places = new Map(files.map(({ path }, place) => [path, place]));
  const place = ({ file }: Problem): number => places.get(file) ?? files.length;
  return problems
    .toSorted((a, b) => place(a) - place(b) || a.line - b.line || a.col - b.col)
    .map((problem) => ({ ...problem, file: join(dir, problem.file) }));
}

/** One hash of some files. */
function hashOf(files: readonly BaseFile[], hashes: ReadonlyMap<string, string>): string {
  return contentHash(Buffer.from(files.map(({ path }) => `${path} ${hashes.get(path)}`).join(' ')));
}

/** The numbers of the segments of an older snapshot whose files are unchanged, by path. */
function unchangedSegments(
  old: Cached,
  claims: readonly BaseFile[],
  inputs: (path: string) => string,
): Map<string, number> {
  const wanted = new Set(claims.map((file) => file.path));
  const found = new Map<string, number>();
  for (const [number, { path, inputs: before }] of old.segments.entries()) {
    if (wanted.has(path) && before === inputs(path)) found.set(path, number);
  }
  return found;
}
