import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A new folder, which is removed when the process ends, also when it is interrupted. */
export function temporaryFolder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'cnca-bench-'));
  process.once('exit', () => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

/** The size of all files in a folder whose names end so, in bytes. */
export function sizeOf(dir: string, ending: string): number {
  return filesIn(dir, ending).reduce((sum, file) => sum + statSync(file).size, 0);
}

/** The paths of the files in a folder whose names end so, however deep they lie. */
export function filesIn(dir: string, ending: string): string[] {
  return readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => join(dir, name));
}
