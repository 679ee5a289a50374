import type { Name } from '../model/records.ts';

/** Whether a text is ASCII, as most names are: to compile the classes of all letters takes long. */
export function isAscii(text: string): boolean {
  return /^[\x00-\x7f]*$/.test(text);
}

/**
 * Whether a text has letters of scripts in which a family name and a given name are written without a
 * space.
 */
export function isEastAsian(text: string): boolean {
  if (isAscii(text)) return false;
  return /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Bopomofo}]/u.test(text);
}

/** A name in its spoken order: `Jane Doe`, or family name first if the record or the script says so. */
export function fullName(name: Name): string {
  if ('literal' in name) return name.literal;
  const { family, given } = name;
  if (given === undefined) return family;
  if (isEastAsian(family) && isEastAsian(given)) return family + given;
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
