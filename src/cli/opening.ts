import { realpathSync } from 'node:fs';
import type { Base } from '../base/base.ts';
import { nearestBase } from '../base/nearest-base.ts';
import { openBase } from '../base/open.ts';
import type { BaseError, ProblemCode } from '../base/problems.ts';
import type { Progress } from '../commands/command.ts';
import { isNamed, UsageError } from '../program/errors.ts';
import type { Io } from '../program/io.ts';
import { progressBar } from './progress.ts';
import { say } from './say.ts';
import { mayBeEdited } from './shipped-base.ts';

/** The base that a command line uses. */
export interface BaseInUse {
  readonly dir: string;
  /** How it was chosen: by `--base` or CNCA_BASE, as the folder at hand or one above it, or as none of these. */
  readonly by: 'name' | 'folder' | 'nothing';
}

/**
 * The base that a command line uses: `--base`, else CNCA_BASE, else the nearest folder upwards that is
 * a base, else the shipped one.
 *
 * @throws {UsageError} where the option is empty: a script's variable was not set
 */
export function baseInUse(io: Io, asked: string | undefined): BaseInUse {
  if (asked === '') throw new UsageError('--base must name a folder, not ""');
  const named = asked ?? (io.env['CNCA_BASE'] || undefined);
  if (named !== undefined) return { dir: named, by: 'name' };
  const cwd = io.cwd?.();
  const near = cwd === undefined ? undefined : nearestBase(cwd);
  return near === undefined ? { dir: io.shipped.base, by: 'nothing' } : { dir: near, by: 'folder' };
}

/** Says on a terminal which base is in use, where the command line does not name it. */
export async function tellBase(io: Io, { dir, by }: BaseInUse): Promise<void> {
  if (by === 'name' || !io.stderr.isTTY) return;
  const which = by === 'folder' ? dir : 'the one that comes with cnca';
  await say(io.stderr, `base: ${which} (--base or CNCA_BASE names another)`);
}

/**
 * The folder of the base that a command writes to: never the shipped one, unless it is that of a
 * checkout of the project and named.
 *
 * @throws {UsageError} where the base must be named
 */
export function writableDir(io: Io, { dir, by }: BaseInUse): string {
  const { base } = io.shipped;
  if (by === 'nothing' || isSame(dir, base)) {
    if (by !== 'name' || !mayBeEdited(base)) {
      throw new UsageError(
        'nothing is written into the base that comes with cnca; name a base of your own by ' +
          '--base <dir> or CNCA_BASE, or work in its folder; `cnca init <dir>` makes one',
      );
    }
  }
  return dir;
}

function isSame(a: string, b: string): boolean {
  try {
    return realpathSync(a) === realpathSync(b);
  } catch {
    return false;
  }
}

/**
 * The problems of a base while another process has changed one of its files and not yet the other, as
 * where it adds a relation, or renames a claim, a topic or a source and its files.
 */
const HALF_CHANGED: readonly ProblemCode[] = [
  'one-sided-relation',
  'unknown-claim',
  'unknown-topic',
  'unknown-source',
  'duplicate-id',
  'unreadable',
];

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
 * Opens the base that a command line uses, as {@link baseInUse} says.
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
  const { dir } = baseInUse(io, asked);
  const bar = progressBar(io.stderr);
  const open = (): Promise<Base> =>
    openBase(dir, {
      version: io.build,
      cacheDir: way === 'keeping nothing' ? undefined : io.cacheDir,
      shipped: dir === io.shipped.base ? io.shipped.snapshot : undefined,
      lender: io.shipped.snapshot,
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
