import type * as z from 'zod';
import type { Claim, Source, Term, Topic } from '../model/records.ts';
import { MAX_CLAIMS, MAX_PROBLEMS, MAX_YAML_TOKENS } from '../program/bounds.ts';
import { decode } from './decode.ts';
import { parseHouseLayout, VERBATIM } from './house-layout.ts';
import { parseHouseThesaurus } from './house-thesaurus.ts';
import { looseClaims } from './loose-claims.ts';
import { fileProblem, type Problem } from './problems.ts';
import {
  ClaimSchema,
  ClaimsFile,
  SourceSchema,
  SourcesFile,
  TermSchema,
  ThesaurusFile,
  TopicSchema,
  TopicsFile,
} from './schema.ts';
import { shape } from './shape.ts';
import { type Path, YamlFile } from './yaml-file.ts';

/** The data of a file, or its problems; with problems, `data` is empty. */
export interface Parsed<T> {
  readonly data: T;
  readonly problems: readonly Problem[];
  /** What claims with problems refer to, as far as it can be read. */
  readonly loose?: readonly Claim[];
}

/** The format of a kind of file. */
export interface Format<T> {
  readonly schema: z.ZodType<T>;
  /** The keys of its records, for suggestions. */
  readonly keys: readonly string[];
  /** The data of an empty file. */
  readonly empty: T;
}

const CLAIMS: Format<Claim[]> = {
  schema: ClaimsFile,
  keys: Object.keys(ClaimSchema.shape),
  empty: [],
};

/** sources.yaml: records by the id of their document. */
export const SOURCES: Format<Record<string, Omit<Source, 'id'>>> = {
  schema: SourcesFile,
  keys: Object.keys(SourceSchema.shape),
  empty: {},
};

/** topics.yaml */
export const TOPICS: Format<Topic[]> = {
  schema: TopicsFile,
  keys: Object.keys(TopicSchema.shape),
  empty: [],
};

/** UTF-16 units of a thesaurus of which each could be a token of YAML without going beyond the limit. */
const MAX_QUICK_LENGTH = MAX_YAML_TOKENS;

/** thesaurus.yaml */
export const THESAURUS: Format<Term[]> = {
  schema: ThesaurusFile,
  keys: Object.keys(TermSchema.shape),
  empty: [],
};

/** Checks a parsed file. An empty one is valid. */
function checked<T>(file: YamlFile, format: Format<T>): Parsed<T> {
  if (file.problems.length > 0) return { data: format.empty, problems: file.problems };
  if (file.data === null || file.data === undefined) return { data: format.empty, problems: [] };
  const shaped = shape(file, format.schema, format.keys);
  return { data: shaped.data ?? format.empty, problems: shaped.problems };
}

/**
 * Parses and checks one YAML file of a base. An empty file is valid.
 *
 * @param path the file name for problems
 */
export function parseFile<T>(path: string, bytes: Buffer, format: Format<T>): Parsed<T> {
  const text = decode(path, bytes);
  if (typeof text !== 'string') return { data: format.empty, problems: [text] };
  return checked(new YamlFile(path, text), format);
}

/** Parses a thesaurus: it is the largest of the vocabularies, and the usual layout is read quickly. */
export function parseThesaurus(path: string, bytes: Buffer): Parsed<Term[]> {
  const text = decode(path, bytes);
  // A longer text is left to the library, which is guarded by limits of its own.
  const quickData =
    typeof text === 'string' && text.length <= MAX_QUICK_LENGTH
      ? parseHouseThesaurus(text)
      : undefined;
  const quick = THESAURUS.schema.safeParse(quickData);
  return quick.success ? { data: quick.data, problems: [] } : parseFile(path, bytes, THESAURUS);
}

/** Parses a file of claims, and checks that YAML preserves every character of the quotes. */
export function parseClaims(path: string, bytes: Buffer): Parsed<Claim[]> {
  const text = decode(path, bytes);
  if (typeof text !== 'string') return { data: [], problems: [text] };
  const quickData = parseHouseLayout(text);
  if (quickData && quickData.length > MAX_CLAIMS) {
    const message = `the file has ${quickData.length} claims; split it into files of at most ${MAX_CLAIMS}`;
    return { data: [], problems: [fileProblem(path, 'too-large', message)] };
  }
  const quick = CLAIMS.schema.safeParse(quickData);
  if (quick.success) return { data: quick.data, problems: [] };
  // Another layout, or a problem: the YAML library knows the places.
  const file = new YamlFile(path, text);
  const lossy: Problem[] = [];
  for (let index = 0; index < file.length && lossy.length <= MAX_PROBLEMS; index++) {
    lossy.push(...plainQuotes(file, [index]));
  }
  const checkedFile = checked(file, CLAIMS);
  const problems = [...checkedFile.problems, ...lossy];
  if (problems.length === 0) return checkedFile;
  const loose = file.problems.length === 0 ? looseClaims(file.data) : undefined;
  return { data: [], problems, ...(loose && { loose }) };
}

const KEEPS_TEXT: readonly (string | undefined)[] = [
  'BLOCK_LITERAL',
  'QUOTE_DOUBLE',
  'QUOTE_SINGLE',
  undefined,
];

/**
 * Reports quotes of a claim in a style in which YAML may drop part of them.
 *
 * @param record the path of the claim in its file
 */
export function plainQuotes(file: YamlFile, record: Path): Problem[] {
  const isKept = (key: string): boolean =>
    KEEPS_TEXT.includes(file.style([...record, key])) || file.isNull([...record, key]);
  return [...VERBATIM]
    .filter((key) => !isKept(key))
    .map((key) => {
      const message = `${key} must be a literal block (|-) or stand in quotation marks, or YAML may drop part of it`;
      return file.problem([...record, key], 'plain-quote', message);
    });
}
