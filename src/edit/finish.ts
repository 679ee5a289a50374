import { withBaseLock } from './exclusive.ts';
import { hasJournal } from './journal.ts';
import type { Owner } from './lock.ts';
import { WriteError } from './write-error.ts';

/** How long a reader waits for a writer, in ms. */
const PATIENCE_MS = 3000;

/**
 * Finishes an interrupted change of several files, or waits for one in progress.
 *
 * @param dir the folder of the base
 * @returns whether there was such a change, and it is complete now
 */
export async function finishChange(dir: string, owner: Owner): Promise<boolean> {
  if (!hasJournal(dir)) return false;
  try {
    // Taking the lock finishes the change.
    await withBaseLock(dir, owner, { maxWaitMs: PATIENCE_MS }, () => undefined);
    return true;
  } catch (error) {
    if (error instanceof WriteError) return false;
    throw error;
  }
}
