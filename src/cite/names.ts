import type { Name } from '../model/records.ts';

/** Letters of scripts in which a family name and a given name are written without a space. */
export const EAST_ASIAN = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Bopomofo}]/u;

/** A name in its spoken order: `Jane Doe`, or family name first if the record or the script says so. */
export function fullName(name: Name): string {
  if ('literal' in name) return name.literal;
  const { family, given } = name;
  if (given === undefined) return family;
  if (EAST_ASIAN.test(family) && EAST_ASIAN.test(given)) return family + given;
  return name['static-ordering'] ? `${family} ${given}` : `${given} ${family}`;
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
