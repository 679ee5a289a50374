import type { Source } from '../model/records.ts';
import { fullName, nameList } from './names.ts';

/** `interview by CGTN`; `undefined` of a document that names no interviewer. */
export function interviewBy({ interviewer }: Source): string | undefined {
  return interviewer && `interview by ${nameList(interviewer)}`;
}

/** Whether the words for what a document is name all who asked the questions. */
export function namesInterviewer({ genre, interviewer }: Source): boolean {
  return interviewer?.every((name) => genre?.includes(fullName(name))) ?? true;
}

/**
 * What a document is, in the words of its record: `opinion article`, `interview by CGTN`. It stands
 * for the title of a document that has none.
 */
export function description(source: Source): string | undefined {
  const { genre } = source;
  const interview = interviewBy(source);
  if (genre === undefined) return interview;
  return namesInterviewer(source) ? genre : `${genre}, ${interview}`;
}
