/**
 * Why a base could not be written to. Its message says what, where and what to do; whatever it says,
 * no file was changed.
 */
export class WriteError extends Error {
  override readonly name = 'WriteError';
}

/** The code of a failed call to the system, such as `EACCES`. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}

const REFUSED: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'its file system is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
};

/**
 * Puts a failed call to the system into words.
 *
 * @param path what could not be written
 */
export function notWritable(path: string, error: unknown): unknown {
  const reason = REFUSED[systemCode(error) ?? ''];
  if (reason === undefined) return error;
  return new WriteError(
    `${path} cannot be written to: ${reason}. Nothing was changed. ` +
      'Write to a base of your own: --base <dir>, or CNCA_BASE; `cnca init <dir>` makes one',
  );
}
