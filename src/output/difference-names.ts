import type { Difference } from '../views/comparison.ts';

/** What readers call that in which two facts differ; lists mark a conflict by the same names. */
export const DIFFERENCE_NAMES: Readonly<Record<Difference, string>> = {
  value: 'number',
  date: 'date',
  speaker: 'speaker',
  words: 'words',
};
