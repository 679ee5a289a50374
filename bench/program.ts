import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from './measure.ts';

/** The folder of the package. */
export const HOME = join(import.meta.dirname, '..');
/** The base that comes with the program. */
export const SHIPPED = join(HOME, 'facts');

const BUILT = join(HOME, 'dist', 'cnca.cjs');

/**
 * The built program with arguments, as its users start it, with a cache folder of its own.
 *
 * @param base the base to ask; the shipped one where it is left out
 */
export function cnca(args: readonly string[], cache: string, base?: string): Command {
  return {
    words: [process.execPath, join(HOME, 'bin', 'cnca.cjs'), ...args],
    env: { ...process.env, XDG_CACHE_HOME: cache, CNCA_BASE: base },
  };
}

/**
 * Says where the built program is not what the sources say.
 *
 * @throws {Error} where it is not built at all
 */
export function checkBuilt(): void {
  if (!existsSync(BUILT)) throw new Error('dist/ is missing: run `npm run build` first');
  const built = statSync(BUILT).mtimeMs;
  const sources = readdirSync(join(HOME, 'src'), { recursive: true, encoding: 'utf8' });
  if (sources.some((name) => statSync(join(HOME, 'src', name)).mtimeMs > built)) {
    console.log('dist/ is older than src/: these are figures of the program as it was built');
  }
}

/** The id of the first claim of a base. */
export function firstId(base: string): string {
  const folder = join(base, 'claims');
  const [first = ''] = readdirSync(folder).sort();
  return /^- id: (\S+)/m.exec(readFileSync(join(folder, first), 'utf8'))?.[1] ?? '';
}

/** Whether a program is there to be run. */
export function installed(program: string): boolean {
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;
}
