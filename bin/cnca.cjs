#!/usr/bin/env node
'use strict';
// The door of the program: loads it and runs it. All of that is one file, as each more that Node looks
// for and reads takes as long as a tenth of a search.
const { existsSync, readFileSync } = require('node:fs');
const { enableCompileCache } = require('node:module');
const { basename, dirname, join, posix, win32 } = require('node:path');

const OLDEST = 20;
const HOME = join(__dirname, '..');
const PROGRAM = join(HOME, 'dist', 'cnca.cjs');
const { arch, versions } = process;

const loaded = new Map();

/**
 * Where it is kept what V8 compiled of a file when the program was built: most of a short run would
 * be V8 compiling it. Only the same version of V8 takes it.
 */
function cachePath(file) {
  return `${file}.${versions.v8}-${arch}.cache`;
}

function cacheOf(file) {
  try {
    return readFileSync(cachePath(file));
  } catch {
    return undefined;
  }
}

/**
 * A file's name for V8, which keeps it in its cache: without the folder, as where the program was
 * built is nobody's business. A part of a string holds on to the whole, so the name is made anew.
 */
function nameOf(file) {
  return ['cnca', basename(file)].join('/');
}

/** The exports of a file of dist/, and of those that it asks for. */
function load(file) {
  const known = loaded.get(file);
  if (known) return known.module.exports;
  const { Script } = require('node:vm');
  const bytes = readFileSync(file);
  // The files are ASCII: read so, V8 need not decode them.
  const source = bytes.latin1Slice(0, bytes.length);
  const script = new Script(
    `(function(exports,require,module,__filename,__dirname){${source}\n})`,
    { filename: nameOf(file), cachedData: cacheOf(file) },
  );
  const module = { exports: {} };
  loaded.set(file, { module, script });
  // What is not a part of the program is Node's, or beside the program for this file as for that one.
  const asked = (id) => (id.startsWith('./') ? load(join(dirname(file), id)) : require(id));
  script.runInThisContext()(module.exports, asked, module, file, dirname(file));
  return module.exports;
}

/** What V8 compiled so far, by the file to keep it in. */
function caches() {
  return [...loaded].map(([file, { script }]) => [cachePath(file), script.createCachedData()]);
}

/**
 * The program, in the way that suits this Node: with what V8 compiled when the program was built,
 * else with Node's own cache, which newer ones have.
 *
 * @param folder where Node may keep what it compiled; nowhere where it is left out
 */
function loadProgram(folder) {
  if (!enableCompileCache || existsSync(cachePath(PROGRAM))) return load(PROGRAM);
  if (folder) enableCompileCache(folder);
  return require(PROGRAM);
}

/**
 * The folder for what can be made again, by the customs of the system: $XDG_CACHE_HOME/cnca, else
 * %LOCALAPPDATA%\cnca\Cache, ~/Library/Caches/cnca or ~/.cache/cnca.
 *
 * @param system what `process` says of the system that the program runs on
 * @returns its whole path; `undefined` where the environment names none
 */
function cacheFolder({ env, platform }) {
  const { isAbsolute, join: joined } = platform === 'win32' ? win32 : posix;
  const within = (folder, ...names) =>
    folder && isAbsolute(folder) ? joined(folder, ...names) : undefined;
  const asked = within(env.XDG_CACHE_HOME, 'cnca');
  if (asked) return asked;
  if (platform === 'win32') return within(env.LOCALAPPDATA, 'cnca', 'Cache');
  if (platform === 'darwin') return within(env.HOME, 'Library', 'Caches', 'cnca');
  return within(env.HOME, '.cache', 'cnca');
}

function start() {
  if (Number.parseInt(versions.node, 10) < OLDEST) {
    process.stderr.write(`cnca: needs Node ${OLDEST} or newer, this is ${versions.node}\n`);
    process.exitCode = 2;
    return;
  }
  const cache = cacheFolder(process);
  loadProgram(cache && join(cache, 'compiled')).run(HOME, cache);
}

if (require.main === module) start();
else module.exports = { cacheFolder, caches, load };
