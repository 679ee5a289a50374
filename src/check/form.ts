import type { Figure } from './figure.ts';
import type { FigureUnit } from './figure-units.ts';
import type { ReadText } from './figure-words.ts';

/** A figure as far as it was read. */
export type ReadFigure = Partial<Figure> & Pick<Figure, 'sort' | 'start' | 'end' | 'value'>;

/** A number of a text. */
export interface Numeral {
  readonly value: number;
  /** What its last digit counts. */
  readonly step: number;
}

/** Digits and words that are read as one. */
export interface Form {
  readonly end: number;
  /** What they say. */
  readonly figures?: readonly ReadFigure[];
  /** A number, of which what follows says more. */
  readonly numeral?: Numeral & { readonly unit?: FigureUnit };
  /** Whether the words after it say of what it is: "second-largest economy". */
  readonly counts?: boolean;
}

/** Reads what begins at a token, where it looks like a form. @returns `undefined` where it is none */
export type FormReader = (read: ReadText, place: number) => Form | undefined;

/** The match of a sticky pattern at a token. */
export function matchAt(
  pattern: RegExp,
  { text, tokens }: ReadText,
  place: number,
): RegExpExecArray | null {
  pattern.lastIndex = tokens[place]?.start ?? 0;
  return pattern.exec(text);
}

/** What a whole match says. */
export const saying = (
  { 0: all, index }: RegExpExecArray,
  said: Omit<ReadFigure, 'start' | 'end'>,
): Form => sayingFrom(index, index + all.length, said);

/** What a stretch of a text says. */
export const sayingFrom = (
  start: number,
  end: number,
  said: Omit<ReadFigure, 'start' | 'end'>,
): Form => ({ end, figures: [{ ...said, start, end }] });
