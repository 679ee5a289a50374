import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Children } from './children.ts';
import type { Document } from './documents.ts';
import type { Command } from './measure.ts';
import { PEERS } from './peers.ts';
import { installed } from './program.ts';
import { ftsDatabase } from './sqlite.ts';

/** Another way to the same facts: a whole process that finds one word in them. */
export interface Outsider {
  readonly name: string;
  /** Nothing where it is not installed. */
  readonly command: Command | undefined;
}

/**
 * Prepares the facts for other programs and libraries, each in the form that suits it best.
 *
 * @param base the folder of the base
 * @param dir a folder for what they need
 */
export function outsiders(
  base: string,
  facts: readonly Document[],
  query: string,
  dir: string,
  { searchJson }: Children,
): Outsider[] {
  const lines = join(dir, 'facts.txt');
  writeFileSync(lines, facts.map(({ id, claim, quote }) => `${id} ${claim} ${quote}\n`).join(''));
  const claims = join(base, 'claims');
  return [
    {
      name: 'rg -i, no ranking',
      command: installed('rg') ? { words: ['rg', '-i', query, claims] } : undefined,
    },
    {
      name: 'fzf --filter',
      command: installed('fzf') ? { words: ['fzf', '--filter', query], input: lines } : undefined,
    },
    { name: 'SQLite FTS5, its index built', command: ftsDatabase(facts, query, dir) },
    ...libraries(facts, query, dir, searchJson),
  ];
}

function libraries(
  facts: readonly Document[],
  query: string,
  dir: string,
  program: string,
): Outsider[] {
  const json = join(dir, 'facts.json');
  writeFileSync(json, JSON.stringify(facts));
  const search = (name: string, file: string): Command => ({
    words: [process.execPath, program, name, file, query],
  });
  return PEERS.flatMap(({ name, save }) => {
    const built: Outsider = { name: `${name}, from JSON`, command: search(name, json) };
    if (!save) return [built];
    const saved = join(dir, `${name}.index`);
    writeFileSync(saved, save(facts));
    return [built, { name: `${name}, its index from JSON`, command: search(name, saved) }];
  });
}
