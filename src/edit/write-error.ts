import { isFailure, reason, systemCode } from '../program/failure.ts';

/** A base could not be written to. The message says what failed, where, and what to do. */
export class WriteError extends Error {
  override readonly name = 'WriteError';
}

/** Codes for which the message advises to write to another base; a full disk needs other advice. */
const FORBIDDEN: readonly (string | undefined)[] = ['EACCES', 'EPERM', 'EROFS'];

/**
 * Converts a failed system call into a {@link WriteError}; returns any other error unchanged.
 *
 * @param path the file or folder that could not be written to
 */
export function notWritable(path: string, error: unknown): unknown {
  if (!isFailure(error)) return error;
  const message = `${path} cannot be written to: ${reason(error)}. Nothing was changed`;
  if (!FORBIDDEN.includes(systemCode(error))) return new WriteError(message);
  return new WriteError(
    `${message}. Write to a base of your own: --base <dir>, or CNCA_BASE; ` +
      '`cnca init <dir>` makes one',
  );
}

/**
 * Makes the error for a change that failed after its first rename.
 *
 * @param path the file that could not be written to
 */
export function notFinished(path: string, error: unknown): WriteError {
  return new WriteError(
    `${path} cannot be written to: ${reason(error)}. Other files of the change are in their ` +
      'places already; what is missing is noted, and the next `cnca add` finishes it',
  );
}
