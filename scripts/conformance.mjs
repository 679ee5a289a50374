// Runs the public conformance suite of the Model Context Protocol on `cnca mcp`. The suite speaks HTTP
// and needs Node 22, so that it asks a test server made of the same parts. Needs the network, to fetch both.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const home = join(import.meta.dirname, '..');
const TESTS = join(home, 'test', 'mcp');
const PACKAGES = ['node@22', '@modelcontextprotocol/conformance@0.2.0-alpha.12'];
/** What is run, and the file of the scenarios that must fail. */
const RUNS = [
  { args: [], baseline: 'conformance-2025.yml' },
  { args: ['--requirements', '2026-07-28'], baseline: 'conformance-2026.yml' },
];

const work = mkdtempSync(join(tmpdir(), 'cnca-conformance-'));
const modules = join(work, 'node_modules');
writeFileSync(join(work, 'package.json'), '{}');
const installed = spawnSync('npm', ['install', '--no-audit', '--no-fund', ...PACKAGES], {
  cwd: work,
  stdio: ['ignore', 'ignore', 'inherit'],
});
const server = spawn(process.execPath, ['--import', 'tsx', join(TESTS, 'over-http.ts')], {
  cwd: home,
  stdio: ['ignore', 'pipe', 'inherit'],
});
try {
  if (installed.status !== 0) throw new Error('the suite could not be installed');
  const [address] = await once(server.stdout, 'data');
  const node = join(modules, 'node', 'bin', 'node');
  const suite = join(modules, '@modelcontextprotocol', 'conformance', 'dist', 'index.js');
  for (const { args, baseline } of RUNS) {
    const expected = ['--expected-failures', join(TESTS, baseline)];
    const url = ['--url', String(address).trim()];
    const { status } = spawnSync(node, [suite, 'server', ...url, ...expected, ...args], {
      cwd: work,
      stdio: 'inherit',
    });
    if (status !== 0) process.exitCode = 1;
  }
} finally {
  server.kill();
  rmSync(work, { recursive: true });
}
