import { command } from './command.ts';
import { COMMON_OPTIONS } from './shared-options.ts';

/** `cnca mv`: another name for a claim, a topic or a source, wherever it is used. */
export const mv = command({
  needs: 'write',
  name: 'mv',
  words: '<old> <new>',
  values: 'citable',
  summary: 'rename a claim, a topic or a source everywhere, whole or not at all',
  options: [
    {
      flags: '--kind <kind>',
      help: 'what is renamed, where several things have the old name',
      choices: ['claim', 'topic', 'source'],
    },
    ...COMMON_OPTIONS,
  ],
  examples: [
    {
      command: 'cnca mv grey-skerry-tower-height grey-skerry-height --base my-base',
      says: 'a claim, and who names it',
    },
    { command: 'cnca mv example grey-skerry --base my-base', says: 'a source, and its files' },
  ],
  notes: 'Ids are permanent once others cite them: rename before that.',
  run: async (context, words, options) => (await import('./run-mv.ts')).mv(context, words, options),
});
