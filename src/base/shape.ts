import type * as z from 'zod';
import { MAX_PROBLEMS } from '../program/bounds.ts';
import { didYouMean } from '../text/suggest.ts';
import type { Problem, ProblemCode } from './problems.ts';
import { isRounded, roundedMessage } from './rounded.ts';
import type { Path } from './yaml-file.ts';

type Issue = z.core.$ZodIssue;

/** The result of a check against a schema: the typed data, or the problems. */
export type Shaped<T> =
  | { readonly data: T; readonly problems: readonly [] }
  | {
      readonly data: undefined;
      readonly problems: readonly Problem[];
    };

/** Data whose places can be mapped to places in a file. */
export interface Located {
  readonly data: unknown;
  /** Makes a problem at the value of a path, or at its last key if `key` is set. */
  readonly problem: (path: Path, code: ProblemCode, message: string, key?: boolean) => Problem;
  /** What to call the value of a path; the keys of it where it is left out. */
  readonly where?: (path: Path) => string;
}

/**
 * Checks data against a schema.
 *
 * @param file a parsed YAML file without syntax problems, or data from elsewhere
 * @param keys the keys of its records, for suggestions
 */
export function shape<T>(file: Located, schema: z.ZodType<T>, keys: readonly string[]): Shaped<T> {
  const result = schema.safeParse(file.data);
  if (result.success) return { data: result.data, problems: [] };
  const problems: Problem[] = [];
  for (const issue of result.error.issues) {
    // One more than the limit shows that there are more.
    const limit = MAX_PROBLEMS + 1 - problems.length;
    if (limit <= 0) break;
    problems.push(...problemsOf(file, issue, keys, limit));
  }
  return { data: undefined, problems };
}

function problemsOf(
  file: Located,
  issue: Issue,
  keys: readonly string[],
  limit: number,
): Problem[] {
  const path = issue.path.filter((step) => typeof step !== 'symbol');
  const where = (file.where ?? describePath)(path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys
      .slice(0, limit)
      .map((key) =>
        file.problem(
          [...path, key],
          'unknown-key',
          `unknown key "${key}"${didYouMean(key, keys)}`,
          true,
        ),
      );
  }
  const value = valueAt(file.data, path);
  const [code, message] = describeIssue(issue, value, where);
  return [file.problem(path, code, message, issue.code === 'invalid_key')];
}

/** What to do about a value of another type. */
function typeHint(expected: string, value: unknown): string {
  if (expected === 'string' && isScalar(value)) return '; put it in quotes';
  if (expected !== 'number' || typeof value !== 'string') return '';
  if (isRounded(value)) return `; ${value} ${roundedMessage(value)}`;
  if (/^(?!0[box]).*[\p{Sc}%‰\p{L}]/iu.test(value))
    return '; write the number alone, and what it counts as unit: {amount: 5, unit: percent}';
  if (/^[\d.,\s']+$/.test(value))
    return '; write it with a decimal point and without separators: 94.8, 14000';
  return '';
}

function describeIssue(issue: Issue, value: unknown, where: string): [ProblemCode, string] {
  if (value === undefined) return ['missing-key', `${where} is missing`];
  if (issue.code === 'invalid_key') {
    return ['wrong-value', `the key "${where}" ${issue.issues[0]?.message ?? 'is not allowed'}`];
  }
  if (issue.code === 'invalid_type') {
    const hint = typeHint(issue.expected, value);
    const wanted = TYPES[issue.expected] ?? issue.expected;
    return ['wrong-type', `${where} must be ${wanted}, not ${typeName(value)}${hint}`];
  }
  if (issue.code === 'invalid_value') {
    const allowed = issue.values.map(String);
    const hint = typeof value === 'string' ? didYouMean(value, allowed) : '';
    return ['wrong-value', `${where} must be one of ${allowed.join(', ')}${hint}`];
  }
  if (issue.code === 'invalid_union') {
    return ['wrong-type', `${where} ${issue.message}`];
  }
  return ['wrong-value', `${where} ${issue.message}`];
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  array: 'a list',
  object: 'a map',
  record: 'a map',
  number: 'a number',
};

function isScalar(value: unknown): boolean {
  return typeof value === 'number' || typeof value === 'boolean';
}

function typeName(value: unknown): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
  return typeof value === 'object' ? 'a map' : `a ${typeof value}`;
}

function describePath(path: Path): string {
  const names = path.filter((step, depth) => depth > 0 || typeof step === 'string');
  const last = names.at(-1);
  if (last === undefined) return path.length > 0 ? 'an entry' : 'the file';
  if (typeof last === 'number') return `item ${last + 1} of ${names.at(-2) ?? 'the list'}`;
  return names.length > 1 && typeof names.at(-2) === 'string'
    ? `${names.at(-2)}.${last}`
    : `${last}`;
}

function valueAt(data: unknown, path: Path): unknown {
  let value = data;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Object.hasOwn(value, step)
      ? (value as Record<string | number, unknown>)[step]
      : undefined;
  }
  return value;
}
