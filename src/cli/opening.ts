import type { Base } from '../base/base.ts';
import { openBase } from '../base/open.ts';
import type { BaseError } from '../base/problems.ts';
import type { Progress } from '../commands/command.ts';
import { isNamed, UsageError } from '../program/errors.ts';
import type { Io } from '../program/io.ts';
import { progressBar } from './progress.ts';

/**
 * The folder of the base that a command line asks for: `--base`, else CNCA_BASE, else the shipped one.
 *
 * @throws {UsageError} where the option is empty: a script's variable was not set
 */
export function askedDir(io: Io, asked: string | undefined): string {
  if (asked === '') throw new UsageError('--base must name a folder, not ""');
  return asked ?? (io.env['CNCA_BASE'] || io.shipped.base);
}

/** The problems of a base while another process has changed one of its files and not yet the other. */
const HALF_CHANGED: readonly string[] = ['one-sided-relation', 'unknown-claim'];

/** Finishes a change of another process. @returns whether the base may be whole now */
async function mayBeWhole(dir: string, { problems }: BaseError): Promise<boolean> {
  if (!problems.some(({ code }) => HALF_CHANGED.includes(code))) return false;
  const { finishChange } = await import('../edit/finish.ts');
  const { thisProcess } = await import('../edit/this-process.ts');
  await finishChange(dir, thisProcess());
  return true;
}

/**
 * How a base is opened, in the order of the attempts: from its snapshot; from its files, because the
 * snapshot is damaged; from its files without writing a snapshot, because the disk damages that, too.
 */
const WAYS = ['kept', 'anew', 'keeping nothing'] as const;
type Way = (typeof WAYS)[number];

/**
 * Opens the base that a command line asks for: `--base`, else CNCA_BASE, else the shipped one.
 *
 * @param progress called, instead of drawing a bar on stderr, with how many bytes of how many are
 *   read; an error that it throws ends the opening
 * @throws {BaseError} where it cannot be used
 * @throws {UsageError} where the option is empty: a script's variable was not set
 */
export async function openAsked(
  io: Io,
  asked: string | undefined,
  way: Way,
  progress?: Progress,
): Promise<Base> {
  const dir = askedDir(io, asked);
  const bar = progressBar(io.stderr);
  const open = (): Promise<Base> =>
    openBase(dir, {
      version: io.build,
      cacheDir: way === 'keeping nothing' ? undefined : io.cacheDir,
      shipped: dir === io.shipped.base ? io.shipped.snapshot : undefined,
      worker: io.worker,
      progress: progress ?? bar.show,
      ignoreSnapshots: way !== 'kept',
    });
  try {
    return await open();
  } catch (error) {
    if (!isNamed<BaseError>(error, 'BaseError') || !(await mayBeWhole(dir, error))) throw error;
    return await open();
  } finally {
    bar.clear();
  }
}

/**
 * Whether a damaged snapshot may have caused an error. Checksums do not detect a snapshot that somebody
 * crafted: its records have other shapes, and their use throws these errors.
 */
function mayBeDamage(error: unknown): boolean {
  const shown = [TypeError, RangeError].some((kind) => error instanceof kind);
  return shown || isNamed(error, 'SnapshotDamaged');
}

/**
 * Opens the base that a command line asks for, calls `act` with it, and closes it. Where the snapshot
 * turns out to be damaged, `act` is called again with the base read from its files, so it must not
 * write anything before it has read everything.
 *
 * @param progress as {@link openAsked} has it
 * @throws as {@link openAsked}, and what `act` throws
 */
export async function withAsked<T>(
  io: Io,
  asked: string | undefined,
  act: (base: Base) => T | Promise<T>,
  progress?: Progress,
): Promise<T> {
  let damaged: unknown;
  for (const way of WAYS) {
    let base: Base | undefined;
    try {
      base = await openAsked(io, asked, way, progress);
      return await act(base);
    } catch (error) {
      if (!mayBeDamage(error)) throw error;
      damaged = error;
    } finally {
      base?.close();
    }
  }
  throw damaged;
}
