import { rmSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { bundleChildren } from './children.ts';
import { sizeOf, temporaryFolder } from './folder.ts';
import { generateBase } from './generate.ts';
import { run } from './measure.ts';
import { peakMemory } from './peak.ts';
import { checkBuilt, cnca } from './program.ts';
import { settle } from './settle.ts';
import { duration, heading, megabytes, print, times } from './table.ts';

const SIZES = [
  { facts: 10_000, files: 10, documents: 50 },
  { facts: 100_000, files: 100, documents: 100 },
] as const;

/** The first run alone, on bases with fingerprints in which all quotes stand: its time and its memory. */
export async function first(): Promise<void> {
  heading('First run, documents fingerprinted, quotes standing: budget 30 s at 100,000');
  checkBuilt();
  const dir = temporaryFolder();
  const hook = bundleChildren(dir).peakMemory;
  const rows: string[][] = [];
  let before = 0;
  for (const size of SIZES) {
    const base = join(dir, `base-${size.facts}`);
    const cache = join(dir, 'cache');
    generateBase(base, size);
    await settle();
    const search = cnca(['search', 'railway', '--json'], cache, base);
    const [load = 0] = loadavg();
    const { wall, cpu = wall } = run(search);
    rmSync(cache, { recursive: true, force: true });
    const peak = peakMemory(search, hook, dir, 1);
    rows.push([
      size.facts.toLocaleString('en'),
      megabytes(sizeOf(base, '.yaml')),
      duration(wall),
      duration(cpu),
      before === 0 ? '' : times(cpu / before),
      megabytes(peak * 1000),
      load.toFixed(2),
    ]);
    before = cpu;
    rmSync(cache, { recursive: true, force: true });
    rmSync(base, { recursive: true, force: true });
  }
  print([['facts', 'YAML', 'wall', 'CPU', 'of ten times fewer', 'peak memory', 'load'], ...rows]);
}
