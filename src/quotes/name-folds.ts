import { foldMapped } from './fold.ts';
import { FOLD_NAMES } from './fold-rules.ts';
import { tokenize } from './tokens.ts';

const WHITE_SPACE = 'white space';

/**
 * Names the folds that are needed to make two texts equal, and no others.
 *
 * @returns the names in a fixed order; `[]` for equal texts; `undefined` if no fold makes them equal
 */
export function nameFolds(a: string, b: string): string[] | undefined {
  if (a === b) return [];
  const words = (text: string): string =>
    tokenize(text)
      .map((token) => token.text)
      .join('\n');
  if (words(a) !== words(b)) return undefined;
  const needed = new Set(FOLD_NAMES);
  for (const name of FOLD_NAMES) {
    needed.delete(name);
    if (!equalUnder(needed, a, b)) needed.add(name);
  }
  return [...needed];
}

/** With the white-space fold all white space is ignored: the caller knows that the tokens are equal. */
function equalUnder(names: ReadonlySet<string>, a: string, b: string): boolean {
  const compared = (text: string): string => {
    const folded = foldMapped(text, names).text;
    return names.has(WHITE_SPACE) ? folded.replaceAll(/\s/gu, '') : folded;
  };
  return compared(a) === compared(b);
}
