import { MAX_PROBLEMS } from '../program/bounds.ts';

/**
 * The closed set of what can be wrong with a base. Each code is stable: scripts may match it.
 */
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

/** One thing that is wrong with a base, and where. Lines and columns count from 1 (UTF-16). */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly col: number;
  readonly code: ProblemCode;
  readonly message: string;
  /**
   * The offending line as it stands in the file, or `''` where there is none; of a very long line the
   * part around the place.
   */
  readonly excerpt: string;
  /** The column with which the excerpt begins; 1 where it is left out. */
  readonly excerptCol?: number;
}

/** The first problems of many, and that there are others. */
function firstOf(problems: readonly Problem[]): readonly Problem[] {
  const shown = problems.slice(0, MAX_PROBLEMS);
  const last = shown.at(-1);
  if (!last || shown.length === problems.length) return problems;
  const message = `there are more problems than these ${MAX_PROBLEMS}; mend them and look again`;
  return [...shown, { ...last, code: 'too-many', message, excerpt: '' }];
}

/**
 * A base that cannot be used; it holds every problem found, in the order of files and lines; of very
 * many the first.
 */
export class BaseError extends Error {
  override readonly name = 'BaseError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(`the base has ${problems.length} problem${problems.length === 1 ? '' : 's'}`);
    this.problems = firstOf(problems);
  }
}
