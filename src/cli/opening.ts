import type { Base } from '../base/base.ts';
import { openBase } from '../base/open.ts';
import { cacheDir, type Io } from './io.ts';
import { progressBar } from './progress.ts';

/**
 * Opens the base that a command line asks for: `--base`, else CNCA_BASE, else the shipped one.
 *
 * @param distrust read the files anew, whatever snapshots there are
 * @throws {BaseError} where it cannot be used
 */
export async function openAsked(
  io: Io,
  asked: string | undefined,
  distrust: boolean,
): Promise<Base> {
  const dir = asked ?? (io.env['CNCA_BASE'] || io.shipped.base);
  const bar = progressBar(io.stderr);
  try {
    return await openBase(dir, {
      version: io.build,
      deriver: async () => (await import('../deriver.ts')).deriver,
      cacheDir: cacheDir(io),
      shipped: dir === io.shipped.base ? io.shipped.snapshot : undefined,
      worker: io.worker,
      progress: bar.show,
      distrust,
    });
  } finally {
    bar.clear();
  }
}
