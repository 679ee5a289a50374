import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JudgedQuery } from './ndcg.ts';

/**
 * Judged queries over the shipped base: those that others wrote, our own, and those of three readers of
 * the facts who knew neither the search nor the thesaurus. To those of the last, nothing was tuned.
 */
export const QUERY_FILES = [
  'queries/sample.jsonl',
  'queries/own.jsonl',
  'queries/readers.jsonl',
  'queries/analysts.jsonl',
  'queries/journalists.jsonl',
] as const;

/** Reads a file of judged queries, one a line. */
export function readQueries(file: string): JudgedQuery[] {
  const text = readFileSync(join(import.meta.dirname, file), 'utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}
