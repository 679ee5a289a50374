import type { Source } from '../model/records.ts';
import { fullName, nameList } from './names.ts';
import { documentKind } from './types.ts';

/**
 * What a document is, in the words of its record: `opinion article`, `interview by CGTN`. It stands
 * for the title of a document that has none.
 */
export function description({ genre, interviewer }: Source): string | undefined {
  const interview = interviewer && `interview by ${nameList(interviewer)}`;
  if (genre === undefined) return interview;
  const named = interviewer?.every((name) => genre.includes(fullName(name))) ?? true;
  return named ? genre : `${genre}, ${interview}`;
}

/**
 * What a document is, with a capital, for formats in which every document is called something:
 * `Newspaper article`. Without words of its record, the name of its type.
 */
export function heading(source: Source): string {
  const text = description(source) ?? documentKind(source.type).words;
  return text.replace(/^\s*\p{Ll}/u, (letter) => letter.toUpperCase());
}
