/** The program was used wrongly: exit code 2. The message says what is wrong and what to do. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  /** What else is to be said, a line each. */
  readonly details: readonly string[];

  constructor(message: string, details: readonly string[] = []) {
    super(message);
    this.details = details;
  }
}

/** Somebody broke a command off: with Ctrl-C, or by a signal. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
  /** The exit code: what a shell says of a program that the signal ended. */
  readonly code: number;

  constructor(message: string, code: number = EXIT.interrupted) {
    super(message);
    this.code = code;
  }
}

/**
 * Whether an error is of a kind. It is told by its name: parts of the program that are loaded on
 * demand have classes of their own.
 */
export function isNamed<E extends Error>(error: unknown, name: E['name']): error is E {
  return error instanceof Error && error.name === name;
}

/** What the program says to a script by its exit code. */
export const EXIT = {
  /** Something was found, or everything is fine. */
  ok: 0,
  /** Nothing was found, or a check failed. */
  nothing: 1,
  /** Wrong usage, or data that cannot be used. */
  unusable: 2,
  /** Broken off with Ctrl-C: 128 and the number of SIGINT. */
  interrupted: 130,
} as const;
