import { join } from 'node:path';
import type { Io } from './io.ts';
import { main } from './main.ts';

declare const CNCA_VERSION: string;
declare const CNCA_BUILD: string;

/** A reader that goes away (`| head`) is no error, and there is nobody left to tell. */
function quietly(stream: NodeJS.WriteStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exitCode ??= 0;
  });
}

/**
 * Runs the program in this process: its streams, its environment, its exit code.
 *
 * @param home the folder of the package
 */
export async function run(home: string): Promise<void> {
  const { stdout, stderr, env, platform, argv } = process;
  quietly(stdout);
  quietly(stderr);
  const io: Io = {
    stdout,
    stderr,
    env,
    platform,
    shipped: { base: join(home, 'facts'), snapshot: join(home, 'dist', 'facts.snapshot') },
    worker: join(home, 'dist', 'worker.cjs'),
    version: CNCA_VERSION,
    build: CNCA_BUILD,
  };
  // The process ends by itself: an exit now would cut what pipes have not taken yet.
  process.exitCode = await main(argv.slice(2), io);
}

/** Makes the snapshot that comes with the package, while the package is built. */
export async function writeShippedSnapshot(home: string): Promise<void> {
  const { openBase } = await import('../base/open.ts');
  const { deriver } = await import('../deriver.ts');
  const base = await openBase(join(home, 'facts'), {
    version: CNCA_BUILD,
    deriver: async () => deriver,
    snapshot: join(home, 'dist', 'facts.snapshot'),
  });
  base.close();
}
