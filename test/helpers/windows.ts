import fs, { existsSync, type PathLike, statSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/** Runs an action with some functions of node:fs replaced. */
export async function withCalls<T>(
  calls: Partial<Pick<typeof fs, 'chownSync' | 'renameSync' | 'statSync' | 'writeSync'>>,
  act: () => T | Promise<T>,
): Promise<T> {
  const { chownSync, renameSync, statSync, writeSync } = fs;
  Object.assign(fs, calls);
  syncBuiltinESMExports();
  try {
    return await act();
  } finally {
    Object.assign(fs, { chownSync, renameSync, statSync, writeSync });
    syncBuiltinESMExports();
  }
}

/** The error of a refused system call. */
export function refusal(code: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${code}: refused`), { code });
}

const { renameSync } = fs;

/** Renames like Windows: never over a folder. */
export function renameAsWindows(from: PathLike, to: PathLike): void {
  if (existsSync(to) && statSync(to).isDirectory()) throw refusal('EPERM');
  renameSync(from, to);
}

/** Renames like Windows while another program has the file open: fails a number of times first. */
export function renameWhenFree(tries: number, code: string): typeof renameSync {
  let left = tries;
  return (from, to) => {
    if (left-- > 0) throw refusal(code);
    renameSync(from, to);
  };
}
