import type { Outcome } from '../../commands/outcome.ts';
import { UsageError } from '../../program/errors.ts';
import { didYouMean } from '../../text/suggest.ts';
import { SHELLS } from './shell.ts';
import { shells } from './shells.ts';

/** `cnca completion`: a script for the start-up file of a shell. */
export function completion([name = '']: readonly string[]): Outcome {
  const shell = SHELLS.find((one) => one === name);
  if (!shell) {
    const hint = didYouMean(name, SHELLS);
    throw new UsageError(`unknown shell "${name}"${hint}; the shells are: ${SHELLS.join(', ')}`);
  }
  return { out: shells[shell].script, notes: [], code: 0 };
}
