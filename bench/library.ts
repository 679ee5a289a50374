import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Base } from '../src/base/base.ts';
import { documents } from './documents.ts';
import { temporaryFolder } from './folder.ts';
import { generateBase, type Size } from './generate.ts';
import { type MixedQuery, mixedQueries } from './mixed-queries.ts';
import { find, open } from './open.ts';
import { PEERS } from './peers.ts';
import { settle } from './settle.ts';
import { median, quantile } from './statistics.ts';
import { type Cell, duration, heading, print } from './table.ts';

const SIZES: readonly Size[] = [
  { facts: 10_000, files: 10 },
  { facts: 100_000, files: 100 },
];
const QUERIES = 400;
/** Asked before the clock runs, so that V8 has compiled what is used; fewer where they take long. */
const WARM_UP = { queries: 20, longest: 2000 };
/** No further query is asked after this many milliseconds. */
const LONGEST = 20_000;

/** How long a query takes inside one process, beside other libraries. */
export async function library(): Promise<void> {
  heading('Library: a query in a running process, the ten best facts read');
  const dir = temporaryFolder();
  for (const size of SIZES) {
    const folder = join(dir, String(size.facts));
    generateBase(folder, size);
    await settle();
    console.log(`\n${size.facts.toLocaleString('en')} facts`);
    print([
      ['', 'to build', 'queries', 'median', '95 % below', 'misspelt'],
      ...(await searchers(folder)),
    ]);
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(`
The same mixed queries for all, one to three words, one in ten misspelt; where they take long, the
first of them. To build: for cnca to read YAML in one thread, check and index it, once for a base
that does not change; for the others to index what is in memory already.`);
}

async function searchers(dir: string): Promise<Cell[][]> {
  const cache = join(dir, 'cache');
  const [base, built] = await clocked(() => open(dir, cache));
  const facts = documents(base);
  base.close();
  const queries = mixedQueries(facts, QUERIES);
  const [again, opened] = await clocked(() => open(dir, cache));
  const rows: Cell[][] = [
    ['cnca', duration(built), ...(await asked(queries, (query) => find(again, query)))],
    ['cnca, opened for each', duration(opened), ...(await asked(queries, findAnew(dir, cache)))],
  ];
  again.close();
  for (const { name, build } of PEERS) {
    const [ask, took] = await clocked(() => build(facts));
    rows.push([name, duration(took), ...(await asked(queries, ask))]);
  }
  return rows;
}

/** Opens the base for each query, as a program does that asks now and then. */
function findAnew(dir: string, cache: string): (query: string) => Promise<string[]> {
  return async (query) => {
    const base: Base = await open(dir, cache);
    const found = await find(base, query);
    base.close();
    return found;
  };
}

async function clocked<T>(work: () => T | Promise<T>): Promise<[T, number]> {
  const started = performance.now();
  const made = await work();
  return [made, performance.now() - started];
}

async function asked(
  queries: readonly MixedQuery[],
  ask: (query: string) => unknown,
): Promise<Cell[]> {
  await each(queries.slice(0, WARM_UP.queries), WARM_UP.longest, ask);
  const taken = await each(queries, LONGEST, ask);
  const misspelt = taken.filter((_, place) => queries[place]?.misspelt);
  return [
    String(taken.length),
    duration(median(taken)),
    duration(quantile(taken, 0.95)),
    misspelt.length > 0 ? duration(median(misspelt)) : undefined,
  ];
}

/** How long each query took, in milliseconds; those that there was no time for are left out. */
async function each(
  queries: readonly MixedQuery[],
  longest: number,
  ask: (query: string) => unknown,
): Promise<number[]> {
  const started = performance.now();
  const taken: number[] = [];
  for (const { query } of queries) {
    const [, took] = await clocked(() => ask(query));
    taken.push(took);
    if (performance.now() - started > longest) break;
  }
  return taken;
}
