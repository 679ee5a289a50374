'use strict';
// Loads the program's files. Most of a short run is V8 compiling them, so what it compiled is kept:
// by Node itself from 22 on, before that in dist/*.cache, made when the program was built. V8 takes
// such a cache only from the same version of itself; without one it compiles, and nothing else differs.
const { readFileSync } = require('node:fs');
const { enableCompileCache } = require('node:module');
const { basename, dirname, join } = require('node:path');

const loaded = new Map();

function cacheOf(file) {
  try {
    return readFileSync(`${file}.cache`);
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
    {
      filename: nameOf(file),
      cachedData: cacheOf(file),
    },
  );
  const module = { exports: {} };
  loaded.set(file, { module, script });
  // What is not a part of the program is Node's, or beside the program for this file as for that one.
  const asked = (id) => (id.startsWith('./') ? load(join(dirname(file), id)) : require(id));
  script.runInThisContext()(module.exports, asked, module, file, dirname(file));
  return module.exports;
}

/** What V8 compiled so far, by file. */
function caches() {
  return [...loaded].map(([file, { script }]) => [`${file}.cache`, script.createCachedData()]);
}

/**
 * Loads the program in the way that suits this Node.
 *
 * @param file the program's first file
 * @param folder where Node may keep what it compiled; nowhere where it is left out
 */
function loadProgram(file, folder) {
  if (!enableCompileCache) return load(file);
  if (folder) enableCompileCache(folder);
  return require(file);
}

module.exports = { caches, load, loadProgram };
