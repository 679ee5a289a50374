#!/usr/bin/env node
'use strict';
const { isAbsolute, join } = require('node:path');
const { loadProgram } = require('./load.cjs');

const OLDEST = 20;
if (Number.parseInt(process.versions.node, 10) < OLDEST) {
  process.stderr.write(`cnca: needs Node ${OLDEST} or newer, this is ${process.versions.node}\n`);
  process.exitCode = 2;
} else {
  const { HOME = '', XDG_CACHE_HOME = '' } = process.env;
  const caches = isAbsolute(XDG_CACHE_HOME)
    ? XDG_CACHE_HOME
    : isAbsolute(HOME) && join(HOME, '.cache');
  const program = loadProgram(
    join(__dirname, '..', 'dist', 'cnca.cjs'),
    caches && join(caches, 'cnca', 'compiled'),
  );
  program.run(join(__dirname, '..'));
}
