import type { FoldRule } from './fold-rule.ts';
import { rulesFor } from './fold-rules.ts';
import { type Mapped, rewrite, unchanged } from './mapped.ts';

/** Characters that no fold makes more or fewer of: most texts have no others. */
const PLAIN = /^[\x20-\x7e\n“”‘’—…]*$/;
/**
 * What a fold would join or take for something else: white space in a row, points, lone hyphens,
 * backticks, spaces in a number.
 */
const JOINED = /\s\s|\.{3}|-(?![A-Za-z0-9])|(?<![A-Za-z0-9])-|`|\d\s[%$]|\$ /;

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
 * @param rules the folds to apply, in order; default: all
 */
export function foldMapped(text: string, rules?: readonly FoldRule[]): Mapped {
  const plain = rules ? undefined : foldPlain(text);
  if (plain) return plain;
  return (rules ?? rulesFor(text)).reduce(
    (mapped, rule) => rewrite(mapped, rule.pattern, rule.replace),
    unchanged(text),
  );
}

/** A folded text, and the names of the folds that changed it. */
export interface Folded {
  readonly text: string;
  readonly by: ReadonlySet<string>;
}

/** Stands where a fold took white space away, if that shall be seen. */
const MARK = '\uE000';

/**
 * Folds a text by all folds, or all but one.
 *
 * @param marked the name of a fold that leaves a mark where it does something
 */
export function foldNoting(text: string, but?: string, marked?: string): Folded {
  const by = new Set<string>();
  let folded = text;
  for (const rule of rulesFor(text)) {
    if (rule.name === but) continue;
    const mark = rule.name === marked ? MARK : '';
    const next = folded.replace(rule.pattern, (found) => rule.replace(found) + mark);
    if (next !== folded) by.add(rule.name);
    folded = next;
  }
  return { text: folded, by };
}

/**
 * Removes the differences that two copies of the same words may have: quotes, dash styles, ligatures,
 * letter forms, invisible characters, runs of white space, breaks after a hyphen; and case, by which
 * a quote is found but not proven. Digits, signs, ranges, separators and decimal marks are unchanged.
 * The fold is idempotent.
 */
export function fold(text: string): string {
  return foldMapped(text).text;
}
