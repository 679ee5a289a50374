import type { CommandDefinition } from '../../commands/declaration.ts';
import { safeLine } from '../../output/safe.ts';
import type { Candidate, Completion, Offer } from './candidate.ts';
import { readLine, type Wanted } from './command-line.ts';
import { type Asked, valuesOf } from './values.ts';

/** More candidates than this help nobody. */
const MOST = 2000;
/** More than this are listed without what they are: a shell shows them in columns. */
const MOST_DESCRIBED = 200;

/** Those that begin with what is typed: with the same letters, or else whatever their case. */
function beginningWith(typed: string, offers: readonly Offer[]): readonly Offer[] {
  if (typed === '') return offers;
  const same = offers.filter(({ value }) => value.startsWith(typed));
  if (same.length > 0) return same;
  const folded = typed.toLowerCase();
  return offers.filter(({ value }) => value.toLowerCase().startsWith(folded));
}

/**
 * A part of too many. The first and the last in order are in it: what they have in common all have,
 * and a shell that types that for its user types nothing wrong.
 */
function few(offers: readonly Offer[]): readonly Offer[] {
  if (offers.length <= MOST) return offers;
  const sorted = offers.toSorted((a, b) => (a.value < b.value ? -1 : 1));
  return [...sorted.slice(0, MOST - 1), ...sorted.slice(-1)];
}

function candidates({ kept, typed, taken }: Wanted, offers: readonly Offer[]): Candidate[] {
  const left = few(beginningWith(typed, offers)).filter(
    // What a terminal must not be given is not put on a command line.
    ({ value }) => !taken.includes(value) && safeLine(value).text === value,
  );
  const described = left.length <= MOST_DESCRIBED;
  return left.map(({ value, describe }) => ({
    word: kept + value,
    shown: value,
    describe: () => (described ? safeLine(describe()).text : ''),
  }));
}

/**
 * What can stand at the cursor.
 *
 * @param line the words up to the cursor, without quotes and without the name of the program; the
 *   last is the one at the cursor, perhaps empty
 * @param commands those that there are
 * @param open opens the base that is named, or else the one in use; asked only where it is needed
 * @throws what opening and asking the base throw
 */
export async function complete(
  line: readonly string[],
  commands: readonly CommandDefinition[],
  open: (base: string | undefined) => Promise<Asked>,
): Promise<Completion> {
  const wanted = readLine(line, commands);
  const { offers, item } = wanted;
  if (offers === 'directories') return { what: 'directory', candidates: [] };
  if (offers === 'files') return { what: 'file', candidates: [] };
  const what = item ? 'item' : 'word';
  if (typeof offers !== 'string') return { what, candidates: candidates(wanted, offers) };
  const base = await open(wanted.base);
  return { what, candidates: candidates(wanted, valuesOf(base, offers, wanted.typed)) };
}
