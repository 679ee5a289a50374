import * as z from 'zod';
import { isCountry, meantCountry } from '../model/countries.ts';
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
  .refine(
    isEdtf,
    'must be an EDTF date: "2024", "2024-06", "2024-06-17", "2024/2025", "2024/..", "2024~"; no seasons (2024-21), no X (197X)',
  )
  .meta({ pattern: EDTF_PATTERN });
const Place = z
  .string()
  .refine(isCountry, {
    error: ({ input }) =>
      `must be an ISO 3166-1 alpha-2 code such as KZ, not "${input}"${meantCountry(String(input))}`,
  })
  .meta({ pattern: '^[A-Z]{2}$' });

/** Beyond it numbers are rounded. */
const TOO_LARGE = 'must be less than 2^53, which is 9007199254740992, to be kept as it is';

const ValueSchema = z.strictObject({
  amount: z
    .number()
    .min(Number.MIN_SAFE_INTEGER, TOO_LARGE)
    .max(Number.MAX_SAFE_INTEGER, TOO_LARGE)
    .describe('The number, unscaled: 500 billion is 500e9.'),
  unit: Text.describe('A short unit: USD, percent, m3, students.'),
  qualifier: z.enum(QUALIFIERS).optional().describe('How the quote hedges the number.'),
});

/** One claim of one document, with the quote that supports it. */
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
  conflicts: list(Id)
    .optional()
    .describe('Claims that assert something else: a number, a date, a place, who, or whether.'),
  rank: z.enum(RANKS).optional().describe('Normal unless said.'),
});

/**
 * A claim that is to be added. What it refers to is looked up in its base, so that an id that is none is
 * said to be unknown, and to what it is near.
 */
export const NewClaimSchema = ClaimSchema.extend({
  topics: list(Text).min(1, 'must name at least one topic'),
  source: Text,
  corroborates: list(Text).optional(),
  conflicts: list(Text).optional(),
});

const NameSchema = z.union(
  [
    z.strictObject({
      family: Text,
      given: Text.optional(),
      'static-ordering': z
        .boolean()
        .optional()
        .describe('Family name first, without a comma, wherever the name is printed: Bartók Béla.'),
    }),
    z.strictObject({ literal: Text }),
  ],
  { error: 'must be {family: …, given: …} or {literal: …}' },
);
const Names = list(NameSchema).min(1, 'must name somebody');

const Line = z.int().min(1, 'must be a whole number from 1');
const ParagraphsSchema = z.union(
  [
    z.literal('none'),
    z.strictObject({
      skip: list(Line).describe(
        'Lines of the text, counted from 1 without the blank ones: site furniture, title, date line, headings, credits.',
      ),
    }),
  ],
  { error: 'must be none or {skip: [1, 2]}, with whole numbers from 1' },
);

/** The bibliographic record of a document, in CSL-JSON terms. */
export const SourceSchema = z.strictObject({
  type: Text.describe('A CSL type: article-newspaper, article-magazine, webpage, interview …'),
  title: Text.optional(),
  genre: Text.optional().describe(
    'What the document is, in words: opinion article. It is cited so where there is no title.',
  ),
  author: Names.optional(),
  editor: Names.optional(),
  translator: Names.optional(),
  interviewer: Names.optional(),
  'container-title': Text.optional(),
  section: Text.optional(),
  publisher: Text.optional(),
  'publisher-place': Text.optional().describe('Where the publisher is: London.'),
  issued: Edtf.optional(),
  edition: Text.optional().describe('Which edition of a book: 2, or in words: rev. ed.'),
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
  paragraphs: ParagraphsSchema.optional().describe(
    'The lines of the text that a reader counts as paragraphs: none, where lines break in mid-sentence, or all but those skipped. Each line if not said.',
  ),
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

/** A topic of the vocabulary, in SKOS terms. */
export const TopicSchema = z.strictObject({
  id: Id,
  label: Text,
  description: Text,
  broader: Id.optional(),
});

/** A concept of the thesaurus and its names, in any language. */
export const TermSchema = z.strictObject({
  label: Text.describe('The preferred label: the words that the base itself uses.'),
  alt: list(Text).optional().describe('What else it is called: it means the same.'),
  related: list(Text).optional().describe('Words of the base that go with it: weaker than alt.'),
});

export const ClaimsFile = z.array(ClaimSchema);
export const SourcesFile = z.record(Id, SourceSchema);
export const TopicsFile = z.array(TopicSchema);
export const ThesaurusFile = z.array(TermSchema);

type DeepReadonly<T> = T extends readonly (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> }
    : T;
/** Whether two types are the same, apart from `readonly`. */
export type Same<A, B> = [DeepReadonly<A>, DeepReadonly<B>] extends [
  DeepReadonly<B>,
  DeepReadonly<A>,
]
  ? true
  : false;
export type AllTrue<T extends readonly true[]> = T;

/** Does not compile if a schema and the type of its records differ. */
export type SchemasMatchModel = AllTrue<
  [
    Same<z.infer<typeof ClaimSchema>, Claim>,
    Same<z.infer<typeof SourceSchema>, Omit<Source, 'id'>>,
    Same<z.infer<typeof TopicSchema>, Topic>,
    Same<z.infer<typeof TermSchema>, Term>,
  ]
>;
