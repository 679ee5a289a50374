import type { Base } from '../src/base/base.ts';
import {
  type AbsentCase,
  type FullCase,
  fullMatches,
  judge,
  type MisspeltCase,
  readCases,
} from './cases.ts';
import { mean } from './statistics.ts';
import { type Cell, print } from './table.ts';

/** What is found out of each case, by its kind. */
async function byKind<Case extends { readonly kind: string }, Outcome>(
  cases: readonly Case[],
  outcomeOf: (one: Case) => Promise<Outcome>,
): Promise<Map<string, Outcome[]>> {
  const outcomes = new Map<string, Outcome[]>();
  for (const one of cases) {
    outcomes.set(one.kind, [...(outcomes.get(one.kind) ?? []), await outcomeOf(one)]);
  }
  return outcomes;
}

/** Whether a search gives a fact as a full match. */
async function findsAny(base: Base, query: string): Promise<boolean> {
  return (await fullMatches(base, query)).length > 0;
}

/** How many of the absent words, by kind, find a fact that is given as a full match. */
async function absentRows(base: Base): Promise<Cell[][]> {
  const cases = readCases<AbsentCase>('absent');
  const found = await byKind(cases, ({ query }) => findsAny(base, query));
  return [...found].map(([kind, all]) => [
    kind,
    String(all.length),
    String(all.filter(Boolean).length),
  ]);
}

/** Precision and recall of full matches, by kind of query. */
async function judgedRows(base: Base): Promise<Cell[][]> {
  const judged = await byKind(readCases<FullCase>('full'), (one) => judge(base, one));
  return [...judged].map(([kind, all]) => [
    kind,
    String(all.length),
    mean(all.map(({ precision }) => precision)),
    mean(all.map(({ recall }) => recall)),
  ]);
}

/** Prints how far a search says no more and no less than the record. */
export async function fullMatchTables(base: Base): Promise<void> {
  console.log('\nFull matches: of absent words and names, none should find one');
  print([['kind of word', 'words', 'found'], ...(await absentRows(base))]);
  console.log('\nFull matches: how many of those given are, and how many of those are given');
  print([['kind of query', 'queries', 'precision', 'recall'], ...(await judgedRows(base))]);
  const misspelt = readCases<MisspeltCase>('misspelt');
  let read = 0;
  for (const { query } of misspelt) if (await findsAny(base, query)) read++;
  console.log(
    `\nMisspelt words that are read as a word of the base: ${read} of ${misspelt.length}`,
  );
}
