#!/usr/bin/env node
'use strict';
// Loads the program and runs it. This is one file, because each file that Node looks up and reads takes
// a tenth of the time of a search.
const { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const { basename, dirname, join, posix, win32 } = require('node:path');

const OLDEST = 20;
const HOME = join(__dirname, '..');
const PROGRAM = join(HOME, 'dist', 'cnca.cjs');
const { arch, versions } = process;
/** Bytes behind a code cache in the user's folder: the length of the list of commands before them. */
const TRAILER = 4;

const loaded = new Map();
/** The user's folder for code caches, where the package has none for this version of V8. */
let ownFolder;

/** Path of the V8 code cache for a file. Only the version of V8 that wrote a cache can read it. */
function cachePath(file) {
  return `${file}.${versions.v8}-${arch}.cache`;
}

function readIfPresent(path) {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/**
 * A file's name for V8, which keeps it in the cache: without the folder, so as not to leak the build
 * path. V8 would retain the long string for a slice of it, so the name is a new string.
 */
function nameOf(file) {
  return ['cnca', basename(file)].join('/');
}

/** Path of the code cache in the user's folder. V8 does not compare sources, so the name has the build. */
function ownPath(file, source) {
  const build = /\/\*([\w.-]+)\*\//.exec(source)?.[1] ?? source.length;
  return cachePath(join(ownFolder, `${build}-${basename(file)}`));
}

/**
 * The code cache in the user's folder, and the commands that ran when it was written. V8 does not look
 * for damage, so the file has everything twice: comparing is faster than any checksum in JavaScript.
 */
function readOwn(path) {
  const bytes = readIfPresent(path);
  if (!bytes || bytes.length < 2 * TRAILER) return undefined;
  const half = bytes.length / 2;
  if (!bytes.subarray(0, half).equals(bytes.subarray(half))) return undefined;
  const end = half - TRAILER;
  const start = Math.max(0, end - bytes.readUInt32LE(end));
  return { data: bytes.subarray(0, start), commands: bytes.latin1Slice(start, end).split(' ') };
}

/** Writes a code cache into the user's folder; a cache that cannot be written is left out. */
function writeOwn(path, data, commands) {
  const list = Buffer.from(commands.join(' '), 'latin1');
  const trailer = Buffer.alloc(TRAILER);
  trailer.writeUInt32LE(list.length);
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    mkdirSync(ownFolder, { recursive: true, mode: 0o700 });
    writeFileSync(temporary, Buffer.concat([data, list, trailer, data, list, trailer]), {
      mode: 0o600,
    });
    renameSync(temporary, path);
  } catch {}
}

/** The exports of a file of dist/, and of those that it asks for. */
function load(file) {
  const known = loaded.get(file);
  if (known) return known.module.exports;
  const { Script } = require('node:vm');
  // The build makes a function of each file: to do so here would make V8 copy the source.
  const source = readFileSync(file, 'utf8');
  const path = ownFolder && ownPath(file, source);
  const own = path && readOwn(path);
  const cachedData = path ? own?.data : readIfPresent(cachePath(file));
  const script = new Script(source, { filename: nameOf(file), cachedData });
  const module = { exports: {} };
  const commands = own && !script.cachedDataRejected ? own.commands : [];
  loaded.set(file, { module, script, path, commands });
  // What is not a part of the program is Node's, or beside the program for this file as for that one.
  const asked = (id) => (id.startsWith('./') ? load(join(dirname(file), id)) : require(id));
  script.runInThisContext()(module.exports, asked, module, file, dirname(file));
  return module.exports;
}

/** What V8 compiled so far, by the file to keep it in. */
function caches() {
  return [...loaded].map(([file, { script }]) => [cachePath(file), script.createCachedData()]);
}

/** Adds to the user's code caches what V8 compiled for a command that they do not know yet. */
function keepOwn(code) {
  const [, , command = ''] = process.argv;
  if (code > 1 || !/^[\w-]*$/.test(command)) return;
  for (const { script, path, commands } of loaded.values()) {
    if (commands.includes(`+${command}`)) continue;
    writeOwn(path, script.createCachedData(), [...commands, `+${command}`]);
  }
}

/**
 * Loads the program with a code cache: that of the package, which is for the version of V8 that built
 * it, or else one in a folder of the user, which the first runs write.
 *
 * @param folder where code caches may be kept; nowhere where it is left out
 */
function loadProgram(folder) {
  if (folder && !existsSync(cachePath(PROGRAM))) {
    ownFolder = folder;
    process.once('exit', keepOwn);
  }
  return load(PROGRAM);
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
