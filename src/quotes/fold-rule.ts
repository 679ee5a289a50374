import { normalForm } from '../text/normal-form.ts';

/** A kind of difference that two copies of the same words may have, and how to remove it. */
export interface FoldRule {
  readonly name: string;
  /** Global, and never matching the empty string. */
  readonly pattern: RegExp;
  readonly replace: (found: string) => string;
}

/** A kind of difference whose pattern is made when it is first asked for. */
export interface LateRule extends Pick<FoldRule, 'name' | 'replace'> {
  readonly pattern: () => RegExp;
}

export function ruleOf({ name, pattern, replace }: LateRule): FoldRule {
  return {
    name,
    get pattern() {
      return pattern();
    },
    replace,
  };
}

/**
 * A pattern that is made when it is first asked for, once: V8 takes a good part of a millisecond to read one over
 * all of Unicode, and nearly all texts are folded without.
 */
export function late(make: () => RegExp): () => RegExp {
  let made: RegExp | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** What NFC can compose: a letter with its marks, and runs of Korean and Kirat Rai letters. */
export const composable = late(
  () =>
    /[\u1100-\u11FF\uA960-\uA97F\uAC00-\uD7FF\u{16D63}-\u{16D6A}]+\p{M}*|[^\p{M}]?\p{M}+|[^\p{M}\p{ASCII}]/gu,
);

/** A letter and its marks as one character, where there is one. */
export const compose = (found: string): string => normalForm(found, 'NFC');
