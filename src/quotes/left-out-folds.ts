import { type Folded, foldLeavingOut } from './fold.ts';
import { CASE, DROPPED_HYPHEN, FOLD_NAMES, withoutLineEndHyphens } from './fold-rules.ts';
import type { Span } from './tokens.ts';

/*
 * Which folds two texts of the same words need: a fold is needed where the texts differ under all folds
 * but that one. So each text can be described by itself, and also by hashes only.
 */

export const WHITE_SPACE = 'white space';
/** Folds that take white space away, which is left out here anyway: a mark shows where. */
const OF_SPACE: readonly string[] = [
  'soft hyphen at a line end',
  'hyphen kept at a line end',
  'space in a number',
];

/** The folds that are compared one by one, in a fixed order. */
export const NAMED_FOLDS: readonly string[] = FOLD_NAMES.filter((name) => name !== DROPPED_HYPHEN);
/** Those that hardly a text has something to do with. */
export const RARE_FOLDS: readonly string[] = NAMED_FOLDS.filter(
  (name) => name !== WHITE_SPACE && name !== CASE,
);

/** A text without its white space. */
export function withoutSpace(text: string): string {
  return text.replaceAll(/\s+/gu, '');
}

/** A text under all folds, and under all but one. */
export function foldedAll(text: string): Folded {
  return foldLeavingOut(text, OF_SPACE);
}

/**
 * A text under all folds but one. White space is left out, unless that is the one: the words of the
 * texts that are compared are known to be the same.
 */
export function foldedBut({ text, but }: Folded, name: string): string {
  const left = but.get(name) ?? text;
  return name === WHITE_SPACE ? left : withoutSpace(left);
}

/**
 * The text of a span in which some of its tokens are written without the hyphens that divide them.
 *
 * @param joined whether a token, by its place, is one of them
 */
export function joinedText({ text, tokens }: Span, joined: (at: number) => boolean): string {
  let written = '';
  let from = tokens[0]?.start ?? 0;
  for (const [at, { start, end }] of tokens.entries()) {
    written += text.slice(from, start);
    const own = text.slice(Math.max(from, start), end);
    written += joined(at) ? withoutLineEndHyphens(own) : own;
    from = end;
  }
  return written;
}
