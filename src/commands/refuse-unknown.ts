import { UsageError } from '../program/errors.ts';
import { didYouMean } from '../text/suggest.ts';

/**
 * Refuses values that are not known.
 *
 * @param what what a value is called: `topic`
 * @param where which values are known, or where they are listed
 * @throws {UsageError} for the first value that is none of the known ones
 */
export function refuseUnknown(
  what: string,
  values: readonly string[],
  known: readonly string[],
  where: string,
): void {
  for (const value of values) {
    if (known.includes(value)) continue;
    throw new UsageError(`unknown ${what} "${value}"${didYouMean(value, known)}; ${where}`);
  }
}
