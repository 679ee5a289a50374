/** Stands for "open" or "no date" where days are kept as 32-bit numbers. */
export const NO_DAY = 0x7fffffff;
