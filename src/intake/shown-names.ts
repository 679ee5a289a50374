import type { Name } from '../model/records.ts';
import { columnsOf } from '../text/text-columns.ts';

const BETWEEN = /\s?[;、,&/]\s?|\s(?:and|und|et|и|және|va|ve|و)\s/u;
/** Words that also stand inside one name: Ortega y Gasset. */
const PERHAPS_BETWEEN = /\s(?:y|e|i|й)\s/u;
/** Words inside a name that begin with a small letter, as "van der" and "al-". */
const SMALL = /^(?:\p{Ll}{1,3}|[a-z]{2}[-’']\p{L}+)$/u;
const HAN_NAME = /^[\p{sc=Han}·]{2,10}$/u;

/** Whether a text looks like the name of a person or a body: few words, each with a capital in a script that has them. */
export function isName(text: string): boolean {
  if (columnsOf(text) > 60 || /[\p{N}:!?"“”«»。]/u.test(text)) return false;
  const words = text.split(' ');
  if (words.length > 6 || !/^\p{L}/u.test(text)) return false;
  if (!/[\p{Lu}\p{Ll}]/u.test(text)) return columnsOf(text) <= 40;
  return /^\p{Lu}/u.test(text) && words.every((word) => /^\p{Lu}/u.test(word) || SMALL.test(word));
}

/**
 * The names in a byline, each as it stands: which part of a name is the family's is not guessed.
 *
 * @param loose whether something that looks like no name is taken, too, as after "Author:"
 * @returns none where nothing looks like a name
 */
export function namesIn(text: string, loose = false): Name[] {
  const parts = text
    .split(BETWEEN)
    .flatMap((part) => {
      const people = part.split(PERHAPS_BETWEEN);
      return people.every((one) => one.trim().includes(' ')) ? people : [part];
    })
    .map((part) => part.trim())
    .filter(Boolean);
  const names = parts.flatMap((part) => {
    const words = part.split(' ');
    return words.every((word) => HAN_NAME.test(word)) ? words : [part];
  });
  const people = names.filter(isName);
  if (people.length > 0 && names[0] === people[0]) return people.map((literal) => ({ literal }));
  return loose && columnsOf(text) <= 100 ? [{ literal: text }] : [];
}
