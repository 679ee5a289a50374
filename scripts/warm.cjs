'use strict';
// Runs the program's usual commands once, and reads a base anew, and keeps what V8 compiled for that,
// beside the program.
const { cpSync, mkdtempSync, rmSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { caches, load } = require('../bin/cnca.cjs');

const home = join(__dirname, '..');
const COMMANDS = [
  ['search', 'gas', 'pipeline', '--json'],
  ['search', 'railway'],
  ['__complete', 'zsh', 'facts', '--topic', ''],
];

async function warm(copy) {
  const { run } = load(join(home, 'dist', 'cnca.cjs'));
  // Of a copy there is no snapshot.
  for (const command of [...COMMANDS, ['search', 'railway', '--base', copy]]) {
    process.argv = [...process.argv.slice(0, 2), ...command];
    await run(home);
  }
  for (const [file, data] of caches()) writeFileSync(file, data);
  process.exitCode = 0;
}

const folder = mkdtempSync(join(tmpdir(), 'cnca-'));
cpSync(join(home, 'facts'), folder, { recursive: true });
warm(folder).finally(() => rmSync(folder, { recursive: true }));
