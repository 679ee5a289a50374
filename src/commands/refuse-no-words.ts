import { UsageError } from '../program/errors.ts';

/** Tried first, because the class of all letters takes longer to compile than a search takes to run. */
const HAS_ASCII_WORD = /[A-Za-z0-9]/;

/** @throws {UsageError} where a query has no letter and no digit */
export function refuseNoWords(query: string): void {
  if (HAS_ASCII_WORD.test(query) || /[\p{L}\p{N}]/u.test(query)) return;
  throw new UsageError('search needs at least one word, such as: cnca search railway');
}
