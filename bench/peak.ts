import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Command, run } from './measure.ts';
import { median } from './statistics.ts';

/**
 * How much memory a program of Node's holds at most, in kilobytes: the median of some runs.
 *
 * @param hook the bundled `peak-memory`
 * @param dir a folder for what it writes
 */
export function peakMemory(command: Command, hook: string, dir: string, runs: number): number {
  const [node, ...args] = command.words;
  const file = join(dir, 'peak');
  const hooked: Command = {
    ...command,
    words: [node, '--require', hook, ...args],
    env: { ...process.env, ...command.env, CNCA_BENCH_PEAK: file },
  };
  const peaks = Array.from({ length: runs }, () => {
    run(hooked);
    return Number(readFileSync(file, 'utf8'));
  });
  return median(peaks);
}
