// Runs every test, or those that its arguments name as those of `npm test` do, and prints which share of
// the branches of src/ they went through, by room. It fails where a share falls below its floor. What runs
// in the tests' own process counts; the built program, which runs more of cli and commands, does not.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import c8 from 'c8';

const home = join(import.meta.dirname, '..');

/** The least share of branches, in percent: a little below what it is, as no two V8 count alike. */
const FLOORS = {
  base: 88,
  check: 84,
  cite: 91,
  cli: 78,
  commands: 73,
  edit: 90,
  index: 80,
  intake: 86,
  mcp: 85,
  model: 92,
  output: 92,
  page: 86,
  quotes: 89,
  search: 92,
  text: 85,
  views: 92,
};

/** Branches gone through, and all of them, by folder of src/. */
async function branches(folder) {
  const report = c8.Report({
    tempDirectory: folder,
    src: [home],
    include: ['src/**/*.ts'],
    exclude: ['**/*.d.ts'],
    extension: ['.ts'],
    excludeAfterRemap: true,
    all: true,
  });
  const map = await report.getCoverageMapFromAllCoverageFiles();
  const folders = new Map();
  for (const file of map.files()) {
    const [name, ...rest] = relative(join(home, 'src'), file).split(sep);
    const key = rest.length > 0 ? name : '(top)';
    const { covered, total } = map.fileCoverageFor(file).toSummary().branches;
    const { covered: before = 0, total: all = 0 } = folders.get(key) ?? {};
    folders.set(key, { covered: before + covered, total: all + total });
  }
  return [...folders].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The table, and the folders below their floor. */
function shown(folders) {
  const low = [];
  const lines = folders.map(([name, { covered, total }]) => {
    const share = (100 * covered) / total;
    const floor = FLOORS[name];
    if (share < floor) low.push(name);
    const least = floor === undefined ? '' : `   at least ${floor} %`;
    const figures = `${covered} of ${total}`.padStart(13);
    return `${name.padEnd(10)} ${share.toFixed(1).padStart(5)} % ${figures}${least}\n`;
  });
  return { low, table: `\nBranches that the tests went through\n${lines.join('')}` };
}

const asked = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'cnca-coverage-'));
try {
  const { status } = spawnSync(
    process.execPath,
    [join(home, 'scripts', 'test.mjs'), ...(asked.length > 0 ? asked : ['--suite', 'all'])],
    {
      env: { ...process.env, NODE_V8_COVERAGE: folder },
      stdio: 'inherit',
    },
  );
  const { low, table } = shown(await branches(folder));
  process.stdout.write(table);
  if (low.length > 0) process.stderr.write(`fewer branches than the floor: ${low.join(', ')}\n`);
  process.exitCode = status === 0 && low.length === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
