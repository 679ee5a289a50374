import { FIELDS } from './fields.ts';

/** What a timeline adds to a fact: its first and last day, `null` at an open end. */
export const DAYS = ['first', 'last'] as const;
/** The fields of a fact in a timeline. */
export const TIMELINE_FIELDS: readonly string[] = [...FIELDS, ...DAYS];

/** The fields of a comparison: its own, and those of both facts. */
export const COMPARISON_FIELDS: readonly string[] = [
  'relation',
  'differs',
  ...['fact', 'other'].flatMap((side) => [side, ...FIELDS.map((field) => `${side}.${field}`)]),
];

/** The fields of a count: the value, what readers call it, and how many facts have it. */
export const COUNT_FIELDS = ['value', 'label', 'count'] as const;
