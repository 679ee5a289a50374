import { parentPort, workerData } from 'node:worker_threads';
import type { FingerprintFile } from './locator.ts';
import type { PoolAnswer, PoolTask } from './pool.ts';

/** A thread that builds segments, one message a file. */
async function work(): Promise<void> {
  // The part that the first thread loads, so that its compiled code is kept once.
  const { buildSegment, locatorIn } = await import('./rebuild.ts');
  const locator = locatorIn(workerData as readonly FingerprintFile[]);
  parentPort?.on('message', ({ index, task }: PoolTask) => {
    const result = buildSegment(task, locator);
    const memory = result.segment
      ? Object.values(result.segment.parts).map((part) => part.buffer as ArrayBuffer)
      : [];
    parentPort?.postMessage({ index, result } satisfies PoolAnswer, [...new Set(memory)]);
  });
}

void work();
