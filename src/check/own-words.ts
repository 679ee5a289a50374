import { keysOf } from './figure-context.ts';
import { properNames } from './proper-names.ts';
import type { Sentence } from './sentences.ts';

/** How an amount stands beside another one of its sentence: "from 9 to 14", "14, after 9". */
export type Role = 'earlier' | 'later';

/** The words of a sentence that are of one of its amounts. */
export interface OwnWords {
  /** Their keys. */
  readonly keys: ReadonlySet<string>;
  /** The proper names among them. */
  readonly names: readonly string[][];
  readonly role: Role | undefined;
}

/** Where the words of one amount end and those of the next begin: the surest first. */
const CUTS: readonly RegExp[] = [
  // What says when the next amount is stands straight before it.
  /[,;]?\s(?:(?:up|down)\s)?(?:from|to|against|after|versus|compared (?:with|to))\s(?:(?:an?|the|only|just|some)\s)?$/iu,
  /[;；]|[,，]\s*(?:and|but|while|whereas|with|и|а|но|und|et)\s/u,
  /\s(?:and|but|while|whereas|и|а|und|et)\s/u,
  /[,，、:(]/u,
];

/** What lies between the words of two amounts; the end of the stretch, where nothing cuts it. */
function cutIn(text: string, from: number, to: number): Sentence {
  const between = text.slice(from, to);
  for (const pattern of CUTS) {
    const found = pattern.exec(between);
    if (found) return { start: from + found.index, end: from + found.index + found[0].length };
  }
  return { start: to, end: to };
}

/** What stands before the amount at an earlier time, and before the one at a later time. */
const EARLIER =
  /(?:^|[\s,(])(?:from|against|after|compared (?:with|to)|versus|up on|down on)\s+(?:(?:an?|the|only|just|some)\s)?$/i;
const LATER = /(?:^|[\s,(])to\s+(?:(?:an?|the|only|just|some)\s)?$/i;

/** What stands first says when it is by what the next one says. */
function rolesOf(text: string, amounts: readonly Sentence[]): (Role | undefined)[] {
  const said = amounts.map(({ start }, place): Role | undefined => {
    const before = text.slice(amounts[place - 1]?.end ?? Math.max(0, start - 40), start);
    // Hedges and signs are read with the amount.
    const own = `${before}${/^(?:from|to)\s/i.exec(text.slice(start))?.[0] ?? ''}`;
    return EARLIER.test(own) ? 'earlier' : LATER.test(own) ? 'later' : undefined;
  });
  const [first, second] = said;
  return first === undefined && second === 'earlier' ? ['later', ...said.slice(1)] : said;
}

/**
 * Shares out the words of a sentence among amounts that stand in it.
 *
 * @param amounts where they stand, in order
 * @returns for each of them its own words; those before the first one are its own only where the others have a
 * label, too: else they may be of all
 */
export function ownWords(
  text: string,
  { start, end }: Sentence,
  amounts: readonly Sentence[],
): OwnWords[] {
  const cuts = amounts
    .slice(1)
    .map((next, place) => cutIn(text, amounts[place]?.end ?? 0, next.start));
  const roles = rolesOf(text.slice(0, end), amounts);
  const before = amounts.map((amount, place) =>
    text.slice(cuts[place - 1]?.end ?? start, amount.start),
  );
  const areLabelled = before.slice(1).every((label) => keysOf(label).length > 0);
  return amounts.map((amount, place) => {
    const label = place > 0 || areLabelled ? (before[place] ?? '') : '';
    const words = `${label} … ${text.slice(amount.end, cuts[place]?.start ?? end)}`;
    return { keys: new Set(keysOf(words)), names: properNames(words), role: roles[place] };
  });
}
