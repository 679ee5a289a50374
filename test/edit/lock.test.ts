import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { type Owner, withLock } from '../../src/edit/lock.ts';
import { tempDir } from '../helpers/base.ts';
import { refusal, renameAsWindows, withCalls } from '../helpers/windows.ts';

const LOCK = '.cnca-lock';
let count = 0;

/** A process of an invented machine on which only the given processes run. */
function owner(living: readonly number[] = [], more: Partial<Owner> = {}): Owner {
  count++;
  const alive = (pid: number) => living.includes(pid);
  return { pid: count, host: 'cape', unique: `u${count}`, alive, ...more };
}

/** A folder with a lock. */
function lockedBy(name: string): string {
  const dir = tempDir();
  mkdirSync(join(dir, LOCK));
  writeFileSync(join(dir, LOCK, name), '');
  return dir;
}

const SOON = { maxWaitMs: 100 };

/**
 * Processes that all want one lock, and of which each sees that the others run.
 *
 * @returns for each, how many others held the lock when it got it
 */
function crowd(dir: string, size: number): Promise<number[]> {
  const everybody = Array.from({ length: size }, () => owner());
  const pids = everybody.map(({ pid }) => pid);
  const alive = (pid: number) => pids.includes(pid);
  let inside = 0;
  const turn = async (): Promise<number> => {
    const others = inside++;
    await wait(5);
    inside--;
    return others;
  };
  return Promise.all(
    everybody.map((one) => withLock(dir, { ...one, alive }, { maxWaitMs: 20_000 }, turn)),
  );
}

describe('a lock', () => {
  test('is held by one process at a time, however many want it', async () => {
    const dir = tempDir();
    assert.deepEqual(await crowd(dir, 12), Array(12).fill(0));
    assert.deepEqual(readdirSync(dir), []);
  });

  test('names its holder while it is held', async () => {
    const dir = tempDir();
    await withLock(dir, owner([], { pid: 4711, host: 'a b' }), SOON, () => {
      assert.match(readdirSync(join(dir, LOCK)).join(), /^4711\.u\d+\.a_b$/);
    });
  });

  test('is released if the action fails', async () => {
    const dir = tempDir();
    const failing = withLock(dir, owner(), SOON, () => {
      throw new Error('no ink');
    });
    await assert.rejects(failing, /no ink/);
    assert.deepEqual(readdirSync(dir), []);
  });

  test('of a dead process is broken', async () => {
    const dir = lockedBy('999.dead.cape');
    assert.equal(await withLock(dir, owner([1]), SOON, () => 'mine'), 'mine');
    assert.deepEqual(readdirSync(dir), []);
  });

  test('that is an empty folder is acquired', async () => {
    const dir = tempDir();
    mkdirSync(join(dir, LOCK));
    assert.equal(await withLock(dir, owner(), SOON, () => 'mine'), 'mine');
  });

  for (const [whose, name, living] of [
    ['a running process', '999.busy.cape', [999]],
    ['a process of another machine', '999.dead.elsewhere', []],
    ['an unknown owner', 'README', []],
    ['an owner with an escape sequence in its name', '1.a.\u001b[2J', []],
  ] as const) {
    test(`of ${whose} is not broken, and the refusal says what to do`, async () => {
      const dir = lockedBy(name);
      const lock = join(dir, LOCK);
      await assert.rejects(
        withLock(dir, owner(living), SOON, () => assert.fail('was let in')),
        ({ message }: Error) => {
          assert.match(message, /^the base is locked: .* is writing to it\. Try again; /);
          assert.doesNotMatch(message, /NaN|\p{Cc}/u);
          assert.ok(message.endsWith(`remove ${lock}`));
          return true;
        },
      );
      assert.deepEqual(readdirSync(lock), [name]);
    });
  }

  test('reports its holder once while waiting', async () => {
    const dir = lockedBy('999.busy.cape');
    const told: string[] = [];
    const patience = { maxWaitMs: 1300, onWait: (holder: string) => void told.push(holder) };
    await assert.rejects(withLock(dir, owner([999]), patience, () => undefined));
    assert.equal(told.length, 1);
    assert.match(told[0] ?? '', /^process 999 on cape, since \d{4}-/);
  });

  test('has a time, so that a reused process id is recognised', async () => {
    const dir = lockedBy('999.old.cape');
    utimesSync(join(dir, LOCK, '999.old.cape'), 1000, 1000);
    const rebooted = owner([], { alive: (_, since) => since > 2_000_000 });
    assert.equal(await withLock(dir, rebooted, SOON, () => 'mine'), 'mine');
  });

  test('is held by one process at a time on systems that do not rename over a folder', async () => {
    const dir = tempDir();
    mkdirSync(join(dir, LOCK));
    const beside = await withCalls({ renameSync: renameAsWindows }, () => crowd(dir, 6));
    assert.deepEqual(beside, Array(6).fill(0));
    assert.deepEqual(readdirSync(dir), []);
  });

  for (const code of ['ENOTEMPTY', 'EEXIST', 'EPERM', 'EACCES', 'EBUSY']) {
    test(`that cannot be acquired because of ${code} is waited for and then reported`, async () => {
      const dir = tempDir();
      const renameSync = () => {
        throw refusal(code);
      };
      const taking = () => withLock(dir, owner(), SOON, () => undefined);
      await assert.rejects(withCalls({ renameSync }, taking), /is locked: somebody .*\.cnca-lock$/);
      assert.deepEqual(readdirSync(dir), []);
    });
  }

  test('that cannot be acquired for another reason is not waited for', async () => {
    const dir = tempDir();
    const renameSync = () => {
      throw Object.assign(refusal('ENOSPC'), { syscall: 'rename' });
    };
    const taking = () => withLock(dir, owner(), { maxWaitMs: 60_000 }, () => undefined);
    await assert.rejects(withCalls({ renameSync }, taking), /the disk is full/);
    assert.deepEqual(readdirSync(dir), []);
  });

  test('removes only the folders of processes that died while acquiring it', async () => {
    const dir = tempDir();
    const left = ['.cnca-lock-999.dead.cape', '.cnca-lock-998.busy.cape', '.cnca-locksmith'];
    for (const name of left) mkdirSync(join(dir, name));
    await withLock(dir, owner([998]), SOON, () => undefined);
    assert.deepEqual(
      left.filter((name) => existsSync(join(dir, name))),
      left.slice(1),
    );
  });
});
