import type { CommandDefinition } from '../../commands/declaration.ts';
import { safeLine } from '../../output/safe.ts';
import type { Candidate, Completion, Offer } from './candidate.ts';
import { readLine, type Wanted } from './command-line.ts';
import { type Asked, valuesOf } from './values.ts';

/** The most candidates that are offered. */
const MOST = 2000;
/** The most candidates that are described; a shell lists more in columns, without descriptions. */
const MOST_DESCRIBED = 200;

/** The offers that begin with the typed text; where none does, those that do in another case. */
function beginningWith(typed: string, offers: readonly Offer[]): readonly Offer[] {
  if (typed === '') return offers;
  const same = offers.filter(({ value }) => value.startsWith(typed));
  if (same.length > 0) return same;
  const folded = typed.toLowerCase();
  return offers.filter(({ value }) => value.toLowerCase().startsWith(folded));
}

/**
 * Cuts offers that are too many. It keeps the first and the last in order: the beginning that these two
 * share is shared by all, and a shell types it for its user.
 */
function few(offers: readonly Offer[]): readonly Offer[] {
  if (offers.length <= MOST) return offers;
  const sorted = offers.toSorted((a, b) => (a.value < b.value ? -1 : 1));
  return [...sorted.slice(0, MOST - 1), ...sorted.slice(-1)];
}

function candidates({ kept, typed, taken }: Wanted, offers: readonly Offer[]): Candidate[] {
  const left = few(beginningWith(typed, offers)).filter(
    // A value with control characters is not put on a command line.
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
 * Finds the candidates for the word at the cursor.
 *
 * @param line the words up to the cursor, without quotes and without the name of the program; the
 *   last is the one at the cursor, perhaps empty
 * @param commands all commands
 * @param open opens the base that the line names, else the one in use
 * @throws as opening and reading the base
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
