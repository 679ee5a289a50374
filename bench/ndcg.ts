/** A query and the claims that answer it: 2 directly, 1 in part. */
export interface JudgedQuery {
  readonly query: string;
  readonly type: string;
  readonly relevant: readonly { readonly id: string; readonly grade: number }[];
}

/** How many of the best results are asked for, and judged. */
export const DEPTH = 10;

function dcg(grades: readonly number[]): number {
  return grades
    .slice(0, DEPTH)
    .reduce((sum, grade, place) => sum + (2 ** grade - 1) / Math.log2(place + 2), 0);
}

/**
 * How good the first ten results are, from 0 to 1 (normalised discounted cumulative gain). For a
 * query that nothing answers it is 1 where nothing was found, else 0.
 */
export function ndcg({ relevant }: JudgedQuery, found: readonly string[]): number {
  if (relevant.length === 0) return found.length === 0 ? 1 : 0;
  const grades = new Map(relevant.map(({ id, grade }) => [id, grade]));
  const ideal = [...grades.values()].sort((a, b) => b - a);
  return dcg(found.map((id) => grades.get(id) ?? 0)) / dcg(ideal);
}
