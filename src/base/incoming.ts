import * as z from 'zod';
import type { Claim, Source, Topic } from '../model/records.ts';
import { decode } from './decode.ts';
import { looseClaims } from './loose-claims.ts';
import { plainQuotes } from './parse.ts';
import { BaseError, fileProblem, type Problem } from './problems.ts';
import { NewClaimSchema, SourceSchema, TopicSchema } from './schema.ts';
import { type Located, shape } from './shape.ts';
import { type Path, YamlFile } from './yaml-file.ts';

/** Claims to be added to a base. */
export interface Incoming {
  readonly claims: readonly Claim[];
  /** Makes a problem at a path within the claim with an index. */
  readonly problem: (index: number, path: Path, code: Problem['code'], message: string) => Problem;
}

const NewClaims = z.array(NewClaimSchema);
const PartialClaimSchema = NewClaimSchema.partial();
const NewSource = SourceSchema.extend({ id: NewClaimSchema.shape.id });

function trimLineBreaks(text: string): string {
  const isBreak = (at: number): boolean => text[at] === '\n' || text[at] === '\r';
  let [start, end] = [0, text.length];
  while (isBreak(start)) start++;
  while (end > start && isBreak(end - 1)) end--;
  return text.slice(start, end);
}

/** Trims texts, and line breaks around the quote, which come from the syntax of the input. */
function trimClaim(claim: Claim): Claim {
  const { note, speaker } = claim;
  return {
    ...claim,
    claim: claim.claim.trim(),
    quote: trimLineBreaks(claim.quote),
    ...(speaker !== undefined && { speaker: speaker.trim() }),
    ...(note !== undefined && { note: note.trim() }),
  };
}

function checked<T>(
  data: Located,
  schema: z.ZodType<T>,
  keys: object,
  at?: Incoming['problem'],
  others: readonly Problem[] = [],
): T {
  const shaped = shape(data, schema, Object.keys(keys));
  if (shaped.data !== undefined && others.length === 0) return shaped.data;
  const problems = [...shaped.problems, ...others];
  if (!at) throw new BaseError(problems);
  throw new MalformedClaims(problems, { claims: looseClaims(data.data), problem: at });
}

/** The error for claims with problems, with what they refer to, which may have others. */
export class MalformedClaims extends BaseError {
  readonly loose: Incoming;

  constructor(problems: readonly Problem[], loose: Incoming) {
    super(problems);
    this.loose = loose;
  }
}

/** What a fact has beside its claim, as commands print it. */
const FACT_ONLY: readonly string[] = [
  'paragraph',
  'locator',
  'citation',
  'partial',
  'match',
  'reasons',
];

function isRecord(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

/**
 * Facts as commands print them, as claims: `null` and empty lists are absent, and a document is its id.
 * Anything else stays as it is.
 */
function withoutFactKeys(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(withoutFactKeys);
  if (!isRecord(data)) return data;
  const isFact = 'citation' in data && 'paragraph' in data;
  const kept = Object.entries(data).flatMap(([key, value]): [string, unknown][] => {
    if (value === null || (isFact && FACT_ONLY.includes(key))) return [];
    if (isFact && Array.isArray(value) && value.length === 0) return [];
    if (isFact && key === 'rank' && value === 'normal') return [];
    if (key === 'source' && isRecord(value) && typeof value['id'] === 'string')
      return [[key, value['id']]];
    if (key === 'value' && isRecord(value)) return [[key, withoutFactKeys(value)]];
    return [[key, value]];
  });
  return Object.fromEntries(kept);
}

function locatedIn(file: YamlFile): Located {
  return {
    data: file.data,
    problem: (path, code, message, key) => file.problem(path, code, message, key),
  };
}

/** The keys whose values are prose, in which a number sign may stand. */
const PROSE: readonly Path[] = [['claim'], ['speaker'], ['note'], ['value', 'unit']];

/** Reports texts of a claim of which YAML takes a part as a comment: nothing would keep it. */
function cutTexts(file: YamlFile, record: Path): Problem[] {
  return PROSE.flatMap((key) => {
    const lost = file.commentBehind([...record, ...key]);
    if (lost === undefined) return [];
    const message = `YAML reads "${lost}" as a comment; quote the text`;
    return [file.problem([...record, ...key], 'text-lost', message)];
  });
}

/**
 * Parses one claim or a list of claims, in YAML or JSON.
 *
 * @param path the file name for problems
 * @throws {BaseError} with all problems, if they are not valid claims
 */
export function readClaims(path: string, bytes: Buffer): Incoming {
  const text = decode(path, bytes);
  if (typeof text !== 'string') throw new BaseError([text]);
  const file = new YamlFile(path, text);
  const isList = Array.isArray(file.data);
  const places: Path[] = isList ? Array.from({ length: file.length }, (_, at) => [at]) : [[]];
  if (file.problems.length > 0) throw new BaseError(file.problems);
  if (!isList && !isRecord(file.data)) {
    const message = 'here must stand a claim, by its keys (id: …, claim: …), or a list of claims';
    throw new BaseError([file.problem([], 'wrong-type', message)]);
  }
  const lossy = places.flatMap((at) => [...plainQuotes(file, at), ...cutTexts(file, at)]);
  const { shape: keys } = NewClaimSchema;
  const located = { ...locatedIn(file), data: withoutFactKeys(file.data) };
  const problem: Incoming['problem'] = (index, at, code, message) =>
    file.problem([...(places[index] ?? []), ...at], code, message);
  const claims = isList
    ? checked(located, NewClaims, keys, problem, lossy)
    : [checked(located, NewClaimSchema, keys, problem, lossy)];
  return { claims: claims.map(trimClaim), problem };
}

/** The options of a command line that are called otherwise than the keys that they fill. */
const OPTIONS: Readonly<Record<string, string>> = {
  topics: 'topic',
  places: 'place',
  DOI: 'doi',
  URL: 'url',
};

/** The option that fills a key. */
function optionOf([key = '', part]: Path): string {
  const filled = key === 'value' && typeof part === 'string' ? part : String(key);
  return `--${OPTIONS[filled] ?? filled}`;
}

/** Data that is not from a file: its problems have no place. */
function withoutFile(name: string, data: Readonly<Record<string, unknown>>): Located {
  return {
    data,
    ...(name === 'options' && { where: optionOf }),
    problem: (_, code, message) => fileProblem(name, code, message),
  };
}

/**
 * Checks a claim that was assembled key by key, such as from options.
 *
 * @param name the origin of the data, for problems: those of `options` are named as options
 * @throws {BaseError} with all problems, if it is not a valid claim
 */
export function takeClaim(name: string, data: Readonly<Record<string, unknown>>): Incoming {
  const located = withoutFile(name, data);
  const problem: Incoming['problem'] = (_, path, code, message) =>
    located.problem(path, code, message);
  return {
    claims: [trimClaim(checked(located, NewClaimSchema, NewClaimSchema.shape, problem))],
    problem,
  };
}

/**
 * Checks the value of one key of a claim.
 *
 * @returns the message of the first problem, if there is one
 */
export function partProblem(key: keyof Claim, value: unknown): string | undefined {
  const part = value === undefined ? {} : { [key]: value };
  return shape(withoutFile('', part), PartialClaimSchema, []).problems[0]?.message;
}

/** Like {@link takeClaim}, for the record of a document with its id. */
export function takeSource(name: string, data: Readonly<Record<string, unknown>>): Source {
  return checked(withoutFile(name, data), NewSource, NewSource.shape);
}

/** As {@link takeClaim}, for a topic from options: its id is named without one. */
export function takeTopic(data: Readonly<Record<string, unknown>>): Topic {
  const located = withoutFile('options', data);
  const where = (path: Path): string => (path[0] === 'id' ? 'the id' : optionOf(path));
  return checked({ ...located, where }, TopicSchema, TopicSchema.shape);
}
