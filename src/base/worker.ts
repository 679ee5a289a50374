import { parentPort } from 'node:worker_threads';
import type { PoolAnswer, PoolTask } from './pool.ts';

/** A thread that builds segments, one message a file. */
async function work(): Promise<void> {
  // The part that the first thread loads, so that its compiled code is kept once.
  const { buildSegment } = await import('./rebuild.ts');
  parentPort?.on('message', ({ index, task }: PoolTask) => {
    const result = buildSegment(task);
    const memory = result.segment
      ? Object.values(result.segment.parts).map((part) => part.buffer as ArrayBuffer)
      : [];
    parentPort?.postMessage({ index, result } satisfies PoolAnswer, [...new Set(memory)]);
  });
}

void work();
