import { type SpawnSyncOptions, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { tempDir } from './base.ts';

/** The folder of the package. */
export const HOME = join(import.meta.dirname, '..', '..');
/** What users start: that of the package, unless another one shall be tested, as it was installed. */
export const PROGRAM = process.env['CNCA_TEST_PROGRAM'] ?? join(HOME, 'bin', 'cnca.cjs');

/** What became of a run. */
export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** How a program is run; its environment has nothing of this one but PATH and the locale. */
export interface RunOptions extends Pick<SpawnSyncOptions, 'cwd' | 'uid' | 'gid' | 'input'> {
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Options of Node itself. */
  readonly node?: readonly string[];
}

/** A home of its own: no test finds the caches of another, or of who runs them. */
const home = tempDir('cnca-home-');

function needsBuild(): void {
  if (existsSync(join(HOME, 'dist', 'cnca.cjs'))) return;
  throw new Error('dist/cnca.cjs is missing: run `npm run build`, then the tests');
}

/** The environment of a run. */
export function environment(env: RunOptions['env'] = {}): Record<string, string | undefined> {
  const { PATH, LANG, LC_ALL } = process.env;
  // Of the built program no coverage is taken: it has no lines of its source.
  return { PATH, LANG, LC_ALL, NODE_V8_COVERAGE: undefined, HOME: home, ...env };
}

/** Runs any program and waits for its end. */
export function runProgram(
  program: string,
  args: readonly string[],
  { env, ...options }: Omit<RunOptions, 'node'> = {},
): Ran {
  const { error, status, signal, stdout, stderr } = spawnSync(program, args, {
    ...options,
    env: environment(env),
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
    timeout: 60_000,
  });
  if (error) throw error;
  if (signal) throw new Error(`${program} ${args.join(' ')} was ended by ${signal}\n${stderr}`);
  return { code: status, out: stdout, err: stderr };
}

/** Runs the built program with a command line. */
export function run(args: readonly string[], options: RunOptions = {}): Ran {
  needsBuild();
  const { node = [], ...rest } = options;
  return runProgram(process.execPath, [...node, PROGRAM, ...args], rest);
}

/** Runs a line of Bash in which `cnca` is the built program; a pipe fails where a part of it does. */
export function runShell(line: string, options: RunOptions = {}): Ran {
  needsBuild();
  const cnca = `cnca() { '${process.execPath}' '${PROGRAM}' "$@"; }`;
  return runProgram('bash', ['-c', `set -o pipefail; ${cnca}; ${line}`], options);
}

/** Whether a program is installed. */
export function has(program: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
}

/**
 * As whom to run a program so that permissions mean something: to root they do not.
 *
 * @returns options for running it; `undefined` where nobody else may start it
 */
export function unprivileged(): Pick<RunOptions, 'uid' | 'gid'> | undefined {
  if (process.getuid?.() !== 0) return {};
  const nobody = { uid: 65_534, gid: 65_534 };
  const { status } = spawnSync(process.execPath, [PROGRAM, '--version'], { ...nobody, env: {} });
  return status === 0 ? nobody : undefined;
}
