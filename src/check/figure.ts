import type { PartialDate } from '../search/dates.ts';
import type { FigureUnit } from './figure-units.ts';
import type { Hedge } from './hedges.ts';

export const SORTS = ['quantity', 'ordinal', 'year', 'date'] as const;

/** A number up to this counts what many claims count. */
export const SMALL_COUNT = 20;

/** What a number or a date says, wherever it stands. */
export interface FigureValue {
  readonly sort: (typeof SORTS)[number];
  /** Multiplied out; of a year the year. */
  readonly value: number;
  /** The last digit that is shown counts so much: 94.8 billion is exact to 0.1 billion. */
  readonly step: number;
  readonly unit: FigureUnit | undefined;
  /** The roots of the words that say what is counted: the things themselves are the last. */
  readonly nouns: readonly string[];
  readonly hedge: Hedge | undefined;
  readonly date: PartialDate | undefined;
  /** Whether it is the end of a range: 5–10. */
  readonly ranged: boolean;
  /** Of an amount: the year that stands beside it. */
  readonly year?: number;
}

/** A number or a date of a text, read. */
export interface Figure extends FigureValue {
  /** Where it stands, with what hedges it and in what it is counted. */
  readonly start: number;
  readonly end: number;
  /** The time in which it is so much: "5 million tonnes a year". */
  readonly perTime: string | undefined;
}
