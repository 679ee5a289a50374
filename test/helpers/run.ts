import { type SpawnSyncOptions, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { tempDir } from './base.ts';

/** The folder of the package. */
export const HOME = join(import.meta.dirname, '..', '..');
/** The program to test: that of the package, or an installed one (`CNCA_TEST_PROGRAM`). */
export const PROGRAM = process.env['CNCA_TEST_PROGRAM'] ?? join(HOME, 'bin', 'cnca.cjs');

/** The result of a run. */
export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** How to run a program. Its environment inherits only PATH and the locale. */
export interface RunOptions extends Pick<SpawnSyncOptions, 'cwd' | 'uid' | 'gid' | 'input'> {
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Options of Node itself. */
  readonly node?: readonly string[];
}

/** A temporary home, so that tests share no caches with each other or with the user. */
const home = tempDir('cnca-home-');

function needsBuild(): void {
  if (existsSync(join(HOME, 'dist', 'cnca.cjs'))) return;
  throw new Error('dist/cnca.cjs is missing: run `npm run build`, then the tests');
}

/** The environment of a run. */
export function environment(env: RunOptions['env'] = {}): Record<string, string | undefined> {
  const { PATH, LANG, LC_ALL } = process.env;
  // No coverage of the built program, as it has no source lines.
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

/** Runs a line of Bash, with pipefail, in which `cnca` is the built program. */
export function runShell(line: string, options: RunOptions = {}): Ran {
  needsBuild();
  const cnca = `cnca() { '${process.execPath}' '${PROGRAM}' "$@"; }`;
  return runProgram('bash', ['-c', `set -o pipefail; ${cnca}; ${line}`], options);
}

/** Whether a program is installed. */
function has(program: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
}

/**
 * Whether this run must leave out no test: CI sets the variable, and nobody reads there what was
 * skipped.
 */
const STRICT = !['', '0', 'false', undefined].includes(process.env['CI']);

/**
 * The reason for which a test is skipped.
 *
 * @throws {Error} in CI
 */
export function skipped(why: string): string {
  if (STRICT) throw new Error(`${why}; with CI=true no test is skipped for that`);
  return why;
}

/**
 * Why a test that needs a program is skipped, as the option `skip` of a test.
 *
 * @returns `false` where the program is installed
 * @throws {Error} in CI, where it is not
 */
export function lacks(program: string): string | false {
  return has(program) ? false : skipped(`${program} is not installed`);
}

/**
 * Options to run a program as a user to whom permissions apply, unlike root.
 *
 * @returns `undefined` if such a user cannot start the program
 */
export function unprivileged(): Pick<RunOptions, 'uid' | 'gid'> | undefined {
  if (process.getuid?.() !== 0) return {};
  const nobody = { uid: 65_534, gid: 65_534 };
  const { status } = spawnSync(process.execPath, [PROGRAM, '--version'], { ...nobody, env: {} });
  return status === 0 ? nobody : undefined;
}
