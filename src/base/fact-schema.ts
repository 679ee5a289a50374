import * as z from 'zod';
import { MATCH_KINDS } from '../model/kinds.ts';
import type { Fact } from '../model/records.ts';
import { type AllTrue, ClaimSchema, type Same, SourceSchema } from './schema.ts';

/** Makes a key that claims may omit required and nullable, as in facts. */
function orNull<T extends z.ZodType>(optional: z.ZodOptional<T>): z.ZodNullable<T> {
  return z.nullable(optional.unwrap()).describe(optional.description ?? '');
}

/** Makes a key that claims may omit required, as in facts. */
function orEmpty<T extends z.ZodType>(optional: z.ZodOptional<T>): T {
  return optional.unwrap().describe(optional.description ?? '');
}

const claim = ClaimSchema.shape;
const value = claim.value.unwrap().shape;

/**
 * A fact, as commands print it in JSON. Later versions may add keys, so readers must ignore unknown
 * ones.
 */
export const FactSchema = z.object({
  id: claim.id,
  claim: claim.claim,
  quote: claim.quote,
  kind: claim.kind,
  topics: claim.topics,
  source: z
    .object({ id: claim.source, ...SourceSchema.shape })
    .describe('The document, in CSL-JSON terms, dates in EDTF; only the keys that its record has.'),
  paragraph: z
    .int()
    .min(1)
    .nullable()
    .describe(
      'The line of the text in which the quote begins, counted from 1; blank lines do not count.',
    ),
  locator: z
    .int()
    .min(1)
    .nullable()
    .describe(
      'The paragraph in which the quote begins as a reader of the document counts, from 1; null where the text has no paragraphs or the line is none.',
    ),
  speaker: orNull(claim.speaker),
  date: orNull(claim.date),
  places: orEmpty(claim.places),
  value: z
    .object({ amount: value.amount, unit: value.unit, qualifier: orNull(value.qualifier) })
    .nullable()
    .describe('The figure of the claim as data.'),
  prefix: orNull(claim.prefix),
  suffix: orNull(claim.suffix),
  note: orNull(claim.note),
  corroborates: orEmpty(claim.corroborates),
  conflicts: orEmpty(claim.conflicts),
  rank: orEmpty(claim.rank).describe('A claim is deprecated, never deleted.'),
  citation: z
    .string()
    .describe('One readable line that cites the speaker, the document and the locator.'),
});

/** What a search says of a fact that it found; other commands leave it out. */
const FoundSchema = FactSchema.extend({
  partial: z.optional(
    z.boolean().describe('Whether it has only part of what was searched for, or what is related.'),
  ),
  match: z.optional(
    z.enum(MATCH_KINDS).describe('The weakest way in which it has what was searched for.'),
  ),
});

/** What commands print with `--json`, except `check` and the views. */
export const FactsSchema = z.array(FoundSchema);

/** Does not compile if the schema and the type of facts differ. */
export type FactSchemaMatchesFact = AllTrue<[Same<z.infer<typeof FactSchema>, Fact>]>;
