import { NotRegular } from './regular-file.ts';

/** The code of a failed system call, such as `EACCES`; `undefined` for any other error. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}

const IN_WORDS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'it is a folder',
  ENOTDIR: 'it is not a folder',
  ELOOP: 'its links lead in a circle',
  ENAMETOOLONG: 'its name is too long',
  EROFS: 'its file system is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'it may not grow as large as that',
  EIO: 'the disk failed',
  EBUSY: 'it is in use',
  ENXIO: 'nobody is there to take it',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
};

/** Why a system call failed or a file could not be read, in words; an unknown code stays a code. */
export function reason(error: unknown): string {
  if (error instanceof NotRegular) return error.message;
  const code = systemCode(error) ?? 'unknown error';
  return IN_WORDS[code] ?? code;
}

/** Whether an error is a failed system call rather than a bug of the program. */
export function isFailure(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error && 'code' in error;
}

/** Runs an action and ignores its errors. For cleaning up: another process was faster, or will do it. */
export function quietly(act: () => void): void {
  try {
    act();
  } catch {
    // Harmless.
  }
}
