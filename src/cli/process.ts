import { join } from 'node:path';
import { EXIT } from './errors.ts';
import type { Io } from './io.ts';
import { main } from './main.ts';

declare const CNCA_VERSION: string;
declare const CNCA_BUILD: string;

/**
 * Looks after the output streams. A reader that goes away (`| head`) is no error, and there is
 * nobody left to tell; a full disk is one.
 *
 * @returns says whether what was written to stdout is lost
 */
function attend({ stdout, stderr }: NodeJS.Process): () => boolean {
  let lost = false;
  stdout.on('error', ({ code, message }: NodeJS.ErrnoException) => {
    if (code === 'EPIPE') return;
    lost = true;
    process.exitCode = EXIT.unusable;
    stderr.write(`cnca: the result could not be written: ${message}\n`);
  });
  stderr.on('error', () => undefined);
  return () => lost;
}

/**
 * Runs the program in this process: its streams, its environment, its exit code.
 *
 * @param home the folder of the package
 */
export async function run(home: string): Promise<void> {
  const { stdout, stderr, env, platform, argv } = process;
  const lost = attend(process);
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
  const code = await main(argv.slice(2), io);
  process.exitCode = lost() ? EXIT.unusable : code;
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

/** The man page that comes with the package. @param date of the page: 2024-06-17 */
export async function manual(date: string): Promise<string> {
  const { manPage } = await import('./man.ts');
  return manPage({ version: CNCA_VERSION, date });
}
