import { FOLD_RULES } from './fold-rules.ts';
import { type Mapped, rewrite, unchanged } from './mapped.ts';

/**
 * Folds a quote or a document, and maps each folded character to its original offsets.
 *
 * @param names the names of the folds to apply; default: all
 */
export function foldMapped(text: string, names?: ReadonlySet<string>): Mapped {
  return FOLD_RULES.filter((rule) => names?.has(rule.name) ?? true).reduce(
    (mapped, rule) => rewrite(mapped, rule.pattern, rule.replace),
    unchanged(text),
  );
}

/**
 * Removes the differences that two copies of the same words may have: case, quotes, dash styles,
 * ligatures, letter forms, invisible characters, runs of white space. Digits, signs, ranges,
 * separators and decimal marks are unchanged. The fold is idempotent.
 */
export function fold(text: string): string {
  return foldMapped(text).text;
}
