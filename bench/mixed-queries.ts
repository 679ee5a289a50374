import type { Document } from './documents.ts';
import { randomFrom } from './random.ts';

/** Words worth typing: long enough, and no numbers. */
const WORD = /[A-Za-z]{4,}/g;

/** A query, and whether its word is misspelt. */
export interface MixedQuery {
  readonly query: string;
  readonly misspelt: boolean;
}

/** Swaps two letters, as fast fingers do. */
function swapped(word: string): string {
  return `${word.slice(0, 2)}${word[3]}${word[2]}${word.slice(4)}`;
}

/**
 * Queries as people might ask them of some facts: one to three words of a claim, which are frequent
 * or rare as the words of claims are; one query of ten is a misspelt word. The same for the same facts.
 */
export function mixedQueries(facts: readonly Document[], count: number): MixedQuery[] {
  const random = randomFrom(facts.length);
  const below = (limit: number): number => Math.floor(random() * limit);
  const queries: MixedQuery[] = [];
  while (queries.length < count) {
    const words = facts[below(facts.length)]?.claim.match(WORD) ?? [];
    const place = queries.length % 10;
    const wanted = place < 5 ? 1 : place < 8 ? 2 : place < 9 ? 3 : 1;
    if (words.length < wanted) continue;
    const chosen = Array.from({ length: wanted }, () => words[below(words.length)] ?? '');
    const misspelt = place === 9;
    queries.push({ query: misspelt ? swapped(chosen[0] ?? '') : chosen.join(' '), misspelt });
  }
  return queries;
}
