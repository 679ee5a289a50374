import * as z from 'zod';
import {
  CHECK_KINDS,
  CHECK_LEVELS,
  type CheckReport,
  VERDICTS,
  WAYS,
} from '../model/check-result.ts';
import type { AllTrue, Same } from './schema.ts';

const Text = z.string();
const orNull = <T extends z.ZodType>(type: T): z.ZodNullable<T> => z.nullable(type);
const Count = z.int().min(0);
const Place = z.int().min(1);
const Verdicts = z.enum(Object.values(VERDICTS).flat());
const Ways = z.enum(Object.values(WAYS).flat());

const ResultSchema = z.object({
  file: Text.describe('As the command line names it; - is standard input.'),
  line: Place.describe('A line; in a format without lines the number of a paragraph.'),
  column: Place.describe('Of the first character inside the marks, in UTF-16 units.'),
  endLine: Place,
  endColumn: Place,
  offset: Count.describe('In the text of the file, without a byte order mark, in UTF-16 units.'),
  length: Count,
  kind: z.enum(CHECK_KINDS),
  verdict: Verdicts.describe('What the record says of it.'),
  how: orNull(Ways).describe('In what it departs from the record.'),
  level: z.enum(CHECK_LEVELS).describe('How much it asks for a look.'),
  rule: Text.describe('Kind and verdict: figure/differs'),
  text: Text.describe('As a reader sees it, in one line.'),
  source: orNull(Text).describe('The id of the document that the verdict is about.'),
  paragraph: orNull(Place).describe('Its paragraph.'),
  claims: z.array(Text).describe('The ids of the claims of that place.'),
  record: orNull(Text).describe('The words or the figure of the record.'),
  diff: orNull(
    z.array(z.object({ side: z.enum(['both', 'draft', 'record']), text: Text })),
  ).describe('A comparison, word by word.'),
  folds: z.array(Text).describe('The typographic differences that were set aside.'),
  leftOut: z.array(Text).describe('What an ellipsis leaves out.'),
  named: orNull(Text).describe('Who is named in the draft.'),
  speaker: orNull(Text).describe('Who says so in the record.'),
  citation: orNull(Text).describe('Of the place in the record, for readers.'),
  message: Text.describe('One sentence for people.'),
  known: z.boolean().describe('Whether the file of --baseline lists it: then it is a note.'),
  suggestion: orNull(Text).describe('What the record has instead, to be put in by hand.'),
});

/** What `cnca check --json` prints. More keys may come. */
export const CheckSchema = z.object({
  record: z.object({
    claims: Count,
    sources: Count,
    documents: z.enum(['texts', 'fingerprints', 'claims']),
  }),
  drafts: z.array(
    z.object({ file: Text, format: Text, unit: z.enum(['line', 'paragraph']), words: Count }),
  ),
  results: z.array(ResultSchema),
  counts: z
    .record(Text, z.record(Text, Count))
    .describe('How many there are of each kind and verdict, those that are not shown included.'),
});

/** Does not compile where the schema and the type of reports differ. */
export type CheckSchemaIsOfReport = AllTrue<[Same<z.infer<typeof CheckSchema>, CheckReport>]>;
