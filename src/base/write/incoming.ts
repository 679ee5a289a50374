import type { z } from 'zod';
import { decode } from '../files.ts';
import { isVerbatim } from '../parse.ts';
import { BaseError, type Problem } from '../problems.ts';
import { type Claim, ClaimSchema, ClaimsFile, type Source, SourceSchema } from '../schema.ts';
import { type Located, shape } from '../shape.ts';
import { type Path, YamlFile } from '../yaml-file.ts';

/** Claims that shall come into a base, with the way back to where they were written. */
export interface Incoming {
  readonly claims: readonly Claim[];
  /** A problem at a key of one of them. */
  readonly problem: (index: number, path: Path, code: Problem['code'], message: string) => Problem;
}

const KEYS = Object.keys(ClaimSchema.shape);

/** Line breaks around a text come from the way it was written down; they are not part of it. */
function tidy(claim: Claim): Claim {
  const trimmed = (text: string): string => text.trim();
  const texts = Object.entries({ claim: trimmed, speaker: trimmed, note: trimmed, quote: unbroken });
  const changed = texts.map(([key, tidied]) => {
    const value = claim[key as 'claim'];
    return value === undefined ? {} : { [key]: tidied(value) };
  });
  return Object.assign({}, claim, ...changed);
}

function unbroken(quote: string): string {
  return quote.replace(/^[\r\n]+|[\r\n]+$/g, '');
}

function checked(file: Located, schema: z.ZodType<Claim | Claim[]>): readonly Claim[] {
  const { data, problems } = shape(file, schema, KEYS);
  if (!data) throw new BaseError(problems);
  return [data].flat().map(tidy);
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
  const single = !Array.isArray(file.data) && file.length === 0;
  const places = single ? [[]] : Array.from({ length: file.length }, (_, index) => [index]);
  const problems = [...file.problems, ...places.flatMap((at) => lossyQuotes(file, at))];
  if (problems.length > 0) throw new BaseError(problems);
  const claims = checked(file, single ? ClaimSchema : ClaimsFile);
  return {
    claims,
    problem: (index, at, code, message) =>
      file.problem([...(places[index] ?? []), ...at], code, message),
  };
}

/** Data without a file: what options or answers say. Its problems have no place. */
function unplaced(path: string, data: unknown): Located {
  const problem: Located['problem'] = (_, code, message) => ({
    file: path,
    line: 1,
    col: 1,
    code,
    message,
    excerpt: '',
  });
  return { data, problem };
}

/**
 * Takes a claim that was put together key by key.
 *
 * @throws {BaseError} with every problem, where it is no claim
 */
export function takeClaim(path: string, data: Readonly<Record<string, unknown>>): Incoming {
  const file = unplaced(path, data);
  return {
    claims: checked(file, ClaimSchema),
    problem: (_, at, code, message) => file.problem(at, code, message),
  };
}

/**
 * Takes a document's record that was put together key by key.
 *
 * @throws {BaseError} with every problem, where it is no such record
 */
export function takeSource(path: string, { id, ...record }: Readonly<Record<string, unknown>>): Source {
}
