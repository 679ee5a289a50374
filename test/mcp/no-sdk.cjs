'use strict';
// Says on stderr when the part of the program is read that has the SDK.
const fs = require('node:fs');

const { readFileSync } = fs;
fs.readFileSync = (path, ...rest) => {
  if (String(path).endsWith('mcp-serve.cjs')) process.stderr.write('the SDK was loaded\n');
  return readFileSync(path, ...rest);
};
