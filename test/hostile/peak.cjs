'use strict';
// Loaded into the program before it starts: says at its end how much memory it has had, in KiB.
// VmHWM is of this process alone; maxRSS, on systems without /proc, may be that of the parent.
const { readFileSync, writeFileSync } = require('node:fs');

process.on('exit', () => {
  let peak = process.resourceUsage().maxRSS;
  try {
    peak = Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))[1]);
  } catch {}
  const { user, system } = process.cpuUsage();
  writeFileSync(process.env.PEAK, JSON.stringify({ peak, cpu: (user + system) / 1000 }));
});
