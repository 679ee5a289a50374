import type { Comparison } from './compare.ts';

/** A budget beside what was measured. Both are ratios; quartiles tell noise from a miss. */
export function verdict(budget: number, { ratio, quartiles }: Comparison): string {
  if (ratio <= budget) return 'within';
  return quartiles[0] <= budget ? 'missed, within the noise' : 'MISSED';
}
