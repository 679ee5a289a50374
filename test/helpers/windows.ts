import fs, { existsSync, type PathLike, statSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/** Does something while calls of the file system go elsewhere. */
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

/** What the system says when it refuses. */
export function refusal(code: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${code}: refused`), { code });
}

const { renameSync } = fs;

/** Renames as Windows does: a folder never takes the place of another. */
export function renameAsWindows(from: PathLike, to: PathLike): void {
  if (existsSync(to) && statSync(to).isDirectory()) throw refusal('EPERM');
  renameSync(from, to);
}

/** Renames as Windows does while another program has the file open, for the first so many tries. */
export function renameWhenFree(tries: number, code: string): typeof renameSync {
  let left = tries;
  return (from, to) => {
    if (left-- > 0) throw refusal(code);
    renameSync(from, to);
  };
}
