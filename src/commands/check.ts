import { CHECK_OPTIONS } from './check-options.ts';
import { command } from './command.ts';

/** `cnca check`: a draft against the record. */
export const check = command({
  needs: 'base',
  name: 'check',
  words: '<drafts...>',
  values: 'files',
  summary: 'compare the quotations, figures, attributions and citations of a draft with the record',
  options: CHECK_OPTIONS,
  examples: [
    { command: 'cnca check draft.md', says: 'what asks for a look' },
    { command: 'cnca check draft.md --show all', says: 'everything that was compared' },
    { command: 'llm "Quote the treaty." | cnca check - --as markdown', says: 'an answer' },
    { command: 'cnca check --format github drafts/*.md', says: 'for CI' },
  ],
  notes:
    'Whether the record is right is not said: a draft is compared with what documents say.\n' +
    'Exit code 1: a finding at or above --fail-on. 2: a draft that cannot be read, or has no text.',
  run: async (context, words, options) =>
    (await import('./run-check.ts')).check(context, words, options),
});
