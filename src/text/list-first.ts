/**
 * The first of a list by name, and how many more there are: `a, b and 3 more`.
 *
 * @param most so many are named
 */
export function listFirst<T>(
  all: readonly T[],
  most: number,
  name: (one: T, place: number) => string,
): string {
  const listed = all.slice(0, most).map(name).join(', ');
  return all.length > most ? `${listed} and ${all.length - most} more` : listed;
}
