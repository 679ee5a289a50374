import { TIMELINE_FIELDS } from '../output/view-fields.ts';
import { command } from './command.ts';
import { pageOptions } from './paging.ts';
import { COMMON_OPTIONS, FILTERS, formatOptions } from './shared-options.ts';
import { EXACT } from './view-options.ts';

/** `cnca timeline`: facts by date. */
export const timeline = command({
  needs: 'base',
  name: 'timeline',
  words: '[words...]',
  summary: 'what happened when, and who says so: facts by date',
  options: [
    EXACT,
    { flags: '--undated', help: 'also facts that have no date, after the others' },
    ...FILTERS,
    ...pageOptions(0),
    { flags: '--reverse', help: 'turn the order round' },
    ...formatOptions('table', TIMELINE_FIELDS),
    ...COMMON_OPTIONS,
  ],
  examples: [
    { command: 'cnca timeline summit', says: 'the dated facts that have a word' },
    { command: 'cnca timeline --topic trade --since 2024', says: 'of one topic, from 2024 on' },
    {
      command: 'cnca timeline --place KZ --format csv',
      says: 'a table with the first and last day of each date',
    },
  ],
  notes:
    'A date is as precise as the document has it: c. is about, ? is uncertain, … is an open end.\n' +
    'Exit code 1: no fact has a date.',
  run: async (context, words, options) =>
    (await import('./run-timeline.ts')).timeline(context, words, options),
});
