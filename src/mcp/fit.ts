/** UTF-16 code units of an answer as JSON: hosts cut longer ones. */
export const MOST_CHARACTERS = 30_000;

/** How many characters a value takes as JSON. */
export function sizeOf(value: unknown): number {
  return JSON.stringify(value).length;
}

/** The beginning of a text, and how much of it is left out. */
function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const start = text.slice(0, most).replace(/[\ud800-\udbff]$/, '');
  return `${start}… [${text.length - start.length} more characters]`;
}

/** A copy in which no text has more than so many characters, and no list more than so many items. */
function cut(value: unknown, characters: number, items: number): unknown {
  if (typeof value === 'string') return shortened(value, characters);
  if (Array.isArray(value)) return value.slice(0, items).map((one) => cut(one, characters, items));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, cut(one, characters, items)]),
  );
}

/**
 * A record that takes at most so many characters. Where it takes more, its texts and lists are cut, and
 * `cut: true` says so: half of a quote must not pass for the quote.
 *
 * @param room how many characters there are; a few hundred at least
 */
export function fitted(record: object, room: number): object {
  let copy = record;
  for (let most = room; sizeOf(copy) > room && most > 1; most = Math.floor(most / 2)) {
    copy = { ...Object(cut(record, most, Math.ceil(most / 50))), cut: true };
  }
  return copy;
}
