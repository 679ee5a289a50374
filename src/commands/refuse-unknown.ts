import { UsageError } from '../program/errors.ts';
import { didYouMean } from '../text/suggest.ts';

/** Values for a message: a long list only by its beginning. */
export function namedIn(values: readonly string[]): string {
  return values.length > 20 ? `${values.slice(0, 20).join(', ')} …` : values.join(', ');
}

/**
 * Refuses values that are not known, and names those there are.
 *
 * @param what what a value is called: `topic`
 * @param command lists them, where there may be many: it stands for them where one is near
 * @throws {UsageError} for the first value that is none of the known ones
 */
export function refuseUnknown(
  what: string,
  values: readonly string[],
  known: readonly string[],
  command?: string,
): void {
  for (const value of values) {
    if (known.includes(value)) continue;
    const near = didYouMean(value, known);
    const all = `the ${what}s are: ${namedIn(known)}`;
    const listed = command === undefined ? [] : [`\`${command}\` lists them`];
    const named =
      (command !== undefined && near !== '') || known.length === 0 ? listed : [all, ...listed];
    throw new UsageError([`unknown ${what} "${value}"${near}`, ...named].join('; '));
  }
}
