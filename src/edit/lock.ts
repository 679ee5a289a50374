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
 * One process at a time writes to a base: the one whose file lies in the folder `.cnca-lock`. The
 * name of that file says who: `<process id>.<random>.<host>`; its time says since when.
 *
 * Every step is one call that the file system does whole or not at all, and that fails where
 * another process was faster:
 *
 *   take      a folder with the file in it is renamed to `.cnca-lock`: this fails unless that
 *             folder is missing or empty
 *   give back the file is unlinked: nobody else's file has its name; then the folder is removed,
 *             which fails where it is not empty, because it was taken again
 *   break     as giving back, for a process that is dead
 */
const LOCK = '.cnca-lock';

/** Whether a name in the folder of a base is that of a lock, or of one that is being taken. */
export function isLock(name: string): boolean {
  return name === LOCK || name.startsWith(`${LOCK}-`);
}

/** Who asks for a lock, and what is known of those who hold one. */
export interface Owner {
  readonly pid: number;
  readonly host: string;
  /** Unlike that of any other process, past or present. */
  readonly unique: string;
  /** Whether a process of this host that has lived at a time (ms since 1970) is still there. */
  readonly alive: (pid: number, since: number) => boolean;
}

/** How long others are waited for, in ms. */
export interface Patience {
  readonly most: number;
  /** Told once, after a second, who is waited for. */
  readonly waiting?: ((holder: string) => void) | undefined;
}

interface Holder {
  readonly file: string;
  readonly pid: number;
  readonly host: string;
  readonly since: number;
}

const SAY_AFTER_MS = 1000;
const PAUSE_MS = 15;

function fileName({ pid, unique, host }: Owner): string {
  return `${pid}.${unique}.${host.replace(/[^\w.-]/g, '_')}`;
}

function readName(file: string, path: string): Holder {
  const [, pid, host = ''] = /^(\d+)\.\w+\.([\w.-]*)$/.exec(file) ?? [];
  return { file, pid: Number(pid), host, since: statSync(path).mtimeMs };
}

function holderOf(lock: string): Holder | undefined {
  try {
    // By a link, files of another folder would be taken for locks of processes that died.
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

function giveBack(lock: string, file: string): void {
  quietly(() => unlinkSync(join(lock, file)));
  quietly(() => rmdirSync(lock));
}

/** Takes the lock from a process that is dead. Another may do so at the same time. */
function breakOpen(dir: string, lock: string, { file }: Holder): void {
  try {
    unlinkSync(join(lock, file));
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw notWritable(dir, error);
  }
  quietly(() => rmdirSync(lock));
}

function take(dir: string, file: string): boolean {
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
    // Windows puts no folder in the place of another, not even of an empty one, and names no reason.
    const refused = ['ENOTEMPTY', 'EEXIST', 'EPERM', 'EACCES', 'EBUSY'];
    if (ready && refused.includes(systemCode(error) ?? '')) return false;
    throw notWritable(dir, error);
  }
}

/** Removes what processes left behind that died before they had the lock. */
function tidy(dir: string, owner: Owner): void {
  for (const name of readdirSync(dir)) {
    if (!name.startsWith(`${LOCK}-`)) continue;
    const path = join(dir, name);
    const left = readName(name.slice(LOCK.length + 1), path);
    if (isDead(left, owner)) rmSync(path, { recursive: true, force: true });
  }
}

/**
 * Does something while no other process writes to a base. Locks of processes that died are broken.
 *
 * @param dir the base's folder
 * @throws {WriteError} where the folder cannot be written to, or the wait was too long
 */
export async function withLock<T>(
  dir: string,
  owner: Owner,
  patience: Patience,
  act: () => T | Promise<T>,
): Promise<T> {
  const lock = join(dir, LOCK);
  const file = fileName(owner);
  // The clock may be set while somebody waits; this one goes on.
  const started = performance.now();
  let said = false;
  for (;;) {
    let holder = holderOf(lock);
    if (holder && isDead(holder, owner)) {
      breakOpen(dir, lock, holder);
      holder = holderOf(lock);
    }
    if (!holder) {
      if (take(dir, file)) break;
      quietly(() => rmdirSync(lock));
    }
    const waited = performance.now() - started;
    if (waited > patience.most) throw new WriteError(tooLong(lock, holder));
    if (waited > SAY_AFTER_MS && !said) {
      said = true;
      patience.waiting?.(who(holder));
    }
    await wait(PAUSE_MS + Math.random() * PAUSE_MS);
  }
  try {
    quietly(() => tidy(dir, owner));
    return await act();
  } finally {
    giveBack(lock, file);
  }
}

function who(holder: Holder | undefined): string {
  if (!holder || !Number.isInteger(holder.pid)) return 'somebody';
  const { pid, host, since } = holder;
  return `process ${pid} on ${host}, since ${new Date(since).toISOString()}`;
}

function tooLong(lock: string, holder: Holder | undefined): string {
  return (
    `the base is locked: ${who(holder)} is writing to it. Try again; ` +
    `if no such process is there any more, remove ${lock}`
  );
}
