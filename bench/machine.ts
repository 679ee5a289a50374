import { arch, cpus, loadavg, platform, totalmem } from 'node:os';

/** What the figures were taken on, in lines. */
export function machine(): string {
  const load = loadavg()
    .map((value) => value.toFixed(2))
    .join(' ');
  return [
    `Node ${process.version} on ${platform()} ${arch()}`,
    `${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB of memory`,
    `load average ${load}: what else runs here makes figures noisy; ratios suffer less than times`,
  ].join('\n');
}
