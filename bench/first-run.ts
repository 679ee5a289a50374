import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Children } from './children.ts';
import { compare, SLOW } from './compare.ts';
import { sizeOf } from './folder.ts';
import { type Row, ratioRow, timedRow } from './growth-row.ts';
import type { Command } from './measure.ts';
import { peakMemory } from './peak.ts';
import { cnca } from './program.ts';
import { duration, megabytes } from './table.ts';

/** What a first run took, and what it is held against. */
export interface FirstRuns {
  readonly rows: readonly Row[];
  /** One `yaml.parse` of the files, in milliseconds. */
  readonly parse: number;
}

/** What a first run is held against: one `yaml.parse` of the claims. */
function parseOf(base: string, { parseYaml }: Children): Command {
  return { words: [process.execPath, parseYaml, join(base, 'claims')] };
}

/**
 * The first run on a base with fingerprints, beside one `yaml.parse` of its claims.
 *
 * @param cache the program's cache folder; it is emptied before each run
 * @param failing the share of quotes that do not stand
 */
export function provenRun(base: string, cache: string, children: Children, failing: number): Row {
  const search = cnca(['search', 'railway', '--json'], cache, base);
  const forget = (): void => rmSync(cache, { recursive: true, force: true });
  const result = compare(search, SLOW, parseOf(base, children), forget);
  const label =
    failing === 0 ? 'first run, quotes stand, to yaml.parse' : 'the same, half of them fail';
  if ('failed' in result) return { label, figure: result.failed };
  return { ...timedRow(label, result), budget: failing === 0 ? '30 s' : '60 s' };
}

/**
 * The first run on a base, beside one `yaml.parse` of its claims. It leaves a snapshot behind.
 *
 * @param cache the program's cache folder; it is emptied again and again
 * @param dir a folder for what is noted
 * @throws {Error} where one of them fails
 */
export function firstRuns(base: string, cache: string, dir: string, children: Children): FirstRuns {
  const { peakMemory: hook } = children;
  const parse = parseOf(base, children);
  const search = cnca(['search', 'railway', '--json'], cache, base);
  const forget = (): void => rmSync(cache, { recursive: true, force: true });
  const first = compare(search, SLOW, parse, forget);
  if ('failed' in first) throw new Error(first.failed);
  forget();
  const peak = peakMemory(search, hook, dir, 1);
  const rows = [
    { label: 'YAML', figure: megabytes(sizeOf(base, '.yaml')) },
    { label: 'yaml.parse of the claims', figure: duration(first.otherWall) },
    { label: 'first run', figure: duration(first.wall) },
    ratioRow('first run, to yaml.parse', first.ratio, 1),
    ...(first.cpuRatio === undefined
      ? []
      : [ratioRow('its CPU time, to yaml.parse', first.cpuRatio)]),
    ratioRow('its peak memory, to yaml.parse', peak / peakMemory(parse, hook, dir, 1)),
    { label: 'snapshot', figure: megabytes(sizeOf(cache, '.snapshot')) },
  ];
  return { rows, parse: first.otherWall };
}
