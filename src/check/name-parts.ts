/** What follows a part of a name where it is a part of another one, "Liu Wen"; a day of the week is none. */
const OTHER_PART = /^\s(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)[A-Z][a-z]+(?![A-Za-z])/;

/** A given name before a family name inside of a sentence: "the reader Walter Sun", not "Professor Sun". */
const OTHER_GIVEN =
  /[a-z.,]\s(?!(?:Mr|Mrs|Ms|Dr|Prof|Professor|President|Chairman|Minister|Comrade|And|But|As)\s)([A-Z][a-z]+)\s$/;

/** Whether a word that is a part of a name of the record is one of the name of somebody else. */
export function isPartOfAnother(
  text: string,
  { start, end }: { start: number; end: number },
  isUnknown: (name: string) => boolean,
): boolean {
  const [, given] = OTHER_GIVEN.exec(text.slice(Math.max(0, start - 40), start)) ?? [];
  if (given !== undefined && isUnknown(given)) return true;
  return OTHER_PART.test(text.slice(end, end + 24)) && !/['’]s$/.test(text.slice(start, end));
}
