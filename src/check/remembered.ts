const MOST_WORDS = 100_000;

/** A function of words that is asked once for each: in a long draft words recur. */
export function remembered<T extends object | boolean | string>(
  of: (word: string) => T,
): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    let value = known.get(word);
    if (value === undefined) {
      value = of(word);
      if (known.size >= MOST_WORDS) known.clear();
      known.set(word, value);
    }
    return value;
  };
}
