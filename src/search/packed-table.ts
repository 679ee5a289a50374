/**
 * A map from a list of keys and values in turn. Such a list is a constant that needs no making,
 * unlike an array for each pair: maps are made at each start of the program.
 */
export function pairs<V>(list: readonly (string | V)[]): ReadonlyMap<string, V> {
  const map = new Map<string, V>();
  for (let i = 0; i < list.length; i += 2) map.set(list[i] as string, list[i + 1] as V);
  return map;
}

/**
 * Forms of a word for a list of {@link pairs}, each with one value: in the program, which is ASCII, a
 * Cyrillic letter takes six characters.
 *
 * @param endings with a space between them
 */
export function formsOf<V>(begins: string, endings: string, value: V): (string | V)[] {
  return endings.split(' ').flatMap((ending) => [begins + ending, value]);
}

/** Whether a word stands in a list, between spaces. Few words are asked for: a set takes longer to make. */
export function isOf(list: string, word: string): boolean {
  return list.includes(` ${word} `);
}
