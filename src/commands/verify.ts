import { command } from './command.ts';
import { COMMON_OPTIONS, OUTPUT } from './shared-options.ts';

/** `cnca verify`: every check on a base. */
export const verify = command({
  needs: 'base',
  name: 'verify',
  summary: 'check a base: structure, references, and that every quote stands in its document',
  options: [
    {
      flags: '--sources <dir>',
      help: 'a folder with the documents as <source>.txt; else the fingerprints of the base serve',
      values: 'directories',
    },
    { flags: '--json', help: 'every result as JSON' },
    OUTPUT,
    ...COMMON_OPTIONS,
  ],
  examples: [
    { command: 'cnca verify', says: 'the quotes by fingerprint, with no document at hand' },
    { command: 'cnca verify --sources texts', says: 'the same, character by character' },
    { command: 'cnca verify --base my-base --json', says: 'for CI' },
  ],
  notes:
    'Grades: exact; normalised (the folds are named); other case (capitals differ); ambiguous;\n' +
    'not found; too short; unproven. Exit code 1: a problem, or a quote of another grade than the\n' +
    'first two.',
  run: async (context, _, options) => (await import('./run-verify.ts')).verify(context, options),
  runBroken: async (problems, options, look) =>
    (await import('./run-verify.ts')).verifyBroken(problems, options, look),
});
