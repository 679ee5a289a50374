import { FOLD_RULES } from './fold-rules.ts';
import { type Mapped, rewrite, unchanged } from './mapped.ts';

/**
 * The one fold of this room, for a quote and for a document alike, with the way back to the
 * original.
 *
 * @param names the folds to apply; all of them unless given
 */
export function foldMapped(text: string, names?: ReadonlySet<string>): Mapped {
  return FOLD_RULES.filter((rule) => names?.has(rule.name) ?? true).reduce(
    (mapped, rule) => rewrite(mapped, rule.pattern, rule.replace),
    unchanged(text),
  );
}

/**
 * Takes away what two copies of the same words may differ in: case, quotes, dash styles, ligatures,
 * letter forms, invisible characters, runs of white space. Digits, signs, ranges, separators and
 * decimal marks stay as they are. Folding twice is folding once.
 */
export function fold(text: string): string {
  return foldMapped(text).text;
}
