import { bash } from './bash.ts';
import { fish } from './fish.ts';
import type { Shell, ShellName } from './shell.ts';
import { zsh } from './zsh.ts';

/** The shells, by name. */
export const shells: Readonly<Record<ShellName, Shell>> = { bash, zsh, fish };
