import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import type { Deriver } from '../index/format.ts';
import type { Bytes } from '../index/pages.ts';
import type { Snapshot } from '../index/snapshot.ts';
import { MemorySink } from '../index/writer.ts';
import { build, buildSegment, type Runner, type SegmentResult, type SegmentTask } from './build.ts';
import { worthAdding } from './cache/addition.ts';
import { dropAddition, FileSink } from './cache/file-sink.ts';
import { additionPath } from './cache/paths.ts';
import type { BaseFile } from './files.ts';
import type { OpenOptions } from './open.ts';

export { buildSegment } from './build.ts';

/** Below this many bytes of YAML, starting a second thread costs more than it saves. */
const WORTH_THREADS = 3_000_000;
const MOST_THREADS = 4;
/** Threads that collect garbage often hold each other up: half the time, where there are two. */
const NURSERY_MB = 64;

/** What {@link rebuild} needs beside the options of opening. */
export interface RebuildOptions extends Omit<OpenOptions, 'deriver'> {
  readonly deriver: Deriver;
  readonly dir: string;
  readonly files: readonly BaseFile[];
  readonly taken: number;
  /** It is closed here, unless the new one is an addition to it. */
  readonly old: Snapshot | undefined;
  /** The old snapshot is the one in the cache folder: an addition to it can be written. */
  readonly cached: boolean;
  /** Where the snapshot shall be kept; nowhere where it is left out. */
  readonly cache: string | undefined;
}

/** A new snapshot. */
export interface Rebuilt {
  readonly bytes: Bytes;
  readonly main: Snapshot | undefined;
}

/**
 * Reads a base anew and makes its snapshot.
 *
 * @returns the snapshot's bytes: the new file, or memory where none could be written; and the main
 * snapshot that it is an addition to, if it is
 * @throws {BaseError} with every problem of the base
 */
export async function rebuild(options: RebuildOptions): Promise<Rebuilt> {
  const { cache, old } = options;
  const addition = options.cached && old !== undefined && worthAdding(old, options.files);
  const sink = cache === undefined ? new MemorySink() : fileSink(cache, addition);
  try {
    await build({ ...options, addition, sink, run: runner(options) });
  } catch (error) {
    if (sink instanceof FileSink) sink.discard();
    old?.close();
    throw error;
  }
  // An addition goes on reading from the main snapshot. Else it is closed before the new one takes
  // its place: Windows refuses that to the file of a name that is open.
  if (!addition) old?.close();
  const bytes = sink instanceof FileSink ? sink.finish() : sink.bytes();
  if (cache !== undefined && !addition) dropAddition(cache);
  return { bytes, main: addition ? old?.main : undefined };
}

function fileSink(cache: string, addition: boolean): FileSink {
  return new FileSink(addition ? additionPath(cache) : cache);
}

function runner({ worker, progress, files, deriver }: RebuildOptions): Runner {
  const all = files.reduce((sum, file) => sum + file.size, 0);
  return async (tasks, done) => {
    const total = tasks.reduce((sum, task) => sum + task.bytes.length, 0);
    let read = all - total;
    const finish = (index: number, result: SegmentResult): void => {
      read += tasks[index]?.bytes.length ?? 0;
      done(index, result);
      progress?.(read, all);
    };
    if (worker === undefined || total < WORTH_THREADS) {
      for (const [index, task] of tasks.entries()) finish(index, buildSegment(task, deriver));
    } else await inThreads(worker, tasks, finish, deriver);
  };
}

/** What a worker is sent, and what it answers. */
export interface WorkerTask extends SegmentTask {
  readonly index: number;
}
export interface WorkerAnswer {
  readonly index: number;
  readonly result: SegmentResult;
}

/** Tasks that a thread has at a time: the next one waits there, not for this thread to be free. */
const AT_HAND = 2;

/**
 * Runs tasks in this thread and in others, which take a while to begin. When all are given out, this
 * thread does again what others still have to do, from the last on, until there is nothing left:
 * rather that than wait for them, who may be slow, dead, or not there at all.
 */
async function inThreads(
  program: string,
  tasks: readonly SegmentTask[],
  done: (index: number, result: SegmentResult) => void,
  deriver: Deriver,
): Promise<void> {
  // Small bases are read without.
  const { Worker } = await import('node:worker_threads');
  const left = new Map(tasks.entries());
  const threads: Worker[] = [];
  let next = 0;
  let ended = false;
  const take = (): WorkerTask | undefined => {
    const index = next++;
    const task = tasks[index];
    return task && { ...task, index };
  };
  const again = (): WorkerTask | undefined => {
    const last = [...left].at(-1);
    return last && { ...last[1], index: last[0] };
  };
  const finish = (index: number, result: SegmentResult): void => {
    if (left.delete(index)) done(index, result);
  };
  const terminate = (): void => {
    ended = true;
    for (const thread of threads) void thread.terminate();
  };
  const here = async (): Promise<void> => {
    for (let task = take() ?? again(); task && !ended; task = take() ?? again()) {
      finish(task.index, buildSegment(task, deriver));
      // Takes what the others have done meanwhile.
      await setImmediate();
    }
    terminate();
  };
  const one = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const thread = started(Worker, program);
      if (!thread) return resolve();
      threads.push(thread);
      let atHand = 0;
      const give = (): void => {
        for (; atHand < AT_HAND; atHand++) {
          const task = take();
          if (!task) break;
          thread.postMessage(task);
        }
      };
      thread.on('message', ({ index, result }: WorkerAnswer) => {
        atHand--;
        try {
          finish(index, result);
          give();
        } catch (error) {
          reject(error);
        }
      });
      // Too little memory, say. An end for whatever reason is told by 'exit'.
      thread.on('error', () => undefined);
      thread.on('exit', () => resolve());
      give();
    });
  const most = Math.min(availableParallelism(), MOST_THREADS, tasks.length);
  try {
    await Promise.all([...Array.from({ length: most - 1 }, one), here()]);
  } finally {
    terminate();
  }
}

/** A new thread; `undefined` where the system has none to give. */
function started(Thread: typeof Worker, program: string): Worker | undefined {
  try {
    return new Thread(program, { resourceLimits: { maxYoungGenerationSizeMb: NURSERY_MB } });
  } catch {
    return undefined;
  }
}
