import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compare } from './compare.ts';
import { generateDraft } from './draft.ts';
import { type Row, ratioRow } from './growth-row.ts';
import { run } from './measure.ts';
import { cnca } from './program.ts';

const WORDS = 10_000;
const BUDGET = 4;

/**
 * Checks of a long draft, whole processes: a first one, which reads the figures of the claims that it asks for,
 * and those after it.
 *
 * @param cache the program's cache folder, with the snapshot of the base
 * @param dir a folder for the draft
 */
export async function checkRuns(base: string, cache: string, dir: string): Promise<Row[]> {
  const draft = join(dir, 'draft.md');
  writeFileSync(draft, await generateDraft(base, WORDS));
  const label = `check of ${WORDS.toLocaleString('en')} words`;
  const check = cnca(['check', draft, '--fail-on', 'never'], cache, base);
  const floor = run(cnca(['search', 'railway', '--json'], cache, base));
  const first = run(check);
  const result = compare(check, { pairs: 11, longest: 60_000 });
  if ('failed' in result) return [{ label, figure: result.failed }];
  return [
    ratioRow(`first ${label}, to a search`, first.wall / floor.wall),
    ratioRow(label, result.ratio, BUDGET),
    ...(result.cpuRatio === undefined
      ? []
      : [ratioRow(`${label}, CPU time`, result.cpuRatio, BUDGET)]),
  ];
}
