/** Compares two texts by their UTF-16 units, in no language's order: the same on every machine. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
