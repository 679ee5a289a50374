import { spawnSync } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';

/** A program to be started. */
export interface Command {
  /** Its name or path, and its arguments. */
  readonly words: readonly [string, ...string[]];
  readonly env?: NodeJS.ProcessEnv | undefined;
  /** A file that is its standard input. */
  readonly input?: string | undefined;
  /** The exit codes that mean that it did its work; 0 alone where it is left out. */
  readonly fine?: readonly number[] | undefined;
}

/** What one whole process took, in milliseconds. */
export interface Cost {
  readonly wall: number;
  /** User and system time together; none where there is no bash to ask for it. */
  readonly cpu: number | undefined;
}

/** Node's own start: what every figure is held against. */
export const FLOOR: Command = { words: [process.execPath, '-e', '0'] };

/** Prints what a command took; what that says on stderr goes to the fourth stream. */
const TIMED = `TIMEFORMAT='%3R %3U %3S'; time "$@" >/dev/null 2>&3`;

/** Whether there is a bash whose `time` can be used. */
export const HAS_BASH = spawnSync('bash', ['-c', 'exit 0']).status === 0;

/**
 * Runs a command once, to its end. What it prints is thrown away.
 *
 * @throws {Error} with its last words, where it ends with another exit code than it should
 */
export function run(command: Command): Cost {
  const { words, env = process.env, input, fine = [0] } = command;
  const [file, ...rest] = HAS_BASH ? (['bash', '-c', TIMED, 'bash', ...words] as const) : words;
  const stdin = input === undefined ? undefined : openSync(input, 'r');
  try {
    const streams = HAS_BASH ? ['pipe', 'pipe'] : ['pipe'];
    const started = performance.now();
    const { status, signal, output, error } = spawnSync(file, rest, {
      env,
      stdio: [stdin ?? 'ignore', 'ignore', ...(streams as 'pipe'[])],
      encoding: 'utf8',
    });
    const wall = performance.now() - started;
    if (error) throw error;
    // Ctrl-C reached the command first, and would end nothing else.
    if (signal === 'SIGINT') process.exit(130);
    if (status === null || !fine.includes(status)) {
      const said = output?.at(-1)?.trim().split('\n').at(-1) ?? '';
      throw new Error(`exit code ${status}: ${said}`);
    }
    return HAS_BASH ? timed(output?.[2] ?? '') : { wall, cpu: undefined };
  } finally {
    if (stdin !== undefined) closeSync(stdin);
  }
}

/** Reads what `time` printed, in seconds; some languages write them with a comma. */
function timed(text: string): Cost {
  const [real = 0, user = 0, system = 0] = text
    .trim()
    .split(' ')
    .map((part) => Number(part.replace(',', '.')) * 1000);
  return { wall: real, cpu: user + system };
}
