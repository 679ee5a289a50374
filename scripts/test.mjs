// Runs every test, or those whose path has one of the words given: `npm test -- search`.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { writeStyles } from './styles.mjs';

const home = join(import.meta.dirname, '..');
const words = process.argv.slice(2);
const files = readdirSync(join(home, 'test'), { recursive: true })
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => join('test', name))
  .filter((name) => words.length === 0 || words.some((word) => name.includes(word)))
  .sort();
if (files.length === 0) {
  process.stderr.write(`no test file has ${words.join(' or ')} in its path\n`);
  process.exitCode = 1;
} else {
  writeStyles(home);
  // Most tests wait for programs that they start: Node's own choice leaves one of two cores idle.
  const atOnce = `--test-concurrency=${Math.max(2, availableParallelism() - 1)}`;
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', '--test', atOnce, ...files], {
    cwd: home,
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
}
