import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import type { Work } from './build.ts';
import { buildSegment, type SegmentResult, type SegmentTask } from './build-segment.ts';
import { type FingerprintFile, locatorIn } from './locator.ts';

const MOST_THREADS = 4;
/** Tasks that a thread holds: it need not wait for this thread to give it the next one. */
const AT_HAND = 2;
/** A larger young generation halves the time of two threads that collect garbage often. */
const YOUNG_GENERATION_MB = 64;

/** What a thread is sent, and what it answers. */
export interface PoolTask {
  readonly index: number;
  readonly task: SegmentTask;
}
export interface PoolAnswer {
  readonly index: number;
  readonly result: SegmentResult;
}

/**
 * Builds segments in this thread and in others. The tasks of a thread that dies are done here.
 *
 * @param program the program of a thread: each gets the fingerprints of all documents once
 */
export async function buildInThreads(program: string, work: Work): Promise<void> {
  const { tasks, done, meanwhile } = work;
  const fingerprints = work.fingerprints.all();
  // Loaded only here: small bases need no threads.
  const { Worker } = await import('node:worker_threads');
  const left = [...tasks.entries()].map(([index, task]): PoolTask => ({ index, task }));
  const locator = locatorIn(fingerprints);
  const threads: Worker[] = [];
  const runHere = async (): Promise<void> => {
    for (let next = left.shift(); next; next = left.shift()) {
      done(next.index, buildSegment(next.task, locator));
      // Answers of other threads are taken now.
      await setImmediate();
    }
  };
  const runThere = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const thread = start(Worker, program, fingerprints);
      if (!thread) return resolve();
      threads.push(thread);
      const held = new Map<number, PoolTask>();
      const give = (): void => {
        for (let next = left[0]; next && held.size < AT_HAND; next = left[0]) {
          left.shift();
          held.set(next.index, next);
          thread.postMessage(next);
        }
        if (held.size === 0) void thread.terminate();
      };
      thread.on('message', ({ index, result }: PoolAnswer) => {
        held.delete(index);
        try {
          done(index, result);
          give();
        } catch (error) {
          reject(error);
        }
      });
      // The event 'exit' follows, whatever the error was.
      thread.on('error', () => undefined);
      thread.on('exit', () => {
        left.push(...held.values());
        resolve();
      });
      give();
    });
  const others = Math.min(availableParallelism(), MOST_THREADS, tasks.length) - 1;
  try {
    const there = Array.from({ length: others }, runThere);
    meanwhile();
    await Promise.all([...there, runHere()]);
    await runHere();
  } finally {
    for (const thread of threads) void thread.terminate();
  }
}

/** Starts a thread. @returns `undefined` where the system has none to give */
function start(
  Thread: typeof Worker,
  program: string,
  fingerprints: readonly FingerprintFile[],
): Worker | undefined {
  try {
    return new Thread(program, {
      workerData: fingerprints,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION_MB },
    });
  } catch {
    return undefined;
  }
}
