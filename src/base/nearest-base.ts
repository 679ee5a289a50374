import { readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

function isFile(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
  } catch {
    // A folder that may not be entered holds no base of ours.
    return false;
  }
}

function hasClaims(dir: string): boolean {
  try {
    return readdirSync(join(dir, 'claims')).some((name) => /^[^.].*\.yaml$/.test(name));
  } catch {
    return false;
  }
}

/** Whether a folder is a fact base: it has sources.yaml or files of claims. */
export function isBaseFolder(dir: string): boolean {
  return isFile(join(dir, 'sources.yaml')) || hasClaims(dir);
}

/** The nearest folder that is a fact base: this one, or one above it. */
export function nearestBase(folder: string): string | undefined {
  for (let dir = folder; ; dir = dirname(dir)) {
    if (isBaseFolder(dir)) return dir;
    if (dirname(dir) === dir) return undefined;
  }
}
