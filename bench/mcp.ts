import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { documents } from './documents.ts';
import { temporaryFolder } from './folder.ts';
import { generateBase } from './generate.ts';
import { mixedQueries } from './mixed-queries.ts';
import { open } from './open.ts';
import { checkBuilt, cnca } from './program.ts';
import { settle } from './settle.ts';
import { median, quantile } from './statistics.ts';
import { type Cell, duration, heading, print } from './table.ts';

const SIZE = { facts: 10_000, files: 10 };
const CALLS = 400;
/** Calls before the clock runs: the first one loads what answers. */
const FIRST = 20;
/** Milliseconds below which 95 of 100 calls are to be. */
const BUDGET = 50;

/** How long a call of a tool takes a host, over the pipe, in a base of ten thousand facts. */
export async function mcp(): Promise<void> {
  heading(`Assistants: a call of a tool over the pipe, ${SIZE.facts.toLocaleString('en')} facts`);
  checkBuilt();
  const dir = temporaryFolder();
  generateBase(dir, SIZE);
  const base = await open(dir, join(dir, 'cache'));
  const facts = documents(base);
  base.close();
  await settle();
  const queries = mixedQueries(facts, CALLS).map(({ query }) => query);
  const ids = facts.map(({ id }) => id);
  const calls: Readonly<Record<string, (n: number) => object>> = {
    search_facts: (n) => ({ query: queries[n % queries.length] }),
    get_facts: (n) => ({ ids: ids.slice(n * 20, n * 20 + 20) }),
    check_text: (n) => ({ text: `They say that “${queries[n % queries.length]} of ${n} tonnes”.` }),
    list_vocabulary: () => ({}),
  };
  const { words, env } = cnca(['mcp'], dir, dir);
  const [command, ...args] = words;
  const client = new Client({ name: 'bench', version: '1' });
  const known = Object.entries(env ?? {}).filter(
    (one): one is [string, string] => one[1] !== undefined,
  );
  await client.connect(new StdioClientTransport({ command, args, env: Object.fromEntries(known) }));
  const rows: Cell[][] = [['', 'median', '95 % below', 'budget']];
  for (const [name, argumentsOf] of Object.entries(calls)) {
    const taken: number[] = [];
    for (let n = 0; n < FIRST + CALLS; n++) {
      const started = performance.now();
      await client.callTool({ name, arguments: { ...argumentsOf(n) } });
      if (n >= FIRST) taken.push(performance.now() - started);
    }
    rows.push([name, duration(median(taken)), duration(quantile(taken, 0.95)), duration(BUDGET)]);
  }
  await client.close();
  print(rows);
  rmSync(dir, { recursive: true, force: true });
}
