import { z } from 'zod';
import { EDTF_PATTERN, isEdtf } from '../model/edtf.ts';
import { KINDS, QUALIFIERS, RANKS } from '../model/kinds.ts';
import type { Claim, Source, Term, Topic } from '../model/records.ts';
import { MAX_ITEMS, MAX_TEXT_LENGTH } from '../program/bounds.ts';

const Text = z
  .string()
  .regex(/\S/, 'must not be empty')
  .max(MAX_TEXT_LENGTH, `must have at most ${MAX_TEXT_LENGTH} characters`);
const list = <T extends z.ZodType>(of: T): z.ZodArray<T> =>
  z.array(of).max(MAX_ITEMS, `must have at most ${MAX_ITEMS} items`);
const Id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be kebab-case: small letters, digits, single hyphens')
  .max(80, 'must have at most 80 characters');
const Edtf = z
  .string()
  .refine(isEdtf, 'must be an EDTF date: "2024", "2024-06", "2024-06-17", "2024/2025", "2024~"')
  .meta({ pattern: EDTF_PATTERN });
const Place = z.string().regex(/^[A-Z]{2}$/, 'must be an ISO 3166-1 alpha-2 code such as KZ');

const ValueSchema = z.strictObject({
  amount: z.number().describe('The number, unscaled: 500 billion is 500e9.'),
  unit: Text.describe('A short unit: USD, percent, m3, students.'),
  qualifier: z.enum(QUALIFIERS).optional().describe('How the quote hedges the number.'),
});

/** One claim of one document, with the words that support it. */
export const ClaimSchema = z.strictObject({
  id: Id.describe('Unique, permanent, easy to type.'),
  claim: Text.describe('One proposition that stands alone and says what the quote says, no more.'),
  kind: z.enum(KINDS).describe('What the claim is.'),
  topics: list(Id).min(1, 'must name at least one topic').describe('Ids of topics.yaml.'),
  source: Id.describe('The document: a key of sources.yaml.'),
  quote: Text.describe('Verbatim, contiguous, the shortest span that carries the whole claim.'),
  prefix: Text.optional().describe(
    'Verbatim text before the quote, where the quote alone is ambiguous.',
  ),
  suffix: Text.optional().describe(
    'Verbatim text after the quote, where the quote alone is ambiguous.',
  ),
  speaker: Text.optional().describe('Who asserts it, where that is not the author.'),
  date: Edtf.optional().describe('EDTF: when the claim holds or happened, as the source gives it.'),
  places: list(Place).optional().describe('ISO 3166-1 alpha-2 codes.'),
  value: ValueSchema.optional().describe('The figure of the claim as data.'),
  note: Text.optional().describe('What a careful reader must know.'),
  corroborates: list(Id).optional().describe('Claims of other documents that say the same.'),
  conflicts: list(Id).optional().describe('Claims that differ in a number, a date or a name.'),
  rank: z.enum(RANKS).optional().describe('Normal unless said.'),
});

const NameSchema = z.union([
  z.strictObject({
    family: Text,
    given: Text.optional(),
    'static-ordering': z
      .boolean()
      .optional()
      .describe('Family name first, without a comma, wherever the name is printed: Bartók Béla.'),
  }),
  z.strictObject({ literal: Text }),
]);
const Names = list(NameSchema).min(1, 'must name somebody');

/** A document's bibliographic record, in CSL-JSON terms; only what the document states. */
export const SourceSchema = z.strictObject({
  type: Text.describe('A CSL type: article-newspaper, article-magazine, webpage, interview …'),
  title: Text.optional(),
  author: Names.optional(),
  editor: Names.optional(),
  translator: Names.optional(),
  interviewer: Names.optional(),
  'container-title': Text.optional(),
  section: Text.optional(),
  publisher: Text.optional(),
  issued: Edtf.optional(),
  volume: Text.optional(),
  issue: Text.optional(),
  number: Text.optional().describe('The number of a report or of a document of an institution.'),
  page: Text.optional(),
  DOI: z
    .string()
    .regex(/^10\.\d{4,9}\/\S+$/, 'must be a DOI such as 10.1000/182, without an address before it')
    .optional(),
  URL: z.url('must be an address such as https://example.org/page').optional(),
  accessed: Edtf.optional(),
  language: Text.optional(),
  note: Text.optional().describe(
    'What the document does not state, and what else a citer must know.',
  ),
  extraction: z
    .strictObject({
      tool: Text,
      version: Text,
      sha256: z.string().regex(/^[0-9a-f]{64}$/, 'must be 64 hexadecimal digits'),
    })
    .optional()
    .describe('How the text that is quoted was taken from a file, and the SHA-256 of that file.'),
});

/** A topic of the vocabulary, in SKOS terms; at most two levels. */
export const TopicSchema = z.strictObject({
  id: Id,
  label: Text,
  description: Text,
  broader: Id.optional(),
});

/** A concept and what people call it, in any language. */
export const TermSchema = z.strictObject({
  label: Text.describe('The preferred label: the words that the base itself uses.'),
  alt: list(Text).optional().describe('What else it is called: it means the same.'),
  related: list(Text).optional().describe('Words of the base that go with it: weaker than alt.'),
});

export const ClaimsFile = z.array(ClaimSchema);
export const SourcesFile = z.record(Id, SourceSchema);
export const TopicsFile = z.array(TopicSchema);
export const ThesaurusFile = z.array(TermSchema);

/** A type with everything in it read-only, to be compared with another. */
type Plain<T> = T extends readonly (infer Item)[]
  ? readonly Plain<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Plain<T[Key]> }
    : T;
export type Same<A, B> = [Plain<A>, Plain<B>] extends [Plain<B>, Plain<A>] ? true : false;
export type AllTrue<T extends readonly true[]> = T;

/** Does not compile where a schema and the type of its records differ. */
export type SchemasAreOfTheModel = AllTrue<
  [
    Same<z.infer<typeof ClaimSchema>, Claim>,
    Same<z.infer<typeof SourceSchema>, Omit<Source, 'id'>>,
    Same<z.infer<typeof TopicSchema>, Topic>,
    Same<z.infer<typeof TermSchema>, Term>,
  ]
>;
