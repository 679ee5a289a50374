/** Lists by key. */
export class Lists<Key, Value> {
  readonly #lists = new Map<Key, Value[]>();

  add(key: Key, value: Value): void {
    const list = this.#lists.get(key);
    if (list) list.push(value);
    else this.#lists.set(key, [value]);
  }

  /** The list of a key, in the order in which it was made. */
  of(key: Key): readonly Value[] {
    return this.#lists.get(key) ?? [];
  }

  /** All lists, in the order in which they were begun. */
  all(): Iterable<readonly Value[]> {
    return this.#lists.values();
  }

  keys(): Iterable<Key> {
    return this.#lists.keys();
  }

  delete(key: Key): void {
    this.#lists.delete(key);
  }
}
