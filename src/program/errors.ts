/** Wrong usage (exit code 2). The message says what is wrong and what to do. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  /** Further lines of the report. */
  readonly details: readonly string[];

  constructor(message: string, details: readonly string[] = []) {
    super(message);
    this.details = details;
  }
}

/** The user cancelled the command, with Ctrl-C or a signal. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
  /** The exit code, as a shell reports it: 128 plus the number of the signal. */
  readonly code: number;

  constructor(message: string, code: number = EXIT.interrupted) {
    super(message);
    this.code = code;
  }
}

/**
 * Whether an error has this name. `instanceof` would not do: each bundle that is loaded on demand
 * has its own copy of the error classes.
 */
export function isNamed<E extends Error>(error: unknown, name: E['name']): error is E {
  return error instanceof Error && error.name === name;
}

/** Exit codes of the program. */
export const EXIT = {
  /** Something was found, or everything is fine. */
  ok: 0,
  /** Nothing was found, or a check failed. */
  nothing: 1,
  /** Wrong usage, or data that cannot be used. */
  unusable: 2,
  /** Cancelled with Ctrl-C: 128 plus the number of SIGINT. */
  interrupted: 130,
} as const;
