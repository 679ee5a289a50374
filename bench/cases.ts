import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Base } from '../src/base/base.ts';
import { search } from '../src/search/rank.ts';

const CASES = join(import.meta.dirname, '..', 'test', 'search');

/** A word or name that no fact of the shipped base has. */
export interface AbsentCase {
  readonly query: string;
  readonly lang: string;
  readonly kind: string;
}

/** A misspelt word of the shipped base, and the word itself. */
export interface MisspeltCase {
  readonly query: string;
  readonly meant: string;
}

/** A query, the facts that have all of it, and those that seem to and do not. */
export interface FullCase {
  readonly query: string;
  readonly kind: string;
  readonly full: readonly string[];
  readonly not_full: readonly string[];
  /** Facts of which readers may think one or the other. */
  readonly either?: readonly string[];
}

/** Reads the cases of a file, one a line. People who did not see the search wrote them. */
export function readCases<T>(name: 'absent' | 'misspelt' | 'full'): T[] {
  const lines = readFileSync(join(CASES, `${name}.jsonl`), 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line));
}

/** The ids of the facts that have all that a query asks for. */
export async function fullMatches(base: Base, query: string): Promise<string[]> {
  const { numbers, full } = await search(base.index, query);
  return numbers.slice(0, full).map((number) => base.index.entry(number).claim.id);
}

/** How many of the facts that are given as full matches are, and how many of those are given. */
export async function judge(
  base: Base,
  { query, full, either = [] }: FullCase,
): Promise<{ precision: number; recall: number }> {
  const found = (await fullMatches(base, query)).filter((id) => !either.includes(id));
  const right = found.filter((id) => full.includes(id)).length;
  return {
    precision: found.length === 0 ? Number(full.length === 0) : right / found.length,
    recall: full.length === 0 ? 1 : right / full.length,
  };
}
