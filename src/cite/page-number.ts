/** A page without the zero that newspapers print before it: `9` for `09`. */
export const withoutZero = (page: string): string => page.replace(/\b0+(?=\d)/g, '');

/** The page of a document that has one only; `undefined` where it has several. */
export function onlyPage(page: string | undefined): string | undefined {
  return /^\s*[A-Za-z]?\d+\s*$/.test(page ?? '') ? withoutZero(page ?? '').trim() : undefined;
}
