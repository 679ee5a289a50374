import type { SHELLS } from '../definition.ts';
import { bash } from './bash.ts';
import type { Completion } from './candidate.ts';
import { fish } from './fish.ts';
import { zsh } from './zsh.ts';

/** A command line as a shell has handed it over. */
export interface HandedOver {
  /** Up to the cursor, without quotes and without the name of the program. */
  readonly words: readonly string[];
  /** Whether the path of any file stands at the cursor, which is nothing of this program. */
  readonly file: boolean;
  /** The lines that tell the shell what can stand there. */
  readonly write: (completion: Completion) => string[];
}

/** What differs from shell to shell. */
export interface Shell {
  /** What makes the shell ask the program: for its start-up file. */
  readonly script: string;
  readonly read: (args: readonly string[]) => HandedOver;
}

export const shells: Readonly<Record<(typeof SHELLS)[number], Shell>> = { bash, zsh, fish };
