'use strict';
// Records what the program does at its start, and writes it as JSON to the file that CNCA_RECORD names.
const fs = require('node:fs');
const vm = require('node:vm');

const record = { scripts: [], expressions: [], regions: 0, read: 0 };
const { readSync, writeFileSync } = fs;
const scripts = [];

fs.readSync = (...args) => {
  const count = readSync(...args);
  // A file that is read as a whole has no position.
  const [, , options, , position = options?.position] = args;
  if (typeof position === 'number') record.read += count;
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
