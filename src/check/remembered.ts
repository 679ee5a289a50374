const MOST_ASKED = 100_000;

/** A function of words or numbers that is asked once for each: in a long draft they recur. */
export function remembered<K extends string | number, T extends object | boolean | string>(
  of: (key: K) => T,
): (key: K) => T {
  const known = new Map<K, T>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) {
      value = of(key);
      if (known.size >= MOST_ASKED) known.clear();
      known.set(key, value);
    }
    return value;
  };
}
