/** A kind of difference that two copies of the same words may have, and how to remove it. */
export interface FoldRule {
  readonly name: string;
  /** Global, and never matching the empty string. */
  readonly pattern: RegExp;
  readonly replace: (found: string) => string;
}

/** What NFC can compose: a letter with its marks, and runs of Korean and Kirat Rai letters. */
export const COMPOSABLE =
  /[\u1100-\u11FF\uA960-\uA97F\uAC00-\uD7FF\u{16D63}-\u{16D6A}]+\p{M}*|[^\p{M}]?\p{M}+|[^\p{M}\p{ASCII}]/gu;

/** More marks than any real letter has. Normalising n marks takes n² time. */
const TOO_MANY_MARKS = /\p{M}{100}/u;

/** A letter and its marks as one character, where there is one. */
export function compose(found: string): string {
  return TOO_MANY_MARKS.test(found) ? found : found.normalize('NFC');
}
