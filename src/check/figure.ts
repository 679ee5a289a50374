import type { FigureDate } from './figure-date.ts';
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
  readonly date: FigureDate | undefined;
  /** Whether it is the end of a range: 5–10. */
  readonly ranged: boolean;
  /** Of an amount: the year that stands beside it, of a season the middle. */
  readonly year?: number;
  /** Of two numbers that are one thing the other: 20 of "12 of the 20", 1 of "3–1", 5 of "from 3 to 5". */
  readonly other?: number;
  /** Of an amount that changes: whether it is what it was, what it became, or by how much it changed. */
  readonly role?: Role;
  /** Where something changes by it: whether it becomes more, or less. */
  readonly sign?: 1 | -1;
}

export const ROLES = ['from', 'to', 'by'] as const;
export type Role = (typeof ROLES)[number];

/** A number or a date of a text, read. */
export interface Figure extends FigureValue {
  /** Where it stands, with what hedges it and in what it is counted. */
  readonly start: number;
  readonly end: number;
  /** The time in which it is so much: "5 million tonnes a year". */
  readonly perTime: string | undefined;
  /** Of an amount in several units the numbers that are written: 3 and 14 of "3 hours and 14 minutes". */
  readonly parts?: readonly number[];
  /** Whether it is only worth a word where the record says otherwise: "the largest". */
  readonly faint?: boolean;
}

/** Whether it is an amount with a unit, or one that counts more than many claims count. */
export const isNoSmallCount = ({ sort, unit, value }: FigureValue): boolean =>
  sort === 'quantity' && (unit !== undefined || value > SMALL_COUNT);
