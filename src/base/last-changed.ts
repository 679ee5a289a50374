import { baseFiles } from './files.ts';

/** The first year in which a file can have been written: archives of packages give an older time. */
const FIRST_YEAR = 2000;

/**
 * The day on which a file of a base was last written, as an ISO date in UTC; `undefined` where the
 * files have the time of an archive.
 *
 * @param dir the folder of the base
 * @throws {BaseError} if the folder is no base
 */
export function lastChanged(dir: string): string | undefined {
  const last = new Date(Math.max(...baseFiles(dir).map(({ written }) => written)));
  return last.getUTCFullYear() < FIRST_YEAR ? undefined : last.toISOString().slice(0, 10);
}
