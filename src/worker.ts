import { parentPort } from 'node:worker_threads';
import { buildSegment } from './base/build.ts';
import type { WorkerAnswer, WorkerTask } from './base/rebuild.ts';
import { deriver } from './deriver.ts';

/** A second thread that parses, checks and indexes files of claims, one message a file. */
parentPort?.on('message', (task: WorkerTask) => {
  const result = buildSegment(task, deriver);
  const memory = result.segment
    ? Object.values(result.segment.parts).map((part) => part.buffer as ArrayBuffer)
    : [];
  parentPort?.postMessage({ index: task.index, result } satisfies WorkerAnswer, [
    ...new Set(memory),
  ]);
});
