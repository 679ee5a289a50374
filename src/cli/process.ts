import { join } from 'node:path';
import type { Base } from '../base/base.ts';
import { EXIT } from '../program/errors.ts';
import type { Io } from '../program/io.ts';
import { main } from './main.ts';
import { outputOf } from './streams.ts';

declare const CNCA_VERSION: string;
declare const CNCA_BUILD: string;

export * as shared from './shared.ts';

function folderAtHand(): string | undefined {
  try {
    return process.cwd();
  } catch {
    return undefined;
  }
}

/**
 * Runs the program in this process: its streams, its environment, its exit code.
 *
 * @param home the folder of the package
 * @param cacheDir the folder for snapshots; without one nothing is written
 */
export async function run(home: string, cacheDir?: string): Promise<void> {
  const { env, argv } = process;
  let lost = false;
  const stderr = outputOf(
    2,
    () => process.stderr,
    () => undefined,
  );
  const stdout = outputOf(
    1,
    () => process.stdout,
    ({ message }) => {
      lost = true;
      process.exitCode = EXIT.unusable;
      stderr.write(`cnca: the result could not be written: ${message}\n`);
    },
  );
  const io: Io = {
    stdout,
    stderr,
    stdin: () => process.stdin,
    terminal: () => {
      const { stdin: input, stdout: output } = process;
      return input.isTTY && output.isTTY ? { input, output } : undefined;
    },
    env,
    cwd: folderAtHand,
    cacheDir,
    shipped: { base: join(home, 'facts'), snapshot: join(home, 'dist', 'facts.snapshot') },
    worker: join(home, 'bin', 'worker.cjs'),
    program: [process.execPath, join(home, 'bin', 'cnca.cjs')],
    version: CNCA_VERSION,
    build: CNCA_BUILD,
  };
  // process.exit() would cut off what a pipe has not taken yet.
  const code = await main(argv.slice(2), io);
  process.exitCode = lost ? EXIT.unusable : code;
}

/**
 * Makes the snapshot that comes with the package, while the package is built.
 *
 * @param andThen keeps more beside it
 */
export async function writeShippedSnapshot(
  home: string,
  andThen: (base: Base) => Promise<void>,
): Promise<void> {
  const { openBase } = await import('../base/open.ts');
  const base = await openBase(join(home, 'facts'), {
    version: CNCA_BUILD,
    snapshot: join(home, 'dist', 'facts.snapshot'),
  });
  await andThen(base);
  base.close();
}

/** The JSON Schemas that come with the package: texts by the names of their files. */
export async function schemas(): Promise<Record<string, string>> {
  const { SCHEMA_NAMES, schemaFile, schemaText } = await import('../base/json-schema.ts');
  return Object.fromEntries(SCHEMA_NAMES.map((name) => [schemaFile(name), schemaText(name)]));
}

/** The man page that comes with the package. @param date of the page: 2024-06-17 */
export async function manual(date: string): Promise<string> {
  const { manPage } = await import('./man.ts');
  return manPage({ version: CNCA_VERSION, date });
}

/** The page of the commands among the documents: see `commands-page.ts`. */
export async function commandsPage(): Promise<string> {
  return (await import('./commands-page.ts')).commandsPage();
}
