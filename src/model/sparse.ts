/** A copy of a record without what says nothing: `null`, `undefined` and empty lists. */
export function sparse(record: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(record).filter(
      ([, value]) =>
        value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
