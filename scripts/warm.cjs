'use strict';
// Runs the program's usual commands once and keeps what V8 compiled for them, beside the program.
const { writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { caches, load } = require('../bin/cnca.cjs');

const home = join(__dirname, '..');
const COMMANDS = [
  ['search', 'gas', 'pipeline', '--json'],
  ['search', 'railway'],
  ['__complete', 'zsh', 'facts', '--topic', ''],
];

async function warm() {
  const { run } = load(join(home, 'dist', 'cnca.cjs'));
  for (const command of COMMANDS) {
    process.argv = [...process.argv.slice(0, 2), ...command];
    await run(home);
  }
  for (const [file, data] of caches()) writeFileSync(file, data);
  process.exitCode = 0;
}

warm();
