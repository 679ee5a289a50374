import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { checkRuns } from './check-run.ts';
import { bundleChildren, type Children } from './children.ts';
import { compare } from './compare.ts';
import { documents } from './documents.ts';
import { editRuns } from './edit-run.ts';
import { firstRuns, provenRun } from './first-run.ts';
import { temporaryFolder } from './folder.ts';
import { generateBase, type Size } from './generate.ts';
import { type Row, timedRow } from './growth-row.ts';
import { open } from './open.ts';
import { outsiders } from './outside.ts';
import { checkBuilt } from './program.ts';
import { secondRuns } from './second-run.ts';
import { settle } from './settle.ts';
import { heading, print } from './table.ts';

const SIZES: readonly Size[] = [
  { facts: 1_000, files: 1 },
  { facts: 10_000, files: 10 },
  { facts: 100_000, files: 100 },
];
/** How many documents the facts quote where their fingerprints stand beside them. */
const DOCUMENTS = [10, 50, 100] as const;

/** How whole processes fare when the base grows, beside other programs and libraries. */
export async function growth(): Promise<void> {
  heading('Growth: whole processes, as ratios to node -e 0 unless said');
  checkBuilt();
  const dir = temporaryFolder();
  const children = bundleChildren(dir);
  const columns: Row[][] = [];
  for (const [place, size] of SIZES.entries()) {
    const folder = join(dir, String(size.facts));
    mkdirSync(folder);
    const rows = await grown(size, folder, children);
    const documents = DOCUMENTS[place] ?? 0;
    columns.push([...rows, ...(await proven({ ...size, documents }, folder, children))]);
    rmSync(folder, { recursive: true, force: true });
  }
  const first = columns[0] ?? [];
  const titles = SIZES.map(({ facts }) => `${facts.toLocaleString('en')} facts`);
  print([
    ['', ...titles, 'budget at 100,000'],
    ...first.map(({ label, budget }) => [
      label,
      ...columns.map((column) => column.find((row) => row.label === label)?.figure),
      budget,
    ]),
  ]);
  console.log(
    `Runs in turn with what they are held against: medians of 21 pairs, of at least one where a
run takes long. Files: ${SIZES.map(({ files }) => files).join(', ')};
fingerprinted documents: ${DOCUMENTS.join(', ')}. Programs other than cnca search for "railway"; libraries as one process.`,
  );
}

/** First runs on a base with fingerprints: all quotes stand, then half of them. */
async function proven(size: Size, dir: string, children: Children): Promise<Row[]> {
  const rows: Row[] = [];
  for (const failing of [0, 0.5]) {
    console.error(`${size.facts.toLocaleString('en')} facts: fingerprints …`);
    const base = join(dir, `proven-${failing}`);
    generateBase(base, { ...size, failing });
    await settle();
    rows.push(provenRun(base, join(dir, 'cache'), children, failing));
    if (failing === 0) rows.push(...(await checkRuns(base, join(dir, 'cache'), dir)));
    rmSync(base, { recursive: true, force: true });
  }
  return rows;
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
  const { rows: first, parse } = firstRuns(base, cache, dir, children);
  say('second runs');
  const second = secondRuns(base, cache, dir, children.peakMemory);
  say('edits');
  const edited = editRuns(base, cache, parse);
  say('other programs');
  return [...first, ...second, ...edited, ...(await other(base, dir, children))];
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
