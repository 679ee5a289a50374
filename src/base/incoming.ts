import type { z } from 'zod';
import type { Claim, Source } from '../model/records.ts';
import { decode } from './files.ts';
import { plainQuotes } from './parse.ts';
import { BaseError, type Problem } from './problems.ts';
import { ClaimSchema, ClaimsFile, SourceSchema } from './schema.ts';
import { type Located, shape } from './shape.ts';
import { type Path, YamlFile } from './yaml-file.ts';

/** Claims that shall come into a base, with the way back to where they were written. */
export interface Incoming {
  readonly claims: readonly Claim[];
  /** A problem at a place in one of them. */
  readonly problem: (index: number, path: Path, code: Problem['code'], message: string) => Problem;
}

const SomeOfClaim = ClaimSchema.partial();
const NewSource = SourceSchema.extend({ id: ClaimSchema.shape.id });

function withoutBreaksAround(text: string): string {
  const isBreak = (at: number): boolean => text[at] === '\n' || text[at] === '\r';
  let [start, end] = [0, text.length];
  while (isBreak(start)) start++;
  while (end > start && isBreak(end - 1)) end--;
  return text.slice(start, end);
}

/** Space around a text, and line breaks around a quote, come from the way it was written down. */
function tidy(claim: Claim): Claim {
  const { note, speaker } = claim;
  return {
    ...claim,
    claim: claim.claim.trim(),
    quote: withoutBreaksAround(claim.quote),
    ...(speaker !== undefined && { speaker: speaker.trim() }),
    ...(note !== undefined && { note: note.trim() }),
  };
}

function checked<T>(data: Located, schema: z.ZodType<T>, keys: object): T {
  const shaped = shape(data, schema, Object.keys(keys));
  if (shaped.data === undefined) throw new BaseError(shaped.problems);
  return shaped.data;
}

/**
 * Reads claims that were written as YAML or JSON: one, or a list.
 *
 * @param path the name for problems
 * @throws {BaseError} with every problem, where they are no claims
 */
export function readClaims(path: string, bytes: Buffer): Incoming {
  const text = decode(path, bytes);
  if (typeof text !== 'string') throw new BaseError([text]);
  const file = new YamlFile(path, text);
  const isList = Array.isArray(file.data);
  const places: Path[] = isList ? Array.from({ length: file.length }, (_, at) => [at]) : [[]];
  const lossy = file.data === undefined ? [] : places.flatMap((at) => plainQuotes(file, at));
  const problems = [...file.problems, ...lossy];
  if (problems.length > 0) throw new BaseError(problems);
  const { shape: keys } = ClaimSchema;
  const claims = isList ? checked(file, ClaimsFile, keys) : [checked(file, ClaimSchema, keys)];
  return {
    claims: claims.map(tidy),
    problem: (index, at, code, message) =>
      file.problem([...(places[index] ?? []), ...at], code, message),
  };
}

/** Data that was put together key by key: its problems have no place in a file. */
function unplaced(name: string, data: Readonly<Record<string, unknown>>): Located {
  return {
    data,
    problem: (_, code, message) => ({ file: name, line: 1, col: 1, code, message, excerpt: '' }),
  };
}

/**
 * Takes a claim that was put together key by key.
 *
 * @param name where its parts come from, for problems
 * @throws {BaseError} with every problem, where it is no claim
 */
export function takeClaim(name: string, data: Readonly<Record<string, unknown>>): Incoming {
  const located = unplaced(name, data);
  return {
    claims: [tidy(checked(located, ClaimSchema, ClaimSchema.shape))],
    problem: (_, path, code, message) => located.problem(path, code, message),
  };
}

/** What is wrong with a part of a claim, such as its date; nothing where it is in order. */
export function partProblem(key: keyof Claim, value: unknown): string | undefined {
  const part = value === undefined ? {} : { [key]: value };
  return shape(unplaced('', part), SomeOfClaim, []).problems[0]?.message;
}

/** As {@link takeClaim}, for the record of a document and its id. */
export function takeSource(name: string, data: Readonly<Record<string, unknown>>): Source {
  return checked(unplaced(name, data), NewSource, NewSource.shape);
}
