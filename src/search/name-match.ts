import type { BitSet } from '../index/bit-set.ts';
import {
  FIRST,
  HIT,
  IN_FIELDS,
  NUMBER,
  readStandings,
  STRENGTH,
  type StandingHits,
} from './hits.ts';
import { inOrder, near } from './nearness.ts';
import type { Terms } from './terms.ts';
import type { Alternative } from './units.ts';

/** What is left of a match whose words stand apart. */
const APART = 0.6;

/** Whether the words of a name must stand together in a claim. */
export function mustBeNear({ adjacent = false, together, places, tier }: Alternative): boolean {
  if (tier === 'part') return false;
  return adjacent || together === true || places !== undefined || tier !== 'literal';
}

/** Takes a claim: its number, strength and fields, and its first place in the claim's own words. */
export type TakeName = (number: number, strength: number, fields: number, place: number) => void;

/** The row of a term that is looked at, and where its standings begin. */
interface Cursor extends StandingHits {
  row: number;
}

/** Where the term at a cursor stands in its claim. */
function standing({ row, standings: { at, ends } }: Cursor): { at: readonly number[] } {
  const place = row / HIT;
  return { at: at.slice(ends[place - 1] ?? 0, ends[place]) };
}

/** Moves a cursor to the claim with a number. @returns whether it has that claim */
function moveTo(cursor: Cursor, number: number): boolean {
  const { hits } = cursor;
  while (cursor.row < hits.length && (hits[cursor.row + NUMBER] ?? 0) < number) cursor.row += HIT;
  return hits[cursor.row + NUMBER] === number;
}

/**
 * Finds the claims that have a name of several words: all of the words, and near one another where they
 * must be.
 *
 * @param wanted only these claims are looked at
 */
export function readName(
  terms: Terms,
  alternative: Alternative,
  wanted: BitSet,
  take: TakeName,
): void {
  if (wanted.isEmpty) return;
  const { weight, places, adjacent = false } = alternative;
  const bound = mustBeNear(alternative);
  const [first, ...others] = alternative.terms.map((term) => readStandings(terms, term, wanted));
  for (const [segment, hits] of first ?? []) {
    const rest = others.flatMap((other) => other.get(segment) ?? []);
    if (rest.length < others.length) continue;
    const cursors = [hits, ...rest].map((one): Cursor => ({ ...one, row: 0 }));
    for (let row = 0; row < hits.hits.length; row += HIT) {
      const number = hits.hits[row + NUMBER] ?? 0;
      if (!cursors.every((cursor) => moveTo(cursor, number))) continue;
      const standings = cursors.map(standing);
      const together = places ? inOrder(standings, places) : near(standings, adjacent);
      if (bound && !together) continue;
      let sum = 0;
      let fields = 0;
      let place = 0;
      for (const { hits: own, row: at } of cursors) {
        sum += own[at + STRENGTH] ?? 0;
        fields |= own[at + IN_FIELDS] ?? 0;
        const ownPlace = own[at + FIRST] ?? 0;
        if (ownPlace > 0 && (place === 0 || ownPlace < place)) place = ownPlace;
      }
      const mean = sum / cursors.length;
      take(number, Math.round(mean * weight * (together ? 1 : APART)), fields, place);
    }
  }
}
