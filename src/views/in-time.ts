import { knownDay, NO_DAY } from '../index/days.ts';
import type { FactIndex } from '../index/fact-index.ts';

/** A claim and the days that its date covers. */
export interface DatedClaim {
  /** Its number in the index. */
  readonly number: number;
  /** In days since 1970-01-01; `null` at an open end. */
  readonly first: number | null;
  readonly last: number | null;
}

/** Claims in the order of time. */
export interface InTime {
  /** By the first day, of one first day the longest time before the others. */
  readonly dated: readonly DatedClaim[];
  /** The numbers of claims without a date, in the order in which they were given. */
  readonly undated: readonly number[];
}

/** The day at which a claim stands: its first, or its last where nobody knows the first. */
function placeOf({ first, last }: DatedClaim): number {
  return first ?? last ?? 0;
}

/** How many days a date covers; boundless at an open end. */
function lengthOf({ first, last }: DatedClaim): number {
  return first === null || last === null ? Number.POSITIVE_INFINITY : last - first;
}

function byTime(a: DatedClaim, b: DatedClaim): number {
  const [longA, longB] = [lengthOf(a), lengthOf(b)];
  const longer = longA === longB ? 0 : longB > longA ? 1 : -1;
  return placeOf(a) - placeOf(b) || longer || a.number - b.number;
}

/** Puts claims in the order of time. @param numbers of claims of the index, each once */
export function inTime(facts: FactIndex, numbers: readonly number[]): InTime {
  const dated: DatedClaim[] = [];
  const undated: number[] = [];
  const days = new Map<number, Int32Array>();
  for (const number of numbers) {
    const segment = facts.segmentOf(number);
    const known = days.get(segment) ?? facts.days(segment);
    days.set(segment, known);
    const place = (number - (facts.segments[segment]?.first ?? 0)) * 2;
    const [first = NO_DAY, last = NO_DAY] = [known[place], known[place + 1]];
    if (first === NO_DAY) undated.push(number);
    else {
      dated.push({ number, first: knownDay(first), last: knownDay(last) });
    }
  }
  return { dated: dated.sort(byTime), undated };
}
