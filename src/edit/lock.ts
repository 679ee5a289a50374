import {
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { systemCode } from '../program/failure.ts';
import { quietly } from './place.ts';
import { notWritable, WriteError } from './write-error.ts';

/*
 * Only one process at a time writes to a base: the one whose file is in the folder `.cnca-lock`. The
 * name of that file identifies the process: `<process id>.<random>.<host>`; its mtime is the time of
 * locking.
 *
 * Every step is one atomic call to the file system, which fails if another process was faster:
 *
 *   acquire   rename a folder that contains the file to `.cnca-lock`: this fails unless the latter
 *             is missing or empty
 *   release   unlink the file, whose name no other process uses; then remove the folder, which fails
 *             if it is not empty because another process acquired the lock
 *   break     release the lock of a dead process
 */
const LOCK = '.cnca-lock';

/** Whether a name in the folder of a base belongs to a lock or to one that is being acquired. */
export function isLock(name: string): boolean {
  return name === LOCK || name.startsWith(`${LOCK}-`);
}

/** The process that wants a lock. */
export interface Owner {
  readonly pid: number;
  readonly host: string;
  /** Differs from that of every other process, past or present. */
  readonly unique: string;
  /** Whether the process that had this id at a time (ms since 1970), on this host, still runs. */
  readonly alive: (pid: number, since: number) => boolean;
}

/** How to wait for a lock. */
export interface Patience {
  readonly maxWaitMs: number;
  /** Called once, after a second of waiting, with a description of the holder. */
  readonly onWait?: ((holder: string) => void) | undefined;
}

interface Holder {
  readonly file: string;
  readonly pid: number;
  readonly host: string;
  readonly since: number;
}

const NOTIFY_AFTER_MS = 1000;
const RETRY_MS = 15;

function fileName({ pid, unique, host }: Owner): string {
  return `${pid}.${unique}.${host.replace(/[^\w.-]/g, '_')}`;
}

function readName(file: string, path: string): Holder {
  const [, pid, host = ''] = /^(\d+)\.\w+\.([\w.-]*)$/.exec(file) ?? [];
  return { file, pid: Number(pid), host, since: statSync(path).mtimeMs };
}

function holderOf(lock: string): Holder | undefined {
  try {
    // Through a symlink, files of another folder would be deleted as locks of dead processes.
    if (!lstatSync(lock).isDirectory()) throw new WriteError(`${lock} is no lock; remove it`);
    const [file] = readdirSync(lock);
    return file === undefined ? undefined : readName(file, join(lock, file));
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw notWritable(lock, error);
  }
}

function isDead({ pid, host, since }: Holder, owner: Owner): boolean {
  const here = host === owner.host.replace(/[^\w.-]/g, '_');
  return here && Number.isInteger(pid) && !owner.alive(pid, since);
}

function release(lock: string, file: string): void {
  quietly(() => unlinkSync(join(lock, file)));
  quietly(() => rmdirSync(lock));
}

/** Removes the lock of a dead process. Another process may do so at the same time. */
function breakLock(dir: string, lock: string, { file }: Holder): void {
  try {
    unlinkSync(join(lock, file));
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw notWritable(dir, error);
  }
  quietly(() => rmdirSync(lock));
}

/** @returns whether the lock was acquired; `false` if another process holds it */
function acquire(dir: string, file: string): boolean {
  const own = join(dir, `${LOCK}-${file}`);
  let ready = false;
  try {
    mkdirSync(own);
    writeFileSync(join(own, file), '');
    ready = true;
    renameSync(own, join(dir, LOCK));
    return true;
  } catch (error) {
    quietly(() => rmSync(own, { recursive: true }));
    // Windows does not rename over a folder, even an empty one, and reports various codes.
    const taken = ['ENOTEMPTY', 'EEXIST', 'EPERM', 'EACCES', 'EBUSY'];
    if (ready && taken.includes(systemCode(error) ?? '')) return false;
    throw notWritable(dir, error);
  }
}

/** Removes folders of processes that died while acquiring the lock. */
function sweep(dir: string, owner: Owner): void {
  for (const name of readdirSync(dir)) {
    if (!name.startsWith(`${LOCK}-`)) continue;
    const path = join(dir, name);
    const holder = readName(name.slice(LOCK.length + 1), path);
    if (isDead(holder, owner)) rmSync(path, { recursive: true, force: true });
  }
}

/**
 * Runs an action while holding the lock of a folder. Locks of dead processes are broken.
 *
 * @throws {WriteError} if the folder cannot be written to, or the wait is too long
 */
export async function withLock<T>(
  dir: string,
  owner: Owner,
  patience: Patience,
  act: () => T | Promise<T>,
): Promise<T> {
  const lock = join(dir, LOCK);
  const file = fileName(owner);
  // Monotonic: the system clock may be set while waiting.
  const started = performance.now();
  let notified = false;
  for (;;) {
    let holder = holderOf(lock);
    if (holder && isDead(holder, owner)) {
      breakLock(dir, lock, holder);
      holder = holderOf(lock);
    }
    if (!holder) {
      if (acquire(dir, file)) break;
      quietly(() => rmdirSync(lock));
    }
    const waited = performance.now() - started;
    if (waited > patience.maxWaitMs) throw new WriteError(tooLong(lock, holder));
    if (waited > NOTIFY_AFTER_MS && !notified) {
      notified = true;
      patience.onWait?.(describeHolder(holder));
    }
    await wait(RETRY_MS + Math.random() * RETRY_MS);
  }
  try {
    quietly(() => sweep(dir, owner));
    return await act();
  } finally {
    release(lock, file);
  }
}

function describeHolder(holder: Holder | undefined): string {
  if (!holder || !Number.isInteger(holder.pid)) return 'somebody';
  const { pid, host, since } = holder;
  return `process ${pid} on ${host}, since ${new Date(since).toISOString()}`;
}

function tooLong(lock: string, holder: Holder | undefined): string {
  return (
    `the base is locked: ${describeHolder(holder)} is writing to it. Try again; ` +
    `if no such process is there any more, remove ${lock}`
  );
}
