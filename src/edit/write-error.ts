import { isFailure, reason, systemCode } from '../program/failure.ts';

/** Why a base could not be written to. Its message says what, where and what to do. */
export class WriteError extends Error {
  override readonly name = 'WriteError';
}

/** Where nobody may write, another base is the way out; a full or broken disk is another matter. */
const FORBIDDEN: readonly (string | undefined)[] = ['EACCES', 'EPERM', 'EROFS'];

/**
 * Puts a failed call to the system into words. Other errors stay as they are.
 *
 * @param path what could not be written
 */
export function notWritable(path: string, error: unknown): unknown {
  if (!isFailure(error)) return error;
  const said = `${path} cannot be written to: ${reason(error)}. Nothing was changed`;
  if (!FORBIDDEN.includes(systemCode(error))) return new WriteError(said);
  return new WriteError(
    `${said}. Write to a base of your own: --base <dir>, or CNCA_BASE; ` +
      '`cnca init <dir>` makes one',
  );
}

/**
 * Puts into words why a change that had begun could not be finished.
 *
 * @param path what could not be written
 */
export function notFinished(path: string, error: unknown): WriteError {
  return new WriteError(
    `${path} cannot be written to: ${reason(error)}. Other files of the change are in their ` +
      'places already; what is missing is noted, and the next `cnca add` finishes it',
  );
}
