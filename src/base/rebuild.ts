import { bytesInMemory, SnapshotDamaged } from '../index/pages.ts';
import type { IndexReader } from '../index/reader.ts';
import { Snapshot } from '../index/snapshot.ts';
import { Union } from '../index/union.ts';
import { MemorySink } from '../index/writer.ts';
import { build, type Runner, type Work } from './build.ts';
import { buildSegment } from './build-segment.ts';
import { type Cached, mainOf } from './cache/cached.ts';
import { dropDelta, FileSink } from './cache/file-sink.ts';
import { deltaPath } from './cache/paths.ts';
import { isWorthDelta } from './cache/worth-delta.ts';
import type { BaseFile } from './files.ts';
import { Locator } from './locator.ts';
import type { OpenOptions } from './open-options.ts';
import { buildInThreads } from './pool.ts';

export { buildSegment } from './build-segment.ts';
export { locatorIn } from './locator.ts';

/**
 * Below this many bytes of YAML a second thread costs more than it saves: it compiles everything and
 * learns all words anew. At four megabytes two threads take half as much CPU time again as one.
 */
const WORTH_THREADS = 6_000_000;

/** What {@link rebuild} needs beside the options of opening. */
export interface RebuildOptions extends OpenOptions {
  readonly dir: string;
  readonly files: readonly BaseFile[];
  /** When the states of the files were read, in ms since 1970. */
  readonly scannedAt: number;
  /** An older snapshot. It is closed here, unless a delta to it is written. */
  readonly old: Cached | undefined;
  /** Whether `old` is the snapshot at `cache`, so that a delta can be written beside it. */
  readonly inPlace: boolean;
  /** The path for the snapshot; without one it stays in memory. */
  readonly cache: string | undefined;
}

/**
 * Reads a base from its files and makes its snapshot.
 *
 * @returns the snapshot, open
 * @throws {BaseError} with every problem of the base
 */
export async function rebuild(options: RebuildOptions): Promise<IndexReader> {
  const { cache, old, version } = options;
  const asDelta = options.inPlace && old !== undefined && isWorthDelta(old, options.files);
  const main = asDelta ? mainOf(old) : undefined;
  const sink =
    cache === undefined ? new MemorySink() : new FileSink(asDelta ? deltaPath(cache) : cache);
  try {
    const lender = options.ignoreSnapshots ? undefined : options.lender;
    await build({ ...options, lender, asDelta, sink, run: runner(options) });
  } catch (error) {
    if (sink instanceof FileSink) sink.discard();
    old?.close();
    throw error;
  }
  // Windows refuses to replace an open file, so the old one is closed first.
  if (!main) old?.close();
  else if (old instanceof Union) old.delta.close();
  const bytes = sink instanceof FileSink ? sink.finish() : bytesInMemory(sink.bytes());
  if (cache !== undefined && !asDelta) dropDelta(cache);
  const made = Snapshot.open(bytes, version);
  const reader = made && main ? Union.of(main, made) : made;
  if (!reader) throw new SnapshotDamaged('it cannot be read back');
  return reader;
}

function runner({ worker, progress, files }: RebuildOptions): Runner {
  const all = files.reduce((sum, file) => sum + file.size, 0);
  return async (work) => {
    const { tasks, fingerprints } = work;
    const total = tasks.reduce((sum, task) => sum + task.bytes.length, 0);
    let read = all - total;
    const done: Work['done'] = (index, result) => {
      read += tasks[index]?.bytes.length ?? 0;
      work.done(index, result);
      progress?.(read, all);
    };
    if (worker === undefined || total < WORTH_THREADS) {
      const locator = new Locator(fingerprints.textOf);
      for (const [index, task] of tasks.entries()) done(index, buildSegment(task, locator));
    } else await buildInThreads(worker, { ...work, done });
  };
}
