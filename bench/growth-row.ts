import type { Comparison } from './compare.ts';
import { duration, times } from './table.ts';

/** One figure of a base of some size. */
export interface Row {
  readonly label: string;
  readonly figure: string;
  /** What it may be at 100,000 facts. */
  readonly budget?: string;
}

/** A ratio to another command. */
export function ratioRow(label: string, ratio: number, budget?: number): Row {
  const row = { label, figure: times(ratio) };
  return budget === undefined ? row : { ...row, budget: times(budget) };
}

/** Beside the ratio, how long it took. */
export function timedRow(label: string, result: Comparison): Row {
  return { label, figure: `${times(result.ratio)} (${duration(result.wall)})` };
}
