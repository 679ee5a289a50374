import { MAX_PROBLEMS } from '../program/bounds.ts';

/** The codes of all problems of a base. They are stable: scripts may match them. */
export type ProblemCode =
  | 'yaml-syntax'
  | 'yaml-feature'
  | 'wrong-type'
  | 'wrong-value'
  | 'unknown-key'
  | 'missing-key'
  | 'duplicate-id'
  | 'duplicate-key'
  | 'unknown-topic'
  | 'unknown-source'
  | 'unknown-claim'
  | 'unknown-broader'
  | 'topic-too-deep'
  | 'one-sided-relation'
  | 'plain-quote'
  | 'text-lost'
  | 'not-text'
  | 'bad-fingerprint'
  | 'too-large'
  | 'too-many'
  | 'unreadable'
  | 'no-base';

/** A problem of a base, and its place. Lines and columns are counted from 1, in UTF-16 code units. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly col: number;
  readonly code: ProblemCode;
  readonly message: string;
  /**
   * The line of the file; of a very long line, the part around the place; `''` if no line can be
   * shown.
   */
  readonly excerpt: string;
  /** The column at which the excerpt begins; default: 1. */
  readonly excerptCol?: number;
}

/** A problem of a whole file: it is reported at line 1, without an excerpt. */
export function fileProblem(file: string, code: ProblemCode, message: string): Problem {
  return { file, line: 1, col: 1, code, message, excerpt: '' };
}

/** The first problems of many, and a last one that says that there are more. */
function firstOf(problems: readonly Problem[]): readonly Problem[] {
  const shown = problems.slice(0, MAX_PROBLEMS);
  const last = shown.at(-1);
  if (!last || shown.length === problems.length) return problems;
  const message = `there are more problems than these ${MAX_PROBLEMS}; mend them and look again`;
  return [...shown, { ...last, code: 'too-many', message, excerpt: '' }];
}

/**
 * The base cannot be used. The problems are in the order of files and lines; beyond the limit they are
 * cut.
 */
export class BaseError extends Error {
  override readonly name = 'BaseError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(`the base has ${problems.length} problem${problems.length === 1 ? '' : 's'}`);
    this.problems = firstOf(problems);
  }
}
