/** Stands for "open" or "no date" where days are kept as 32-bit numbers. */
export const NO_DAY = 0x7fffffff;

/** A kept first or last day, in days since 1970-01-01; `null` at an open end and without a date. */
export function knownDay(kept: number): number | null {
  return Math.abs(kept) < NO_DAY - 1 ? kept : null;
}
