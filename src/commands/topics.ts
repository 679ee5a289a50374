import { TOPIC_FIELDS } from '../output/fields.ts';
import { command } from './command.ts';
import { COMMON_OPTIONS, formatOptions } from './shared-options.ts';

/** `cnca topics`: the topic vocabulary, with counts; `cnca topics add`: one more topic. */
export const topics = command({
  needs: 'base',
  name: 'topics',
  words: '[add] [id]',
  values: ['add'],
  summary: 'list the topics, with how many facts each has, or add one',
  options: [
    ...formatOptions('table', TOPIC_FIELDS),
    { flags: '--label <text>', help: 'with add: what people call the topic' },
    { flags: '--description <text>', help: 'with add: what belongs to it' },
    { flags: '--broader <id>', help: 'with add: the topic above it', values: 'topics' },
    ...COMMON_OPTIONS,
  ],
  examples: [
    { command: 'cnca topics', says: 'the vocabulary' },
    {
      command:
        'cnca topics add lamps --label Lamps --description "Lamps and their oil." --base my-base',
      says: 'one more',
    },
  ],
  run: async (context, words, options) =>
    (await import('./run-topics.ts')).topics(context, words, options),
  writing: {
    word: 'add',
    run: async (context, words, options) =>
      (await import('./run-topics-add.ts')).topicsAdd(context, words, options),
  },
});
