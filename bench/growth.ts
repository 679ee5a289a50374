import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bundleChildren, type Children } from './children.ts';
import { compare } from './compare.ts';
import { documents } from './documents.ts';
import { firstRuns } from './first-run.ts';
import { filesIn, sizeOf, temporaryFolder } from './folder.ts';
import { generateBase, type Size } from './generate.ts';
import { type Row, timedRow } from './growth-row.ts';
import { open } from './open.ts';
import { outsiders } from './outside.ts';
import { checkBuilt } from './program.ts';
import { secondRuns } from './second-run.ts';
import { settle } from './settle.ts';
import { heading, megabytes, print } from './table.ts';

const SIZES: readonly Size[] = [
  { facts: 1_000, files: 1 },
  { facts: 10_000, files: 10 },
  { facts: 100_000, files: 100 },
];

/** How whole processes fare when the base grows, beside other programs and libraries. */
export async function growth(): Promise<void> {
  heading('Growth: whole processes, as ratios to node -e 0 unless said');
  checkBuilt();
  const dir = temporaryFolder();
  const children = bundleChildren(dir);
  const columns: Row[][] = [];
  for (const size of SIZES) {
    const folder = join(dir, String(size.facts));
    mkdirSync(folder);
    columns.push(await grown(size, folder, children));
    rmSync(folder, { recursive: true, force: true });
  }
  const first = columns[0] ?? [];
  const titles = SIZES.map(({ facts }) => `${facts.toLocaleString('en')} facts`);
  print([
    ['', ...titles, 'budget at 100,000'],
    ...first.map(({ label, budget }, row) => [
      label,
      ...columns.map((column) => column[row]?.figure),
      budget,
    ]),
  ]);
  console.log(
    `Runs in turn with what they are held against: medians of 21 pairs, of at least one where a
run takes long. Files: ${SIZES.map(({ files }) => files).join(', ')}. The programs below the snapshot's line search for "railway".`,
  );
}

async function grown(size: Size, dir: string, children: Children): Promise<Row[]> {
  const say = (what: string): void =>
    console.error(`${size.facts.toLocaleString('en')} facts: ${what} …`);
  const base = join(dir, 'base');
  const cache = join(dir, 'cache');
  say('generating');
  generateBase(base, size);
  await settle();
  say('first runs');
  const first = firstRuns(base, cache, dir, children);
  await settle();
  say('second runs');
  const second = secondRuns(base, cache, dir, children.peakMemory);
  const snapshot = filesIn(cache, '.snapshot').length > 0 ? sizeOf(cache, '.snapshot') : 0;
  say('other programs');
  const others = await other(base, dir, children);
  return [
    { label: 'YAML', figure: megabytes(sizeOf(base, '.yaml')) },
    ...first,
    ...second,
    { label: 'snapshot', figure: megabytes(snapshot) },
    ...others,
  ];
}

/** What else finds a word in the same facts. */
async function other(base: string, dir: string, children: Children): Promise<Row[]> {
  const opened = await open(base, join(dir, 'library-cache'));
  const facts = documents(opened);
  opened.close();
  return outsiders(base, facts, 'railway', dir, children).map(({ name, command }) => {
    if (!command) return { label: name, figure: 'not installed' };
    const result = compare(command, { pairs: 15, longest: 10_000 });
    return 'failed' in result ? { label: name, figure: result.failed } : timedRow(name, result);
  });
}
