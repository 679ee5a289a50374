import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Children } from './children.ts';
import { type Comparison, compare } from './compare.ts';
import { filesIn } from './folder.ts';
import { type Row, ratioRow } from './growth-row.ts';
import type { Command } from './measure.ts';
import { peakMemory } from './peak.ts';
import { cnca } from './program.ts';
import { duration } from './table.ts';

/** Runs that may take half a minute each. */
const SLOW = { pairs: 5, longest: 45_000 };

/**
 * The first run on a base, and one after an edit of one file, beside one `yaml.parse` of the files.
 *
 * @param cache the program's cache folder; it is emptied again and again
 * @param dir a folder for what is noted
 */
export function firstRuns(base: string, cache: string, dir: string, children: Children): Row[] {
  const parse: Command = {
    words: [process.execPath, children.parseYaml, join(base, 'claims')],
  };
  const search = cnca(['search', 'railway', '--json'], cache, base);
  const forget = (): void => rmSync(cache, { recursive: true, force: true });
  const first = figures(compare(search, SLOW, parse, forget));
  forget();
  const peaks = [search, parse].map((one) => peakMemory(one, children.peakMemory, dir, 1));
  const [peak = 0, parsePeak = 0] = peaks;
  const edited = figures(compare(search, SLOW, undefined, () => edit(base)));
  return [
    { label: 'yaml.parse of the files', figure: duration(first.otherWall) },
    { label: 'first run', figure: duration(first.wall) },
    ratioRow('first run, to yaml.parse', first.ratio, 1),
    ratioRow('its peak memory, to that of yaml.parse', peak / parsePeak),
    { label: 'after an edit of one file', figure: duration(edited.wall) },
    ratioRow('the same, to yaml.parse', edited.wall / first.otherWall, 0.05),
    ratioRow('the same, to node -e 0', edited.ratio),
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

function figures(result: ReturnType<typeof compare>): Comparison {
  if ('failed' in result) throw new Error(result.failed);
  return result;
}
