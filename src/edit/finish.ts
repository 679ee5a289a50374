import { writing } from './exclusive.ts';
import { hasJournal } from './journal.ts';
import type { Owner } from './lock.ts';
import { WriteError } from './write-error.ts';

/** A reader does not wait longer than this, in ms, for one who writes. */
const PATIENCE_MS = 3000;

/**
 * Finishes a change of several files that was broken off, or waits for one that is going on.
 *
 * @param dir the base's folder
 * @returns whether there was one, and the base is whole again
 */
export async function finishChange(dir: string, owner: Owner): Promise<boolean> {
  if (!hasJournal(dir)) return false;
  try {
    // Who begins to write finishes what was left.
    await writing(dir, owner, { most: PATIENCE_MS }, () => undefined);
    return true;
  } catch (error) {
    if (error instanceof WriteError) return false;
    throw error;
  }
}
