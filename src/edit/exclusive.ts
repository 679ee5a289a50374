import { baseFiles } from '../base/files.ts';
import { recover } from './journal.ts';
import { type Owner, type Patience, withLock } from './lock.ts';
import { notWritable } from './write-error.ts';

/**
 * Runs an action while holding the lock of a base, after finishing a change that another process
 * began before it died.
 *
 * @param dir the folder of the base
 * @throws {BaseError} if the folder is not a base
 * @throws {WriteError} if the folder cannot be written to, or another process holds the lock too long
 */
export async function withBaseLock<T>(
  dir: string,
  owner: Owner,
  patience: Patience,
  act: () => T | Promise<T>,
): Promise<T> {
  // Checked first, so that no lock is created in a folder that is not a base.
  baseFiles(dir);
  return withLock(dir, owner, patience, () => {
    try {
      recover(dir);
    } catch (error) {
      throw notWritable(dir, error);
    }
    return act();
  });
}
