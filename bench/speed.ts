import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { verdict } from './budget.ts';
import { compare } from './compare.ts';
import { generateDraft } from './draft.ts';
import { temporaryFolder } from './folder.ts';
import { HAS_BASH, run } from './measure.ts';
import { checkBuilt, cnca, firstId, SHIPPED } from './program.ts';
import { type Cell, duration, heading, print, times } from './table.ts';

/** How a host begins; then it goes. */
const HANDSHAKE = `${JSON.stringify({
  jsonrpc: '2.0',
  id: 1,
  method: 'initialize',
  params: {
    protocolVersion: '2025-11-25',
    capabilities: {},
    clientInfo: { name: 'bench', version: '1' },
  },
})}\n`;

/** Whole commands on the shipped base, and how many times Node's own start they may take. */
const COMMANDS: readonly {
  readonly args: readonly string[];
  readonly budget?: number;
  /** What stands on its standard input. */
  readonly says?: string;
}[] = [
  { args: ['search', 'railway', '--json'], budget: 1.2 },
  { args: ['search', 'railway'], budget: 1.35 },
  { args: ['--help'], budget: 1.15 },
  { args: ['--version'], budget: 1.15 },
  { args: ['completion', 'bash'], budget: 1.15 },
  { args: ['__complete', 'bash', 'facts', '--topic', ''], budget: 1.15 },
  { args: ['mcp'], budget: 3, says: HANDSHAKE },
  { args: ['show', firstId(SHIPPED)] },
  { args: ['facts', '--topic', 'trade'] },
];

/** The words of a draft that is checked. */
const WORDS = 400;

/** Whole processes on the shipped base, as ratios to `node -e 0`. */
export async function speed(): Promise<void> {
  heading('Speed: whole processes on the shipped base, as ratios to node -e 0');
  checkBuilt();
  const cache = temporaryFolder();
  const rows: Cell[][] = [
    ['cnca …', 'node -e 0', 'it took', 'ratio', 'quartiles', 'CPU ratio', 'budget', ''],
  ];
  const said = join(cache, 'says');
  const draft = join(cache, 'draft.md');
  writeFileSync(draft, await generateDraft(SHIPPED, WORDS));
  const check = { args: ['check', draft, '--fail-on', 'never'], budget: 1.6 };
  for (const { args, budget, says } of [...COMMANDS, { ...check, says: undefined }]) {
    if (says !== undefined) writeFileSync(said, says);
    const command = { ...cnca(args, cache), ...(says !== undefined && { input: said }) };
    const name = args.map((arg) => (arg === draft ? 'draft.md' : arg || "''")).join(' ');
    try {
      // The second run finds what the first has kept.
      run(command);
    } catch (error) {
      rows.push([name, error instanceof Error ? error.message : String(error)]);
      continue;
    }
    const result = compare(command);
    if ('failed' in result) {
      rows.push([name, result.failed]);
      continue;
    }
    const [low, high] = result.quartiles;
    rows.push([
      name,
      duration(result.otherWall),
      duration(result.wall),
      times(result.ratio),
      `${low.toFixed(2)}–${high.toFixed(2)}`,
      result.cpuRatio === undefined ? undefined : times(result.cpuRatio),
      budget === undefined ? undefined : times(budget),
      budget === undefined ? '' : verdict(budget, result),
    ]);
  }
  print(rows);
  console.log('Medians of 21 pairs of runs in turn, the cache warm.');
  if (!HAS_BASH) console.log('No CPU times: they are taken with bash, which is not installed.');
}
