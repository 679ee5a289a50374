'use strict';
// Loaded into the program before it starts; at its end writes its peak memory (KiB) and CPU time.
// VmHWM is that of this process; maxRSS, used on systems without /proc, may be that of the parent.
const { readFileSync, writeFileSync } = require('node:fs');

process.on('exit', () => {
  let peak = process.resourceUsage().maxRSS;
  try {
    peak = Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))[1]);
  } catch {}
  const { user, system } = process.cpuUsage();
  writeFileSync(process.env.PEAK, JSON.stringify({ peak, cpu: (user + system) / 1000 }));
});
