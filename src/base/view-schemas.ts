import * as z from 'zod';
import { DIFFERENCES } from '../model/kinds.ts';
import { RELATIONS } from '../model/outline.ts';
import { FactSchema } from './fact-schema.ts';

const Day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .nullable();

/** What `timeline` prints with `--json`. */
export const TimelineSchema = z.array(
  FactSchema.extend({
    first: Day.describe('The first day of its date; null at an open end and without a date.'),
    last: Day.describe('The last day of its date; null at an open end and without a date.'),
  }),
);

/** What `compare` prints with `--json`. */
export const ComparisonsSchema = z.array(
  z.object({
    relation: z.enum(RELATIONS).describe('What the base says of the two.'),
    differs: z
      .array(z.enum(DIFFERENCES))
      .describe('In what they differ; empty where they agree word for word.'),
    fact: FactSchema.describe('The fact that was asked for.'),
    other: FactSchema.describe('The fact to which it is related.'),
  }),
);

/** What `facts` and `search` print with `--count-by` and `--json`. */
export const CountsSchema = z.array(
  z.object({
    value: z.string().nullable().describe('As filters take it; null for facts that have none.'),
    label: z.string().describe('What readers call it.'),
    count: z.int().min(1).describe('How many facts have it.'),
  }),
);
