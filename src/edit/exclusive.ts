import { baseFiles } from '../base/files.ts';
import { recover } from './journal.ts';
import { type Owner, type Patience, withLock } from './lock.ts';
import { notWritable } from './write-error.ts';

/**
 * Does something while no other process writes to a base. What a process that died has left half
 * done is finished first.
 *
 * @param dir the base's folder
 * @throws {BaseError} where the folder is no base
 * @throws {WriteError} where the folder cannot be written to, or another process writes for too long
 */
export async function writing<T>(
  dir: string,
  owner: Owner,
  patience: Patience,
  act: () => T | Promise<T>,
): Promise<T> {
  // What is no base is not written to, not even a lock.
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
