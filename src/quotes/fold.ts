import { isEveryday } from './everyday.ts';
import { FOLD_RULES } from './fold-rules.ts';
import { type Mapped, rewrite, unchanged } from './mapped.ts';

/** Characters that no fold makes more or fewer of: most texts have no others. */
const PLAIN = /^[\x20-\x7e\n“”‘’—…]*$/;
/** What a fold would join or take for something else: white space in a row, points, lone hyphens. */
const JOINED = /\s\s|\.{3}|-(?![A-Za-z0-9])|(?<![A-Za-z0-9])-/;

/** Folds case and quotes of plain characters, unit for unit. */
export function foldCharacters(plain: string): string {
  return plain.toLowerCase().replace(/[“”]/g, '"').replace(/[‘’]/g, "'");
}

/** All folds of a plain text at once, unit for unit; `undefined` where they have to be applied one by one. */
function foldPlain(text: string): Mapped | undefined {
  if (!PLAIN.test(text) || JOINED.test(text)) return undefined;
  return { ...unchanged(text), text: foldCharacters(text) };
}

/**
 * Folds a quote or a document, and maps each folded character to its original offsets.
 *
 * @param names the names of the folds to apply; default: all
 */
export function foldMapped(text: string, names?: ReadonlySet<string>): Mapped {
  const plain = names ? undefined : foldPlain(text);
  if (plain) return plain;
  return foldByRules(text, isEveryday(text), names);
}

/** The same by the rules, in their order: those for all texts, or for texts of everyday characters. */
export function foldByRules(text: string, everyday: boolean, names?: ReadonlySet<string>): Mapped {
  let mapped = unchanged(text);
  for (const rule of FOLD_RULES) {
    const pattern = everyday ? rule.everyday : rule.pattern;
    if (pattern && (names?.has(rule.name) ?? true)) mapped = rewrite(mapped, pattern, rule.replace);
  }
  return mapped;
}

/**
 * Removes the differences that two copies of the same words may have: case, quotes, dash styles,
 * ligatures, letter forms, invisible characters, runs of white space. Digits, signs, ranges,
 * separators and decimal marks are unchanged. The fold is idempotent.
 */
export function fold(text: string): string {
  return foldMapped(text).text;
}
