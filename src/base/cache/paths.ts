import { basename, join } from 'node:path';
import { hashKey } from '../../index/keys.ts';

/** The path of a base's snapshot in a cache folder. @param dir the folder of the base, without links */
export function snapshotPath(cacheDir: string, dir: string): string {
  const hash = (text: string): string => hashKey(text).toString(16).padStart(8, '0');
  const reversed = [...dir].reverse().join('');
  const name = basename(dir)
    .replace(/[^A-Za-z0-9._-]/g, '_')
    .slice(0, 40);
  return join(cacheDir, `${name}-${hash(dir)}${hash(reversed)}.snapshot`);
}

/** The path of the delta to a main snapshot. */
export function deltaPath(main: string): string {
  return `${main}.recent`;
}

/** The path of the windows of a base's documents. @param main the path of its snapshot */
export function windowsPath(main: string): string {
  return `${main}.windows`;
}

/** The path of the figures that were read of a base's claims. @param main the path of its snapshot */
export function figuresPath(main: string): string {
  return `${main}.figures`;
}
