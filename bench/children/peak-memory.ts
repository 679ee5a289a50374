// Loaded before a program: writes how much memory it held at most, in kilobytes, when it ends.
import { readFileSync, writeFileSync } from 'node:fs';

/** Linux starts a process's own figure at that of the process that started it; its status does not. */
function peak(): number {
  try {
    const status = readFileSync('/proc/self/status', 'utf8');
    return Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1]);
  } catch {
    return process.resourceUsage().maxRSS;
  }
}

process.once('exit', () => {
  const file = process.env['CNCA_BENCH_PEAK'];
  if (file) writeFileSync(file, String(peak()));
});
