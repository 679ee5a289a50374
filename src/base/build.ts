import { join } from 'node:path';
import type { Deriver, Directory, SegmentParts } from '../index/format.ts';
import { claimSegment, vocabularySegment } from '../index/segment.ts';
import type { Snapshot } from '../index/snapshot.ts';
import { newId, type Sink, SnapshotWriter } from '../index/writer.ts';
import type { Claim } from '../model/records.ts';
import { TakeOver } from './cache/addition.ts';
import { contentHash } from './cache/content-hash.ts';
import { settled } from './cache/fresh.ts';
import { type BaseFile, fileProblem, readBytes } from './files.ts';
import { Outlines } from './outlines.ts';
import { parseClaims } from './parse.ts';
import { BaseError, type Problem } from './problems.ts';
import { keptVocabularies, vocabularies } from './vocabularies.ts';

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
  /** Write only what the old one's main snapshot does not have, as an addition to it. */
  readonly addition?: boolean | undefined;
  readonly sink: Sink;
}

/** The content of a base's files, each read once, and only where it is needed. */
class Contents {
  readonly #dir: string;
  readonly #files: ReadonlyMap<string, BaseFile>;
  readonly #old: Directory | undefined;
  readonly #read = new Map<string, Buffer>();

  constructor(dir: string, files: readonly BaseFile[], old: Directory | undefined) {
    this.#dir = dir;
    this.#files = new Map(files.map((file) => [file.path, file]));
    this.#old = old;
  }

  /** The bytes of a file; none where the base has no such file. */
  read(path: string): Buffer {
    const file = this.#files.get(path);
    if (!file) return Buffer.alloc(0);
    const bytes = this.#read.get(path) ?? readBytes(this.#dir, file);
    this.#read.set(path, bytes);
    return bytes;
  }

  /** A hash of each file: the one that is known, where its state proves that it is unchanged. */
  hashes(): Map<string, string> {
    const known = new Map(this.#old?.files.map((kept) => [kept.path, kept]));
    return new Map(
      [...this.#files].map(([path, file]) => {
        const kept = known.get(path);
        const same = kept?.state === file.state && settled([file], this.#old?.taken ?? 0);
        return [path, same ? kept.hash : contentHash(this.read(path))];
      }),
    );
  }
}

/**
 * Reads a whole base from its YAML, checks it, and writes it as a snapshot.
 *
 * @throws {BaseError} with every problem of every file, where there is one
 */
export async function build(options: BuildOptions): Promise<void> {
  const { dir, files, deriver, old } = options;
  const contents = new Contents(dir, files, old?.directory);
  const read = (path: string): Buffer => contents.read(path);
  const hashes = contents.hashes();
  const fingerprints = files
    .filter((file) => file.role === 'fingerprint')
    .map(({ path }) => ({
      source: path.slice('fingerprints/'.length),
      text: read(path).toString('utf8'),
    }));
  const known = fingerprints.map(({ source }) => hashes.get(`fingerprints/${source}`)).join(' ');
  const inputs = (path: string): string => `${hashes.get(path)} ${known}`;

  const vocabulary = keptVocabularies(old, hashes) ?? vocabularies(read);
  const problems = [...vocabulary.problems];
  const writer = new SnapshotWriter(options.sink);
  const outlines = new Outlines(old);
  const claims = files.filter((file) => file.role === 'claims');
  const reusable = old ? reusedSegments(old, claims, inputs) : new Map<string, number>();
  const main = options.addition ? old?.main : undefined;
  const taken = old && new TakeOver(writer, old, main !== undefined);
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
      if (reused === undefined && !result) return;
      ready.delete(path);
      if (reused !== undefined) {
        outlines.taken(path, () => read(path));
        taken?.segment(reused);
      } else if (result?.segment) {
        outlines.made(path, result.segment.outline, () => read(path));
        writer.segment(path, inputs(path), result.segment);
      } else if (result) problems.push(...result.problems);
    }
  };
  flush();
  await options.run(tasks, (index, result) => {
    ready.set(tasks[index]?.path ?? '', result);
    flush();
  });

  const { topicIds, sourceIds } = vocabulary;
  problems.push(
    ...outlines.check(
      { topics: topicIds, sources: sourceIds, allClaims: outlines.count === claims.length },
      vocabulary.unchanged ? 'unchanged' : 'changed',
    ),
  );
  for (const { source, text } of fingerprints) {
    try {
      deriver.locator(text);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      problems.push(fileProblem(`fingerprints/${source}`, 'bad-fingerprint', message));
    }
    if (!sourceIds || sourceIds.has(source)) continue;
    const message = `this fingerprint is of no source: sources.yaml has no "${source}"`;
    problems.push(fileProblem(`fingerprints/${source}`, 'unknown-source', message));
  }
  if (problems.length > 0) throw new BaseError(inOrder(problems, dir, files));

  if (old && vocabulary.unchanged) taken?.segment(old.directory.segments.length);
  else {
    const { thesaurus, topics } = vocabulary;
    writer.segment('thesaurus.yaml', '', vocabularySegment(thesaurus, topics, deriver));
  }
  taken?.lists();
  const kept = files.map(({ path, state }) => ({ path, state, hash: hashes.get(path) ?? '' }));
  writer.finish(
    { sources: vocabulary.sources, topics: vocabulary.topics },
    {
      version: options.version,
      id: newId(),
      ...(main && { main: main.directory.id }),
      files: kept,
      taken: options.taken,
    },
  );
}

/** Problems by file and line, each with the way to its file. */
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

/** The numbers of the segments of an older snapshot that can be taken over, by their files. */
function reusedSegments(
  old: Snapshot,
  claims: readonly BaseFile[],
  inputs: (path: string) => string,
): Map<string, number> {
  const found = new Map<string, number>();
  const wanted = new Set(claims.map((file) => file.path));
  for (const [number, entry] of old.directory.segments.entries()) {
    if (wanted.has(entry.path) && entry.inputs === inputs(entry.path))
      found.set(entry.path, number);
  }
  return found;
}
