import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { claimYaml, tempDir, writeBase } from '../helpers/base.ts';
import { type Ended, start } from '../helpers/processes.ts';
import type { RunOptions } from '../helpers/run.ts';

/** What goes wrong in a process of the program. */
export interface Fault {
  /** Only calls count that have to do with files whose path begins with one of these. */
  readonly under?: readonly string[];
  /** The functions of node:fs that count. */
  readonly calls?: readonly string[];
  /** The number of the call that goes wrong, from 0; or every one. */
  readonly at?: number | 'every';
  /**
   * An error code; or that the process is killed, before the call (`kill`) or after half of what it
   * would write (`torn`); or that it writes half and says so (`short`). Left out: nothing.
   */
  readonly how?: string;
  /** The calls that count are written to this file. */
  readonly log?: string;
  /** How far the clock is ahead, in ms. */
  readonly shift?: number;
  /** What becomes of other threads: they end, fail, run out of memory, or there are none. */
  readonly thread?: 'exits' | 'throws' | 'dies' | 'refused';
}

/** The calls that change something on the disk. */
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

/** The calls that only look. */
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

/** The environment of a process in which something goes wrong. */
export function faulty(fault: Fault): Record<string, string> {
  const preload = join(import.meta.dirname, 'preload.cjs');
  // Little memory, so that it is soon used up; Node 22 needs twice as much as others to read the base.
  const memory = fault.thread === 'dies' ? ' --max-old-space-size=160' : '';
  return { NODE_OPTIONS: `--require "${preload}"${memory}`, FAULT: JSON.stringify(fault) };
}

/** Runs the program while something goes wrong. */
export function startFaulty(
  args: readonly string[],
  fault: Fault,
  { env, ...options }: RunOptions = {},
): Promise<Ended> {
  return start(args, { ...options, env: { ...env, ...faulty(fault) } });
}

/** The names of the calls that a run makes when all goes well, one after the other. */
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

/** Every way to be killed at one of some calls: before each, and in the middle of each that writes. */
export function deaths(calls: readonly string[]): Pick<Fault, 'at' | 'how'>[] {
  return calls.flatMap((name, at) => {
    const writes = name === 'writeSync' || name === 'writeFileSync';
    return [{ at, how: 'kill' }, ...(writes ? [{ at, how: 'torn' }] : [])];
  });
}

/** A base of two files so large that threads read them: 1206 claims. */
export function largeBase(): string {
  const claim = 'The fog lay on the sea, and no ship passed. '.repeat(60);
  const file = (name: string): string =>
    Array.from({ length: 600 }, (_, i) => claimYaml({ id: `${name}-${i}`, claim })).join('');
  return writeBase({ 'claims/a.yaml': file('a'), 'claims/b.yaml': file('b') });
}

/** Does something with each of many, a few at the same time. */
export async function eachOf<T>(all: readonly T[], act: (one: T) => Promise<void>): Promise<void> {
  const left = [...all];
  const worker = async (): Promise<void> => {
    for (let one = left.shift(); one !== undefined; one = left.shift()) await act(one);
  };
  await Promise.all(Array.from({ length: availableParallelism() + 1 }, worker));
}
