import type { Source } from '../model/records.ts';
import { fullName, nameList } from './names.ts';

/** `interview by CGTN`; `undefined` of a document that names no interviewer. */
export function interviewBy({ interviewer }: Source): string | undefined {
  return interviewer && `interview by ${nameList(interviewer)}`;
}

/**
 * What a document is, in the words of its record: `opinion article`, `interview by CGTN`. It stands
 * for the title of a document that has none.
 */
export function description(source: Source): string | undefined {
  const { genre, interviewer } = source;
  const interview = interviewBy(source);
  if (genre === undefined) return interview;
  const named = interviewer?.every((name) => genre.includes(fullName(name))) ?? true;
  return named ? genre : `${genre}, ${interview}`;
}
