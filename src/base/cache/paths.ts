import { basename, join } from 'node:path';
import { hashKey } from '../../index/varint.ts';

/** Where the snapshot of a base is kept in a cache folder. */
export function snapshotPath(cacheDir: string, dir: string): string {
  const hash = (text: string): string => hashKey(text).toString(16).padStart(8, '0');
  const reversed = [...dir].reverse().join('');
  const name = basename(dir)
    .replace(/[^A-Za-z0-9._-]/g, '_')
    .slice(0, 40);
  return join(cacheDir, `${name}-${hash(dir)}${hash(reversed)}.snapshot`);
}

/** Where the addition to a main snapshot is kept: what was edited since that was written. */
export function additionPath(main: string): string {
  return `${main}.recent`;
}
