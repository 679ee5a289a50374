'use strict';
// Records what the program does at its start, and writes it as JSON to the file that CNCA_RECORD names.
const fs = require('node:fs');
const vm = require('node:vm');

const record = { scripts: [], expressions: [], regions: 0, read: 0 };
const { openSync, readSync, writeFileSync } = fs;
const scripts = [];
/** Which open files are snapshots or their deltas: windows and figures stand in files of their own. */
const snapshots = new Map();

fs.openSync = (path, ...args) => {
  const fd = openSync(path, ...args);
  snapshots.set(fd, /\.snapshot(?:\.recent)?$/.test(path));
  return fd;
};
fs.readSync = (fd, ...args) => {
  const count = readSync(fd, ...args);
  if (snapshots.get(fd)) record.read += count;
  return count;
};
vm.Script = class extends vm.Script {
  constructor(source, options) {
    super(source, options);
    const { filename, cachedData } = options;
    scripts.push({ script: this, filename, source: source.length, kept: cachedData?.length });
  }
};
globalThis.RegExp = new Proxy(RegExp, {
  construct(target, args) {
    record.expressions.push(String(args[0]));
    return new target(...args);
  },
});
Intl.DisplayNames = class extends Intl.DisplayNames {
  constructor(...args) {
    super(...args);
    record.regions++;
  }
};
process.on('exit', () => {
  record.builtins = process.moduleLoadList.map((name) => name.replace(/^NativeModule /, ''));
  for (const { script, ...known } of scripts) {
    const taken = script.cachedDataRejected === false;
    record.scripts.push({ ...known, taken, compiled: script.createCachedData().length });
  }
  writeFileSync(process.env.CNCA_RECORD, JSON.stringify(record));
});
