import type { FactIndex } from '../index/fact-index.ts';
import { Matcher, type UnitMatches } from './match.ts';
import type { Unit } from './units.ts';

/** Below this many claims, weighing them all takes no longer than counting them first. */
const LARGE = 5000;

/**
 * Matches units in those claims of a large base that have all of them, where these are enough:
 * others would not be shown. Which claims have a word is read several times faster than how well.
 *
 * @param matcher looks at all claims that may be found
 * @param enough how many claims leave no room for others
 * @param banned claims that are not shown
 * @returns `undefined` where others have to be looked at, too
 */
export function narrowed(
  facts: FactIndex,
  matcher: Matcher,
  units: readonly Unit[],
  enough: number,
  banned: ReadonlySet<number>,
): UnitMatches[] | undefined {
  const required = units.filter((unit) => !unit.optional);
  if (facts.count < LARGE || required.length < 2) return undefined;
  // A claim that has a part of a name best has not all: that shows only when it is weighed.
  const parts = required.some(({ alternatives }) => alternatives.some((a) => a.tier === 'part'));
  if (parts) return undefined;
  const members = units.map((unit) => matcher.members(unit));
  const needed = members
    .filter(({ unit }) => !unit.optional)
    .sort((a, b) => a.numbers.length - b.numbers.length);
  const whole = (needed[0]?.numbers ?? []).filter(
    (number) => needed.every(({ has }) => has[number]) && !banned.has(number),
  );
  if (whole.length < enough) return undefined;
  const few = new Matcher(facts, {
    allowed: new Set(whole),
    segments: new Set(whole.map((number) => facts.segmentOf(number))),
  });
  return units.map((unit, index) => few.match(unit, members[index]));
}
