import type { OptionDefinition } from '../commands/declaration.ts';
import { isFlagOf, takesValue } from '../commands/flags.ts';
import { UsageError } from '../program/errors.ts';

/**
 * Refuses a letter with more letters behind it, which Commander would read as an option and its value:
 * in `search gas -oil` the word would name a file to write. A number may follow: `-n5`.
 *
 * @param args the command line, without the name of the command
 * @throws {UsageError} for the first such argument
 */
export function refuseGlued(options: readonly OptionDefinition[], args: readonly string[]): void {
  let isValue = false;
  for (const arg of args) {
    if (isValue) {
      isValue = false;
      continue;
    }
    if (arg === '--') return;
    const option = options.find((one) => isFlagOf(arg, one));
    isValue = option !== undefined && takesValue(option);
    if (!/^-[A-Za-z][\s\S]/.test(arg)) continue;
    const [letter, rest] = [arg.slice(0, 2), arg.slice(2)];
    if (/^\d+$/.test(rest) || !options.some((one) => isFlagOf(letter, one))) continue;
    throw new UsageError(
      `unknown option '${arg}'; a value stands apart: ${letter} ${rest.replace(/^=/, '')}; ` +
        `a word that begins with a minus goes after --: cnca search -- ${arg}`,
    );
  }
}
