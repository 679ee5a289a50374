import { setTimeout as sleep } from 'node:timers/promises';

/** Longer than the program distrusts the time of a file's last change. */
const SETTLED_MS = 3000;

/** Waits until files that were just written count as unchanged: before, they are compared by content. */
export function settle(): Promise<void> {
  return sleep(SETTLED_MS);
}
