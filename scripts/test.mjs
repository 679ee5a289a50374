// Runs tests:
//
//   npm test                        the suites unit and program
//   npm test -- --suite slow        another suite, several (unit,slow) or all
//   npm test -- search rank         test files by the name of a folder or of the file
//   npm test -- --list rank         prints the files, and runs none
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureBuilt } from './build-id.mjs';
import { SUITES, selected, suiteOf } from './suites.mjs';

const home = join(import.meta.dirname, '..');

function commandLine() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { suite: { type: 'string', multiple: true }, list: { type: 'boolean' } },
  });
  const asked = values.suite?.flatMap((value) => value.split(','));
  const suites = asked?.includes('all') ? SUITES : asked;
  return { files: selected(positionals, suites), list: values.list };
}

/**
 * A program that runs several test files in one process: to start one for each file takes most of the
 * time of the unit tests. A file that cannot be loaded is a test that fails.
 */
function together(files) {
  const urls = files.map((file) => pathToFileURL(join(home, 'test', file)).href);
  return `import { test } from 'node:test';
for (const url of ${JSON.stringify(urls)}) {
  try { await import(url); } catch (error) { test(url, () => { throw error; }); }
}
`;
}

/** The programs that run the files: one for all unit tests of a room, and one for each other file. */
function programs(files, folder) {
  const rooms = new Map();
  const others = [];
  for (const file of files) {
    const room = suiteOf(file) === 'unit' ? file.split('/')[0] : undefined;
    if (room === undefined) others.push(join('test', file));
    else rooms.set(room, [...(rooms.get(room) ?? []), file]);
  }
  const shared = [...rooms].map(([room, members]) => {
    if (members.length === 1) return join('test', members[0]);
    const program = join(folder, `${room}.mjs`);
    writeFileSync(program, together(members));
    return program;
  });
  return [...shared, ...others];
}

/** Runs test files. @returns the exit code */
function run(files) {
  const folder = mkdtempSync(join(tmpdir(), 'cnca-tests-'));
  try {
    // Most tests wait for programs that they start: Node's own choice leaves one of two cores idle.
    const atOnce = `--test-concurrency=${Math.max(2, availableParallelism() - 1)}`;
    // Tells all failures once more at the end, where a log that is cut has them still.
    const options = ['--import', 'tsx', '--test', '--test-reporter=spec', atOnce];
    const { status } = spawnSync(process.execPath, [...options, ...programs(files, folder)], {
      cwd: home,
      stdio: 'inherit',
    });
    return status ?? 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

try {
  const { files, list } = commandLine();
  if (list) process.stdout.write(files.map((file) => `${suiteOf(file)}  test/${file}\n`).join(''));
  else process.exitCode = ensureBuilt() ? run(files) : 1;
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
