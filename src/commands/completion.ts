import { shells } from '../cli/completion/shells.ts';
import { SHELLS } from '../cli/definition.ts';
import { UsageError } from '../program/errors.ts';
import { didYouMean } from '../text/suggest.ts';
import type { Outcome } from './outcome.ts';

/** `cnca completion`: a script for the start-up file of a shell. */
export function completion([name = '']: readonly string[]): Outcome {
  const shell = SHELLS.find((one) => one === name);
  if (!shell) {
    const hint = didYouMean(name, SHELLS);
    throw new UsageError(`unknown shell "${name}"${hint}; the shells are: ${SHELLS.join(', ')}`);
  }
  return { out: shells[shell].script, notes: [], code: 0 };
}
