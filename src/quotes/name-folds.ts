import { foldMapped } from './fold.ts';
import { FOLD_NAMES } from './fold-rules.ts';
import { tokenize } from './tokens.ts';

const WHITE_SPACE = 'white space';

/**
 * Names the folds without which two texts would not be the same: no fold too many.
 *
 * @returns the names in a fixed order, `[]` for texts that are equal as they are, `undefined` for
 *   texts that no fold makes equal
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

/** White space is of no account between tokens, so its fold may take it away: tokens are equal. */
function equalUnder(names: ReadonlySet<string>, a: string, b: string): boolean {
  const seen = (text: string): string => {
    const folded = foldMapped(text, names).text;
    return names.has(WHITE_SPACE) ? folded.replaceAll(/\s/gu, '') : folded;
  };
  return seen(a) === seen(b);
}
