/** A stream that the program writes to. */
export interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

/** The streams of a terminal on which the user can be asked questions. */
export interface Terminal {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  /** Cancels a question. */
  readonly signal?: AbortSignal;
}

/** Everything the program gets from outside, injected so that tests can replace it. */
export interface Io {
  readonly stdout: Output;
  readonly stderr: Output;
  /** Opens standard input; the caller reads it to its end. */
  readonly stdin?: (() => AsyncIterable<string | Uint8Array>) | undefined;
  /** Opens the terminal; `undefined` unless standard input and output both are one. */
  readonly terminal?: (() => Terminal | undefined) | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The folder at hand; `undefined` where it was removed. */
  readonly cwd?: (() => string | undefined) | undefined;
  /** The folder of the base that comes with the program, and the path of its snapshot. */
  readonly shipped: { readonly base: string; readonly snapshot?: string | undefined };
  /** Path of the script that worker threads run to parse files. */
  readonly worker?: string | undefined;
  /** The command that starts the program again: Node and its script, as whole paths. */
  readonly program?: readonly [node: string, script: string] | undefined;
  readonly version: string;
  /** Version and hash of the sources: changes with every build. */
  readonly build: string;
  /** The cache folder, if there is one. */
  readonly cacheDir?: string | undefined;
}

/** Columns of output that goes to no terminal. */
const DEFAULT_WIDTH = 100;
/** Users set COLUMNS to a huge number for "no limit", but rules are drawn in full width. */
const MAX_WIDTH = 10_000;

/**
 * The width of the output in columns: COLUMNS, else that of the terminal, else, into a pipe or a file,
 * that of the terminal on stderr, where somebody may read it in a pager; else 100.
 */
export function widthOf({
  stdout,
  stderr,
  env,
}: {
  readonly stdout: Pick<Output, 'isTTY' | 'columns'>;
  readonly stderr: Pick<Output, 'isTTY' | 'columns'>;
  readonly env: Io['env'];
}): number {
  const asked = Number.parseInt(env['COLUMNS'] ?? '', 10);
  if (asked > 0) return Math.min(asked, MAX_WIDTH);
  const terminal = [stdout, stderr].find(({ isTTY, columns }) => isTTY && columns);
  return terminal?.columns ?? DEFAULT_WIDTH;
}
