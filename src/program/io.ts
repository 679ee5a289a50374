/** A stream that the program writes to. */
export interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

/** The streams of a terminal at which somebody can be asked. */
export interface Terminal {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  /** Breaks a question off. */
  readonly signal?: AbortSignal;
}

/** Everything that the program knows of the world outside: a test hands in its own. */
export interface Io {
  readonly stdout: Output;
  readonly stderr: Output;
  /** Standard input, to be read to its end. */
  readonly stdin?: (() => AsyncIterable<string | Uint8Array>) | undefined;
  /** The terminal, where standard input and output both are one. */
  readonly terminal?: (() => Terminal | undefined) | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The folder of the base that comes with the program, and the snapshot made with it. */
  readonly shipped: { readonly base: string; readonly snapshot?: string | undefined };
  /** The program that parses files in a second thread. */
  readonly worker?: string | undefined;
  /** Version of the program, and one that also changes with every build. */
  readonly version: string;
  readonly build: string;
  /** The folder for what can be made again; none where there is none. */
  readonly cacheDir?: string | undefined;
}

const PAGE = 100;
/** "As wide as you like" is written as a large number; rules are drawn as wide as this at most. */
const WIDEST = 10_000;

/** The width of what is printed: the terminal's, else COLUMNS, else that of a page. */
export function widthOf({
  stdout,
  env,
}: {
  readonly stdout: Pick<Output, 'isTTY' | 'columns'>;
  readonly env: Io['env'];
}): number {
  const asked = Number.parseInt(env['COLUMNS'] ?? '', 10);
  if (asked > 0) return Math.min(asked, WIDEST);
  return stdout.isTTY && stdout.columns ? stdout.columns : PAGE;
}
