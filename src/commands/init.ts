import { command } from './command.ts';
import { BASELESS_OPTIONS } from './shared-options.ts';

/** `cnca init`: a small valid base of one's own. */
export const init = command({
  needs: 'nothing',
  name: 'init',
  words: '<dir>',
  values: 'directories',
  summary: 'make a base of your own, with one example, in a new or empty folder',
  options: [{ flags: '--empty', help: 'without the example' }, ...BASELESS_OPTIONS],
  examples: [
    { command: 'cnca init my-base', says: 'a small base, to be changed' },
    { command: 'cnca facts --base my-base', says: 'what is in it' },
  ],
  run: async (_, words, options) => (await import('./run-init.ts')).init(words, options),
});
