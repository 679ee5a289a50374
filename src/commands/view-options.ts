import { COUNT_KEYS, FOUND_COUNT_KEYS } from '../views/counts.ts';
import type { OptionDefinition } from './declaration.ts';

/** The options of views: of the record in time, compared and counted. */

/** How words are looked for. */
export const EXACT = {
  flags: '--exact',
  help: 'the words as typed: no correction, other forms or synonyms',
} as const satisfies OptionDefinition;

const COUNT_BY_FLAGS = '--count-by <key>';
const COUNT_BY_HELP = 'instead of facts, how many there are of each value';

/** Of a list of facts. */
export const COUNT_BY = {
  flags: COUNT_BY_FLAGS,
  help: COUNT_BY_HELP,
  choices: COUNT_KEYS,
} as const satisfies OptionDefinition;

/** Of the facts that a search found, which also have a way in which they match. */
export const FOUND_COUNT_BY = {
  flags: COUNT_BY_FLAGS,
  help: COUNT_BY_HELP,
  choices: FOUND_COUNT_KEYS,
} as const satisfies OptionDefinition;
