import type { Base } from '../base/base.ts';
import { openBase } from '../base/open.ts';
import { UsageError } from './errors.ts';
import { cacheDir, type Io } from './io.ts';
import { progressBar } from './progress.ts';

/**
 * Opens the base that a command line asks for: `--base`, else CNCA_BASE, else the shipped one.
 *
 * @param distrust read the files anew, whatever snapshots there are
 * @param progress told, instead of a bar on stderr, how many bytes of how many are read, from 0 on;
 *   what it throws ends the opening
 * @throws {BaseError} where it cannot be used
 * @throws {UsageError} where the option is empty: a script's variable was not set
 */
export async function openAsked(
  io: Io,
  asked: string | undefined,
  distrust: boolean,
  progress?: (done: number, total: number) => void,
): Promise<Base> {
  if (asked === '') throw new UsageError('--base must name a folder, not ""');
  const dir = asked ?? (io.env['CNCA_BASE'] || io.shipped.base);
  const bar = progressBar(io.stderr);
  try {
    return await openBase(dir, {
      version: io.build,
      deriver: async () => (await import('../deriver.ts')).deriver,
      cacheDir: cacheDir(io),
      shipped: dir === io.shipped.base ? io.shipped.snapshot : undefined,
      worker: io.worker,
      progress: progress ?? bar.show,
      distrust,
    });
  } finally {
    bar.clear();
  }
}
