const LETTERS = /(?<![A-Za-z\u00aa-\u024f\u0370-\u1fff])[A-Za-z\u00aa-\u024f\u0370-\u1fff]+$/;

/**
 * The last word of a text, in lower case, with the full stop after it: "p." of "see p. ". `''` where the text
 * ends in something else.
 *
 * @param skipped matches what may stand between the word and the end
 */
export function lastWord(text: string, skipped: RegExp): string {
  const rest = text.slice(0, text.length - (skipped.exec(text)?.[0].length ?? 0));
  const stop = rest.endsWith('.') ? '.' : '';
  const word = LETTERS.exec(stop === '' ? rest : rest.slice(0, -1))?.[0] ?? '';
  return word === '' ? '' : word.toLowerCase() + stop;
}
