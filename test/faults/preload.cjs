'use strict';
// Makes calls to the file system fail, or kills the process instead. NODE_OPTIONS loads it before the
// program; the variable FAULT says what to do, as JSON: see `Fault` in rounds.ts.
const fs = require('node:fs');

const threads = require('node:worker_threads');

const fate = JSON.parse(process.env.FAULT);
const { under = [], calls = [], at = 0, onwards = false, how, log, shift = 0, thread } = fate;
const real = { ...fs };
const paths = new Map();
let count = 0;

function pathOf(first) {
  return typeof first === 'number' ? paths.get(first) : String(first);
}

/** Writes half of the bytes of a call. */
function half(name, [to, what, ...rest]) {
  if (name === 'writeFileSync') return real[name](to, what.slice(0, what.length / 2), ...rest);
  const [offset = 0, length = what.length - offset, position] = rest;
  return real[name](to, what, offset, Math.ceil(length / 2), position);
}

function fault(name, args) {
  // Only this function returns how much it wrote.
  if (how === 'short') return name === 'writeSync' ? half(name, args) : real[name](...args);
  if (how === 'torn') half(name, args);
  if (how === 'torn' || how === 'kill') process.kill(process.pid, 'SIGKILL');
  const path = pathOf(args[0]);
  const syscall = name.replace(/Sync$/, '');
  throw Object.assign(new Error(`${how}: made up, ${syscall} '${path}'`), {
    code: how,
    syscall,
    path,
  });
}

for (const name of calls) {
  const usual = real[name];
  fs[name] = (...args) => {
    // Opening a file for reading does not count as a call that writes.
    const reads = name === 'openSync' && !calls.includes('readSync') && (args[1] ?? 'r') === 'r';
    if (reads || !under.some((start) => pathOf(args[0])?.startsWith(start))) return usual(...args);
    if (log) real.appendFileSync(log, `${name} ${pathOf(args[0])}\n`);
    const now = count++;
    const fails = now === at || at === 'every' || (onwards && now > at);
    return how && fails ? fault(name, args) : usual(...args);
  };
}

const opened = fs.openSync;
fs.openSync = (...args) => {
  const fd = opened(...args);
  paths.set(fd, String(args[0]));
  return fd;
};

if (shift !== 0) {
  const now = Date.now;
  Date.now = () => now() + shift;
}

if (!threads.isMainThread) {
  if (thread === 'exits') process.exit(0);
  if (thread === 'throws') throw new Error('made up');
  if (thread === 'dies') {
    // In small pieces: V8 ends the whole process if a thread cannot allocate a large one.
    let last;
    for (;;) last = { before: last };
  }
} else if (thread === 'refused') {
  threads.Worker = class {
    constructor() {
      throw new Error('made up: no thread to be had');
    }
  };
}
