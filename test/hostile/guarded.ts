import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tempDir } from '../helpers/base.ts';
import { PROGRAM } from '../helpers/run.ts';

/** What the README promises of the worst base, and how long a test waits for it on a busy machine. */
export const MOST_MEMORY_MB = 512;
const PATIENCE_MS = 60_000;

/** What became of a run of the program. */
export interface Guarded {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  /** Wall clock and processor time of the run. */
  readonly ms: number;
  readonly cpuMs: number;
  readonly peakMb: number;
}

export interface GuardOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
  /** The output is for programs: it has the text of the base as it is. */
  readonly raw?: boolean;
  /** The folder of the base, in which nothing may change; none where the command writes to it. */
  readonly untouched?: string;
  readonly cwd?: string;
}

/** Everything that is not to reach a terminal; of our own there are line breaks and colours. */
const HARMFUL = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;
const COLOUR = /\u001B\[\d{1,2}m/g;
const STACK = /^\s+at .+:\d+:\d+\)?$/m;

/** Names, kinds, sizes and times of all that is in a folder. */
export function stateOf(dir: string): readonly string[] {
  const names = readdirSync(dir, { recursive: true, encoding: 'utf8' });
  return names.sort().map((name) => {
    const { mode, size, mtimeMs, ino } = lstatSync(join(dir, name));
    return [name, mode, size, mtimeMs, ino].join(' ');
  });
}

/** Asserts that a text can do nothing to a terminal. */
export function assertHarmless(text: string, what: string): void {
  const found = HARMFUL.exec(text.replace(COLOUR, ''));
  const around = found && text.slice(Math.max(0, found.index - 60), found.index + 60);
  assert.equal(found, null, `${what}: ${JSON.stringify(around)}`);
}

/**
 * Runs the built program within bounds of time and memory, in a home of its own, and asserts what
 * holds whatever it is given: an exit code that means something, no stack, no bug confessed, nothing
 * raw to a terminal, nothing written but to the cache.
 */
export function guarded(args: readonly string[], options: GuardOptions = {}): Guarded {
  const { env = {}, input = '', raw = false, untouched, cwd } = options;
  const home = tempDir('cnca-hostile-');
  const figures = join(tempDir(), 'peak');
  const before = untouched === undefined ? [] : stateOf(untouched);
  const started = Date.now();
  const child = spawnSync(
    process.execPath,
    ['--require', join(import.meta.dirname, 'peak.cjs'), PROGRAM, ...args],
    {
      cwd,
      input,
      encoding: 'utf8',
      timeout: PATIENCE_MS,
      killSignal: 'SIGKILL',
      maxBuffer: 256 * 1024 * 1024,
      env: { PATH: process.env['PATH'], HOME: home, PEAK: figures, ...env },
    },
  );
  const ms = Date.now() - started;
  const line = args.map((arg) => arg.slice(0, 80)).join(' ');
  if (child.error) throw child.error;
  const { status: code, signal, stdout: out, stderr: err } = child;
  assert.equal(signal, null, `${line} was ended after ${ms} ms`);
  assert.ok(code !== null && code <= 2, `${line}: exit code ${code}\n${err.slice(0, 500)}`);
  assert.doesNotMatch(err, STACK, line);
  assert.doesNotMatch(err, /this should not happen/, line);
  assertHarmless(err, `stderr of ${line}`);
  if (!raw) assertHarmless(out, `stdout of ${line}`);
  const { peak, cpu } = JSON.parse(readFileSync(figures, 'utf8'));
  const peakMb = peak / 1024;
  assert.ok(peakMb <= MOST_MEMORY_MB, `${line} took ${peakMb} MB`);
  assert.deepEqual(
    readdirSync(home).filter((name) => name !== '.cache'),
    [],
  );
  if (untouched !== undefined) assert.deepEqual(stateOf(untouched), before, line);
  return { code, out, err, ms, cpuMs: cpu, peakMb };
}
