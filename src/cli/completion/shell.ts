import type { Completion } from './candidate.ts';

/** The shells that completion knows. */
export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type ShellName = (typeof SHELLS)[number];

/** A command line as a shell has handed it over. */
export interface HandedOver {
  /** The words up to the cursor, without quotes and without the name of the program. */
  readonly words: readonly string[];
  /** Whether the path of any file stands at the cursor, and the program has nothing to offer. */
  readonly file: boolean;
  /** Writes the lines that tell the shell what can stand at the cursor. */
  readonly write: (completion: Completion) => string[];
}

/** What differs from shell to shell. */
export interface Shell {
  /** The script for the shell's start-up file, which makes the shell ask the program. */
  readonly script: string;
  readonly read: (args: readonly string[]) => HandedOver;
}
