import { TOPIC_FIELDS } from '../output/fields.ts';
import { command } from './command.ts';
import { COMMON_OPTIONS, formatOptions } from './shared-options.ts';

/** `cnca topics`: the topic vocabulary, with counts. */
export const topics = command({
  needs: 'base',
  name: 'topics',
  summary: 'list the topics, with how many facts each has',
  options: [...formatOptions('table', TOPIC_FIELDS), ...COMMON_OPTIONS],
  examples: [{ command: 'cnca topics', says: 'the vocabulary' }],
  run: async (context, _, options) => (await import('./run-topics.ts')).topics(context, options),
});
