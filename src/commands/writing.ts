import { BaseError } from '../base/problems.ts';
import { type Change, commit } from '../edit/commit.ts';
import { withBaseLock } from '../edit/exclusive.ts';
import { WriteError } from '../edit/write-error.ts';
import { UsageError } from '../program/errors.ts';
import { QuotesError } from '../quotes/index.ts';
import type { WriteContext } from './command.ts';

/** How long to wait for another process that writes to the same base, in ms. */
const PATIENCE_MS = 60_000;

/**
 * Changes files of a base while no other process does.
 *
 * @param plan makes the changes; called while the base is locked
 * @throws {UsageError} where nothing could be written
 */
export async function change<T extends { readonly changes: readonly Change[] }>(
  { dir, owner, tell }: Pick<WriteContext, 'dir' | 'owner' | 'tell'>,
  plan: () => T | Promise<T>,
): Promise<T> {
  const onWait = (holder: string): void => tell(`waiting for ${holder}, to finish writing`);
  return usable(() =>
    withBaseLock(dir, owner, { maxWaitMs: PATIENCE_MS, onWait }, async () => {
      const planned = await plan();
      commit(dir, planned.changes, owner.unique);
      return planned;
    }),
  );
}

/** Runs `act`; its refusals to write become errors of usage. */
export async function usable<T>(act: () => T | Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof WriteError) throw new UsageError(error.message);
    if (error instanceof QuotesError) throw new UsageError(error.message);
    throw error;
  }
}

/**
 * Runs `act` on data from options; its problems, which have no line, become one error of usage.
 *
 * @param others what else is wrong with the options, as it was found before
 */
export function fromOptions<T>(act: () => T, others: readonly string[] = []): T {
  const refused = (said: readonly string[]): UsageError =>
    new UsageError(`${[...new Set([...others, ...said])].join('; ')}; nothing was written`);
  let made: T;
  try {
    made = act();
  } catch (error) {
    if (!(error instanceof BaseError)) throw error;
    throw refused(error.problems.map(({ message }) => message));
  }
  if (others.length > 0) throw refused([]);
  return made;
}
