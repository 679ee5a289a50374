import { spawn } from 'node:child_process';
import { environment, PROGRAM, type Ran, type RunOptions } from './run.ts';

/** The result of a run that may have been ended by a signal. */
export interface Ended extends Ran {
  readonly signal: NodeJS.Signals | null;
}

/** Runs the built program asynchronously, so that several can run at the same time. */
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
  // The program may end before it has read its input; that is not an error here.
  child.stdin.on('error', () => undefined).end(input ?? '');
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code, signal, out, err }));
  });
}
