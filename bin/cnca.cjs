#!/usr/bin/env node
'use strict';
const { join } = require('node:path');
const { cacheFolder } = require('./caches.cjs');
const { loadProgram } = require('./load.cjs');

const OLDEST = 20;
if (Number.parseInt(process.versions.node, 10) < OLDEST) {
  process.stderr.write(`cnca: needs Node ${OLDEST} or newer, this is ${process.versions.node}\n`);
  process.exitCode = 2;
} else {
  const cache = cacheFolder(process);
  const program = loadProgram(
    join(__dirname, '..', 'dist', 'cnca.cjs'),
    cache && join(cache, 'compiled'),
  );
  program.run(join(__dirname, '..'), cache);
}
