import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { build, buildSegment, type Runner, type SegmentResult, type SegmentTask } from './build.ts';
import type { BaseFile } from './files.ts';
import type { OpenOptions } from './open.ts';
import type { Deriver } from './snapshot/format.ts';
import type { Bytes } from './snapshot/pages.ts';
import type { Snapshot } from './snapshot/read.ts';
import { FileSink } from './snapshot/sink.ts';
import { MemorySink } from './snapshot/write.ts';

/** Below this many bytes of YAML, starting a second thread costs more than it saves. */
const WORTH_THREADS = 3_000_000;
const MOST_THREADS = 4;
/** Threads that collect garbage often hold each other up: half the time, where there are two. */
const NURSERY_MB = 64;

/** What {@link rebuild} needs beside the options of opening. */
export interface RebuildOptions extends OpenOptions {
  readonly dir: string;
  readonly files: readonly BaseFile[];
  readonly taken: number;
  readonly old: Snapshot | undefined;
  /** Where the snapshot shall be kept; nowhere where it is left out. */
  readonly cache: string | undefined;
}

/**
 * Reads a base anew and makes its snapshot.
 *
 * @returns the snapshot's bytes: the new file, or memory where none could be written
 * @throws {BaseError} with every problem of the base
 */
export async function rebuild(options: RebuildOptions): Promise<Bytes> {
  const sink = options.cache === undefined ? new MemorySink() : new FileSink(options.cache);
  try {
    const deriver = await options.deriver();
    await build({ ...options, deriver, sink, run: runner(options, deriver) });
  } catch (error) {
    if (sink instanceof FileSink) sink.discard();
    throw error;
  }
  return sink instanceof FileSink ? sink.finish() : sink.bytes();
}

function runner({ worker, progress, files }: RebuildOptions, deriver: Deriver): Runner {
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
    } else await inThreads(worker, tasks, finish);
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

async function inThreads(
  program: string,
  tasks: readonly SegmentTask[],
  done: (index: number, result: SegmentResult) => void,
): Promise<void> {
  let next = 0;
  const one = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const thread = new Worker(program, {
        resourceLimits: { maxYoungGenerationSizeMb: NURSERY_MB },
      });
      const give = (): void => {
        const index = next++;
        const task = tasks[index];
        if (task) thread.postMessage({ ...task, index } satisfies WorkerTask);
        else void thread.terminate().then(() => resolve());
      };
      thread.on('message', ({ index, result }: WorkerAnswer) => {
        done(index, result);
        give();
      });
      thread.on('error', reject);
      give();
    });
  const threads = Math.min(availableParallelism(), MOST_THREADS, tasks.length);
  await Promise.all(Array.from({ length: threads }, one));
}
