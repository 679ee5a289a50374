import { createHash } from 'node:crypto';
import { UsageError } from '../program/errors.ts';
import { fitted, MOST_CHARACTERS, sizeOf } from './fit.ts';
import { flagged } from './shown.ts';

/** An item of an answer, and the list of the answer that it belongs to. */
export interface Item {
  readonly list: string;
  readonly item: object;
}

/** An answer that may be longer than one result. */
export interface LongAnswer {
  /** What stands before the lists, on every page. */
  readonly head: object;
  /** The lists of the answer, in order; an empty one is there, too. */
  readonly lists: readonly string[];
  /** The items from the place where the page begins. */
  readonly items: readonly Item[];
  /** How many items there are in all, those before the page included. */
  readonly total: number;
}

/** Room for the names of the lists, the cursor and a flag. */
const MARGIN = 400;
/** At most so much of a page is its head. */
const MOST_HEAD = MOST_CHARACTERS / 3;

/** A mark of what was asked, so that a cursor is not used for something else. */
function markOf(asked: object): string {
  return createHash('sha256').update(JSON.stringify(asked)).digest('hex').slice(0, 8);
}

/** The cursor of the page that begins at a place. */
export function cursorTo(start: number, asked: object): string {
  return `${start}-${markOf(asked)}`;
}

/**
 * Where a page begins.
 *
 * @param asked the arguments of the call, those left out that may differ from page to page
 * @throws {UsageError} where the cursor is not from an answer to the same
 */
export function startOf(cursor: string | undefined, asked: object): number {
  if (cursor === undefined) return 0;
  const [, start, mark] = /^(\d{1,9})-([0-9a-f]{8})$/.exec(cursor) ?? [];
  if (start !== undefined && mark === markOf(asked)) return Number(start);
  throw new UsageError(
    'this cursor is from another call; leave it out, or give it with the other arguments of that call',
  );
}

/** One page of an answer: as much as fits, at least one item, and a cursor where there is more. */
export function pageOf(
  { head, lists, items, total }: LongAnswer,
  start: number,
  asked: object,
): object {
  const before = fitted(flagged(head), MOST_HEAD);
  const room = MOST_CHARACTERS - sizeOf(before) - MARGIN;
  const page = new Map<string, object[]>(lists.map((list) => [list, []]));
  let used = 0;
  let taken = 0;
  for (const { list, item } of items) {
    let one = flagged(item);
    if (used + sizeOf(one) > room) {
      if (taken > 0) break;
      one = fitted(one, room);
    }
    used += sizeOf(one) + 1;
    page.get(list)?.push(one);
    taken++;
  }
  const end = start + taken;
  const next = taken > 0 && end < total ? { next_cursor: cursorTo(end, asked) } : {};
  return { ...before, ...Object.fromEntries(page), ...next };
}
