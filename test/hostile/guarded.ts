import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tempDir } from '../helpers/base.ts';
import { PROGRAM } from '../helpers/run.ts';

/** The limit that the manual promises for the worst base. */
export const MOST_MEMORY_MB = 512;
const TIMEOUT_MS = 60_000;

/** The result of a run of the program. */
export interface Guarded {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  /** Wall-clock time. */
  readonly ms: number;
  /** CPU time. */
  readonly cpuMs: number;
  readonly peakMb: number;
}

export interface GuardOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
  /** Whether the output is for programs, and so contains the raw text of the base. */
  readonly raw?: boolean;
  /** A folder in which nothing may change. */
  readonly untouched?: string;
  readonly cwd?: string;
}

/** Characters that must not reach a terminal. */
const HARMFUL = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;
const COLOUR = /\u001B\[\d{1,2}m/g;
const STACK = /^\s+at .+:\d+:\d+\)?$/m;

/** Name, mode, size, mtime and inode of everything in a folder. */
export function stateOf(dir: string): readonly string[] {
  const names = readdirSync(dir, { recursive: true, encoding: 'utf8' });
  return names.sort().map((name) => {
    const { mode, size, mtimeMs, ino } = lstatSync(join(dir, name));
    return [name, mode, size, mtimeMs, ino].join(' ');
  });
}

/** Asserts that a text is harmless to a terminal. */
export function assertHarmless(text: string, what: string): void {
  const found = HARMFUL.exec(text.replace(COLOUR, ''));
  const around = found && text.slice(Math.max(0, found.index - 60), found.index + 60);
  assert.equal(found, null, `${what}: ${JSON.stringify(around)}`);
}

/**
 * Runs the built program with limits of time and memory, in a temporary home, and asserts what must hold
 * for any input: a defined exit code, no stack trace, no internal error, no harmful characters on a
 * terminal, no files written except to the cache.
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
      timeout: TIMEOUT_MS,
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
