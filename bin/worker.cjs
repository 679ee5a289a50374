'use strict';
// A second thread of the program, loaded as the program is.
const { join } = require('node:path');
const { load } = require('./cnca.cjs');

load(join(__dirname, '..', 'dist', 'worker.cjs'));
