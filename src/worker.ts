import { parentPort } from 'node:worker_threads';
import type { WorkerAnswer, WorkerTask } from './base/rebuild.ts';

/** A second thread that parses, checks and indexes files of claims, one message a file. */
async function work(): Promise<void> {
  // The same parts that the first thread has: what V8 compiled of them is kept once.
  const { buildSegment } = await import('./base/rebuild.ts');
  const { deriver } = await import('./deriver.ts');
  parentPort?.on('message', (task: WorkerTask) => {
    const result = buildSegment(task, deriver);
    const memory = result.segment
      ? Object.values(result.segment.parts).map((part) => part.buffer as ArrayBuffer)
      : [];
    parentPort?.postMessage({ index: task.index, result } satisfies WorkerAnswer, [
      ...new Set(memory),
    ]);
  });
}

void work();
