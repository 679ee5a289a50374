import type { DraftBlock } from './draft-block.ts';
import { type Figure, SMALL_COUNT } from './figure.ts';
import type { Context } from './figure-context.ts';
import type { FigureVerdict } from './figure-verdict.ts';

/** A figure of a block, and what the record says of it by the words around it. */
export interface JudgedFigure {
  readonly figure: Figure;
  readonly verdict: FigureVerdict;
  readonly context: Context;
}

/** The same, and the block that it stands in. */
export type JudgedInBlock = JudgedFigure & { readonly block: DraftBlock };

/** Figures beside one that are compared with it: a sentence of a list may have thousands. */
export const MOST_BESIDES = 12;

/** Whether a figure tells which claims its clause is about: an amount that they have. */
export const isAnchor = ({ figure: { date, unit, value }, verdict }: JudgedFigure): boolean =>
  !date &&
  verdict.agreeing.length > 0 &&
  unit?.dimension !== 'time' &&
  (value > SMALL_COUNT || unit?.dimension === 'share');
