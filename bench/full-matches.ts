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

/** How many of the absent words, by kind, find a fact that is given as a full match. */
async function absentRows(base: Base): Promise<Cell[][]> {
  const found = new Map<string, boolean[]>();
  for (const { query, kind } of readCases<AbsentCase>('absent')) {
    const any = (await fullMatches(base, query)).length > 0;
    found.set(kind, [...(found.get(kind) ?? []), any]);
  }
  return [...found].map(([kind, all]) => [
    kind,
    String(all.length),
    String(all.filter(Boolean).length),
  ]);
}

/** Precision and recall of full matches, by kind of query. */
async function judgedRows(base: Base): Promise<Cell[][]> {
  const judged = new Map<string, { precision: number; recall: number }[]>();
  for (const one of readCases<FullCase>('full')) {
    judged.set(one.kind, [...(judged.get(one.kind) ?? []), await judge(base, one)]);
  }
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
  for (const { query } of misspelt) if ((await fullMatches(base, query)).length > 0) read++;
  console.log(
    `\nMisspelt words that are read as a word of the base: ${read} of ${misspelt.length}`,
  );
}
