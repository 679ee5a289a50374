import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { withoutOptimizer } from '../../src/cli/optimizer.ts';
import { HOME } from '../helpers/run.ts';

const MODULE = pathToFileURL(join(HOME, 'src', 'cli', 'optimizer.ts'));

/** Runs a loop as a search of a base of so many claims; says whether V8 compiled it meanwhile. */
function compiles(claims: number, query: string): boolean {
  const program = `
    import { withoutOptimizer } from '${MODULE}';
    function hotLoop(n) { let sum = 0; for (let i = 0; i < n; i++) sum = (sum + i * 3) | 0; return sum; }
    const search = async () => { for (let i = 0; i < 300; i++) hotLoop(20000); return 'found'; };
    console.log(await withoutOptimizer(${claims}, '${query}', search));`;
  const flags = ['--trace-opt', '--import', 'tsx', '--input-type=module', '-e', program];
  const { status, stdout, stderr } = spawnSync(process.execPath, flags, {
    cwd: HOME,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  assert.equal(status, 0, stderr);
  assert.match(stdout, /^found$/m);
  return /completed (?:optimizing|compiling) .*hotLoop/.test(stdout);
}

describe('V8 compiles beside a search', () => {
  it('not of a large base', () => assert.equal(compiles(100_000, 'railway'), false));
  it('of a small one', () => assert.equal(compiles(500, 'railway'), true));
  it('that takes long', () => assert.equal(compiles(100_000, 'railway '.repeat(50)), true));
});

describe('a search of a large base', () => {
  it('gives what it finds, or what went wrong', async () => {
    assert.equal(await withoutOptimizer(1e6, 'railway', async () => 7), 7);
    const failed = new Error('no snapshot');
    await assert.rejects(
      withoutOptimizer(1e6, 'railway', () => Promise.reject(failed)),
      failed,
    );
  });
});

it('V8 is asked to wait only in words that it knows', () => {
  const program = `
    import { optimizeLater } from '${MODULE}';
    await optimizeLater();
    console.log('asked');`;
  const flags = ['--import', 'tsx', '--input-type=module', '-e', program];
  const { stdout, stderr } = spawnSync(process.execPath, flags, { cwd: HOME, encoding: 'utf8' });
  // It names what it does not know, and goes on.
  assert.deepEqual([stdout, stderr], ['asked\n', '']);
});
