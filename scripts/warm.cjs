'use strict';
// Runs the program's usual commands once, then rarer ones, and keeps what V8 compiled for them, beside
// the program.
const { cpSync, mkdtempSync, rmSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { caches, load } = require('../bin/cnca.cjs');

const home = join(__dirname, '..');
const USUAL = [
  ['search', 'gas', 'pipeline', '--json'],
  ['search', 'railway'],
  ['__complete', 'zsh', 'facts', '--topic', ''],
];
/** A draft with something of everything that is compared. */
const DRAFT = `# On trade

In 2024 trade reached $94.8 billion [@trade-volume-2024-pd], writes Liu Dan, up 6%. "Mutual respect is the
cornerstone of the relationship", she adds, and "nothing of the kind was ever said by anybody here".

| Year | Trade (billion US dollars) |
|---|---|
| 2024 | 94.8 |

> Mutual respect is the cornerstone of the relation between China and the Central Asian countries.
`;
const kept = new Set();

/** Of a file that usual commands need, only what they need is kept: all that is there is loaded. */
async function keep(commands) {
  const { run } = load(join(home, 'dist', 'cnca.cjs'));
  for (const command of commands) {
    process.argv = [...process.argv.slice(0, 2), ...command];
    await run(home);
  }
  for (const [file, data] of caches()) {
    if (kept.has(file)) continue;
    kept.add(file);
    writeFileSync(file, data);
  }
}

async function warm() {
  const copy = mkdtempSync(join(tmpdir(), 'cnca-'));
  try {
    cpSync(join(home, 'facts'), copy, { recursive: true });
    await keep(USUAL);
    await keep([
      ['search', 'ralway', '--json'],
      ['search', '铁路', '--json'],
    ]);
    await keep([['timeline'], ['compare', 'sister', 'cities'], ['facts', '--count-by', 'kind']]);
    const draft = join(copy, 'draft.md');
    writeFileSync(draft, DRAFT);
    await keep([['check', draft, '--fail-on', 'never']]);
    // A copy has no snapshot, so that this runs what reads a base from its files.
    await keep([['search', 'railway', '--base', copy]]);
  } finally {
    rmSync(copy, { recursive: true });
  }
  process.exitCode = 0;
}

warm();
