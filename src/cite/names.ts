import type { Name } from '../model/records.ts';

/** A name in its spoken order: `Jane Doe`, or family name first if the record says so. */
export function fullName(name: Name): string {
  if ('literal' in name) return name.literal;
  if (name.given === undefined) return name.family;
  return name['static-ordering'] ? `${name.family} ${name.given}` : `${name.given} ${name.family}`;
}

/** A name for a short citation: the family name, or a whole name that is not to be inverted. */
export function shortName(name: Name): string {
  if ('literal' in name) return name.literal;
  return name['static-ordering'] ? fullName(name) : name.family;
}

/** A list of names: `A`, `A and B`, `A, B and C`. */
export function nameList(names: readonly Name[], each: (name: Name) => string = fullName): string {
  const all = names.map(each);
  const last = all.pop() ?? '';
  return all.length === 0 ? last : `${all.join(', ')} and ${last}`;
}
