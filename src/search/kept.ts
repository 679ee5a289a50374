/**
 * A function of texts that keeps what it has made: words and names recur.
 *
 * @param most how many results are kept; all where it is left out
 */
export function kept<T>(
  make: (text: string) => T,
  most = Number.POSITIVE_INFINITY,
): (text: string) => T {
  const made = new Map<string, T>();
  return (text) => {
    const known = made.get(text);
    if (known !== undefined) return known;
    const result = make(text);
    if (made.size >= most) made.clear();
    made.set(text, result);
    return result;
  };
}
