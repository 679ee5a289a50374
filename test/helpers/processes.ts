import { spawn } from 'node:child_process';
import { environment, PROGRAM, type Ran, type RunOptions } from './run.ts';

/** What became of a run that others went beside, or that was ended from outside. */
export interface Ended extends Ran {
  readonly signal: NodeJS.Signals | null;
}

/** Runs the built program and does not wait: several can run at the same time. */
export function start(
  args: readonly string[],
  { env, input, ...options }: RunOptions = {},
): Promise<Ended> {
  const child = spawn(process.execPath, [PROGRAM, ...args], {
    ...options,
    env: environment(env),
    stdio: 'pipe',
  });
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  // A program may end before it has read, or without: that is for the test to judge.
  child.stdin.on('error', () => undefined).end(input ?? '');
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code, signal, out, err }));
  });
}
