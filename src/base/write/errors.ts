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
  EFBIG: 'no file may be as large',
  EIO: 'the disk failed',
  EBUSY: 'it is in use',
  ENOENT: 'there is no such folder',
  ENOTDIR: 'what it should lie in is no folder',
  ELOOP: 'its links lead in a circle',
  ENAMETOOLONG: 'its name is too long',
  ENXIO: 'nobody is there to take it',
};

/** Why the system refused something, in words; `undefined` where there are none for it. */
export function reasonOf(error: unknown): string | undefined {
  return REFUSED[systemCode(error) ?? ''];
}

/**
 * Puts a failed call to the system into words.
 *
 * @param path what could not be written
 */
export function notWritable(path: string, error: unknown): unknown {
  const reason = reasonOf(error);
  if (reason === undefined) return error;
  return new WriteError(
    `${path} cannot be written to: ${reason}. Nothing was changed. ` +
      'Write to a base of your own: --base <dir>, or CNCA_BASE; `cnca init <dir>` makes one',
  );
}
