import { join } from 'node:path';
import type { SegmentParts } from '../index/format.ts';
import { vocabularySegment } from '../index/segment.ts';
import { newId, type Sink, SnapshotWriter } from '../index/writer.ts';
import { indexTopics, indexVocabulary } from '../search/indexing.ts';
import type { SegmentResult, SegmentTask } from './build-segment.ts';
import { type Cached, mainOf } from './cache/cached.ts';
import { contentHash } from './cache/content-hash.ts';
import { type Lender, lenderOf } from './cache/lender.ts';
import { Reuse } from './cache/reuse.ts';
import { Contents } from './contents.ts';
import type { BaseFile } from './files.ts';
import { Fingerprints } from './fingerprints.ts';
import { Outlines } from './outlines.ts';
import { BaseError, type Problem } from './problems.ts';
import { keptVocabularies, type Vocabularies, vocabularies } from './vocabularies.ts';

/** The files of claims to be made into segments. */
export interface Work {
  readonly tasks: readonly SegmentTask[];
  readonly fingerprints: Fingerprints;
  /** Called for each task, in any order. */
  readonly done: (index: number, result: SegmentResult) => void;
  /** What this thread does first while others do tasks; it need not be called. */
  readonly meanwhile: () => void;
}

/** Does tasks, perhaps several at once. */
export type Runner = (work: Work) => Promise<void>;

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
  /** The path of a snapshot whose thesaurus is kept where that of the base has the same content. */
  readonly lender?: string | undefined;
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
  const contents = new Contents(options.dir, options.files, options.old?.origin);
  const hashes = contents.hashes();
  const lender = lenderOf({ ...options, hashes });
  try {
    await buildFrom(options, contents, hashes, lender);
  } finally {
    if (lender?.snapshot !== options.old) lender?.snapshot.close();
  }
}

async function buildFrom(
  options: BuildOptions,
  contents: Contents,
  hashes: ReadonlyMap<string, string>,
  lender: Lender | undefined,
): Promise<void> {
  const { dir, files, old, asDelta } = options;
  const read = (path: string): Buffer => contents.read(path);
  const fingerprints = new Fingerprints(files, read);
  const fingerprintsHash = hashOf(
    files.filter(({ role }) => role === 'fingerprint'),
    hashes,
  );
  const inputs = (path: string): string => `${hashes.get(path)} ${fingerprintsHash}`;

  const before = new Map(old?.origin.files.map(({ path, hash }) => [path, hash]));
  const isUnchanged = (path: string): boolean => before.get(path) === hashes.get(path);

  const vocabulary = keptVocabularies(old, isUnchanged) ?? vocabularies(read, lender !== undefined);
  const { topicIds: topics, sourceIds: sources } = vocabulary;
  const problems = [...vocabulary.problems];
  const writer = new SnapshotWriter(options.sink);
  const reuse = new Reuse(writer, old && asDelta ? mainOf(old) : undefined);
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
      if (kept !== undefined && old) {
        outlines.addReused(path, () => read(path));
        reuse.segment(old, kept);
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
  let indexed: SegmentParts | undefined;
  const thesaurus = (): SegmentParts => {
    indexed ??= thesaurusSegment(vocabulary);
    return indexed;
  };
  writeReady();
  await options.run({
    tasks,
    fingerprints,
    done(index, result) {
      results.set(tasks[index]?.path ?? '', result);
      if (result.segment) fingerprints.note(result.fingerprints);
      writeReady();
    },
    meanwhile: () => {
      if (!lender) thesaurus();
    },
  });

  const allClaims = allNamed && outlines.count === claims.length;
  problems.push(
    ...outlines.check({ topics, sources, allClaims }, vocabulary.unchanged),
    // A snapshot is only made of a base without problems.
    ...fingerprints.problems(sources, isUnchanged),
  );
  if (problems.length > 0) throw new BaseError(inOrder(problems, dir, files));

  if (lender) reuse.thesaurus(lender);
  else writer.thesaurus(thesaurus());
  if (lender?.hasTopics === false) writer.topics(indexTopics(vocabulary.topics));
  reuse.lists();
  writer.finish(
    { sources: vocabulary.sources, topics: vocabulary.topics },
    {
      version: options.version,
      id: newId(),
      ...reuse.delta(),
      files: files.map(({ path, state }) => ({ path, state, hash: hashes.get(path) ?? '' })),
      scannedAt: options.scannedAt,
    },
  );
}

function thesaurusSegment({ thesaurus, topics }: Vocabularies): SegmentParts {
  const { concepts, ...indexed } = indexVocabulary(thesaurus, topics);
  return vocabularySegment(concepts, indexed);
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
