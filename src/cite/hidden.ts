import { curly, punctuationInside, quoted, unmarked } from './quotation-marks.ts';

// Noncharacters hide from citeproc-js, until the citation is made, what it would take for something
// else: "<", as it reads <i>, <b> and the like as markup; straight quotation marks, as it makes them
// curly; the property names of Object.prototype (`constructor`), as it uses names as keys of plain
// objects; initials, as it knows the letters of few languages.
const LESS_THAN = '\uFDD0';
const APOSTROPHE = '\uFDD4';
const QUOTATION_MARK = '\uFDD5';
const MARK = '\uFDD1';
const PROTOTYPE_KEY = new RegExp(Object.getOwnPropertyNames(Object.prototype).join('|'), 'g');
const TAG = /(<\/?[a-z][^<>]*>)/i;

/** Protects a text from being capitalised: GMW.cn stays GMW.cn. */
const noCase = (text: string): string => `<span class="nocase">${text}</span>`;

function oneLine(text: string): string {
  return text
    .replace(/[\uFDD0-\uFDEF]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function exactly(line: string): string {
  return line
    .replaceAll('<', LESS_THAN)
    .replaceAll("'", APOSTROPHE)
    .replaceAll('"', QUOTATION_MARK)
    .replace(PROTOTYPE_KEY, `$&${MARK}`);
}

/** A text as citeproc-js leaves it: on one line, with curly quotation marks, free of markup. */
export function hidden(text: string): string {
  const parts = oneLine(text).split(TAG);
  return parts
    .map((part, at) => (at % 2 === 1 ? noCase(exactly(part)) : exactly(curly(part))))
    .join('');
}

/** A text of which nothing may change, such as an address. */
export const unchanged = (text: string): string => exactly(oneLine(text));

/** A name of which no letter is capitalised, such as that of a website. */
export const uncapitalised = (text: string): string => noCase(exactly(curly(oneLine(text))));

/** Given names that citeproc-js does not abbreviate, as they are initials. */
export const unabbreviated = (given: string): string => MARK + exactly(curly(oneLine(given)));

/** Restores what was hidden. */
export function shown(text: string): string {
  return unmarked(punctuationInside(quoted(text)))
    .replaceAll(LESS_THAN, '<')
    .replaceAll(APOSTROPHE, "'")
    .replaceAll(QUOTATION_MARK, '"')
    .replaceAll(MARK, '')
    .replace(/\s+/g, ' ')
    .trim();
}
