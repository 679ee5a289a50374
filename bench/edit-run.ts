import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compare, SLOW } from './compare.ts';
import { filesIn } from './folder.ts';
import { type Row, ratioRow } from './growth-row.ts';
import { cnca } from './program.ts';
import { duration } from './table.ts';

/**
 * Runs on a base of which one file was edited just before.
 *
 * @param parse what one `yaml.parse` of all claims takes, in milliseconds
 */
export function editRuns(base: string, cache: string, parse: number): Row[] {
  const label = 'after an edit of one file';
  const search = cnca(['search', 'railway', '--json'], cache, base);
  const result = compare(search, SLOW, undefined, () => edit(base));
  if ('failed' in result) return [{ label, figure: result.failed }];
  return [
    { label, figure: duration(result.wall) },
    ratioRow('the same, to yaml.parse', result.wall / parse, 0.05),
    ratioRow('the same, to node -e 0', result.ratio),
  ];
}

let edits = 0;

/** Changes the first claim of the file in the middle, each time to something else. */
function edit(base: string): void {
  const files = filesIn(join(base, 'claims'), '.yaml');
  const file = files[Math.floor(files.length / 2)] ?? '';
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace(/^ {2}claim: .*/m, `  claim: The edit number ${++edits}.`));
}
