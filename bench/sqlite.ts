import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Document } from './documents.ts';
import type { Command } from './measure.ts';
import { installed } from './program.ts';

/** Runs what is on standard input, or else the third argument, in the database of the second. */
const PYTHON = `import sqlite3, sys
db = sqlite3.connect(sys.argv[1])
if len(sys.argv) > 2: print(db.execute(sys.argv[2]).fetchall())
else: db.executescript(sys.stdin.read())`;

function client(): readonly [string, ...string[]] | undefined {
  if (installed('sqlite3')) return ['sqlite3'];
  return installed('python3') ? ['python3', '-c', PYTHON] : undefined;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/**
 * Makes a full-text index of facts with SQLite.
 *
 * @returns the command that finds the ten best for a word; none where SQLite is not installed
 */
export function ftsDatabase(
  facts: readonly Document[],
  query: string,
  dir: string,
): Command | undefined {
  const sqlite = client();
  if (!sqlite) return undefined;
  const [program, ...first] = sqlite;
  const file = join(dir, 'facts.db');
  const rows = facts.map(
    ({ id, claim, quote }) =>
      `INSERT INTO facts VALUES (${[id, claim, quote].map(quoted).join(', ')});\n`,
  );
  const input = `CREATE VIRTUAL TABLE facts USING fts5(id UNINDEXED, claim, quote);
BEGIN;\n${rows.join('')}COMMIT;\nINSERT INTO facts(facts) VALUES ('optimize');\n`;
  if (spawnSync(program, [...first, file], { input }).status !== 0) return undefined;
  const select = `SELECT * FROM facts WHERE facts MATCH ${quoted(query)} ORDER BY rank LIMIT 10`;
  return { words: [program, ...first, file, select] };
}
