import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { claimYaml, tempDir, writeBase } from '../helpers/base.ts';
import { type Ended, start } from '../helpers/processes.ts';
import type { RunOptions } from '../helpers/run.ts';

/** A fault to inject into a process of the program. */
export interface Fault {
  /** Path prefixes: only calls on files below them count. */
  readonly under?: readonly string[];
  /** The functions of node:fs that count. */
  readonly calls?: readonly string[];
  /** The number of the call that fails, from 0; or every call. */
  readonly at?: number | 'every';
  /** Whether all later calls fail, too: the disk does not recover. */
  readonly onwards?: boolean;
  /**
   * An error code to throw; or `kill`: kill the process before the call; `torn`: kill it after writing
   * half; `short`: write half and return so. Default: no fault.
   */
  readonly how?: string;
  /** The file to log the calls that count to. */
  readonly log?: string;
  /** How far the clock is ahead, in ms. */
  readonly shift?: number;
  /** The fate of worker threads: they exit, throw, run out of memory, or cannot be started. */
  readonly thread?: 'exits' | 'throws' | 'dies' | 'refused';
}

/** The functions that change something on the disk. */
export const WRITES = [
  'chmodSync',
  'fsyncSync',
  'mkdirSync',
  'openSync',
  'renameSync',
  'rmSync',
  'rmdirSync',
  'unlinkSync',
  'writeFileSync',
  'writeSync',
] as const;

/** The functions that only read. */
export const READS = [
  'closeSync',
  'fstatSync',
  'lstatSync',
  'openSync',
  'readFileSync',
  'readSync',
  'readdirSync',
  'realpathSync',
  'statSync',
] as const;

/** The environment of a process with a fault. */
export function faulty(fault: Fault): Record<string, string> {
  const preload = join(import.meta.dirname, 'preload.cjs');
  // Little memory, to exhaust it soon; Node 22 needs twice as much as others to read the base.
  const memory = fault.thread === 'dies' ? ' --max-old-space-size=160' : '';
  return { NODE_OPTIONS: `--require "${preload}"${memory}`, FAULT: JSON.stringify(fault) };
}

/** Runs the program with a fault. */
export function startFaulty(
  args: readonly string[],
  fault: Fault,
  { env, ...options }: RunOptions = {},
): Promise<Ended> {
  return start(args, { ...options, env: { ...env, ...faulty(fault) } });
}

/** The names of the functions that a run without faults calls, in order. */
export async function callsOf(
  args: readonly string[],
  fault: Pick<Fault, 'under' | 'calls'>,
  options: RunOptions = {},
): Promise<string[]> {
  const log = join(tempDir(), 'log');
  const { code, err } = await startFaulty(args, { ...fault, log }, options);
  if (code !== 0 || !existsSync(log)) throw new Error(`no calls: ${code} ${err}`);
  const lines = readFileSync(log, 'utf8').trimEnd().split('\n');
  return lines.map((line) => line.slice(0, line.indexOf(' ')));
}

/** All ways to be killed at one of the calls: before it, or halfway through one that writes. */
export function deaths(calls: readonly string[]): Pick<Fault, 'at' | 'how'>[] {
  return calls.flatMap((name, at) => {
    const writes = name === 'writeSync' || name === 'writeFileSync';
    return [{ at, how: 'kill' }, ...(writes ? [{ at, how: 'torn' }] : [])];
  });
}

/** A base large enough for worker threads: 1206 claims, most of them in two files. */
export function largeBase(): string {
  const claim = 'The fog lay on the sea, and no ship passed. '.repeat(120);
  const file = (name: string): string =>
    Array.from({ length: 600 }, (_, i) => claimYaml({ id: `${name}-${i}`, claim })).join('');
  return writeBase({ 'claims/a.yaml': file('a'), 'claims/b.yaml': file('b') });
}

/** Runs an action for each item, a few at a time. */
export async function eachOf<T>(all: readonly T[], act: (one: T) => Promise<void>): Promise<void> {
  const left = [...all];
  const worker = async (): Promise<void> => {
    for (let one = left.shift(); one !== undefined; one = left.shift()) await act(one);
  };
  await Promise.all(Array.from({ length: availableParallelism() + 1 }, worker));
}
