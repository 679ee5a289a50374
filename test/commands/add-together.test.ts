import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { tempDir } from '../helpers/base.ts';
import { start } from '../helpers/processes.ts';
import { run } from '../helpers/run.ts';
import { copyOfTideMills, newClaim, TIDE_MILLS, TIDE_MILLS_COUNT } from '../helpers/tide-mills.ts';

/** What a base holds beside what it held before anybody wrote to it: nothing, when all goes well. */
function leftOver(dir: string): string[] {
  const all = (of: string) => readdirSync(of, { recursive: true, encoding: 'utf8' });
  const usual = new Set(all(TIDE_MILLS));
  return all(dir).filter((path) => !usual.has(path));
}

function count(dir: string): number {
  const { out, err } = run(['facts', '--count', '--base', dir]);
  assert.equal(err, '');
  return Number(out);
}

describe('processes that write to one base at the same time', () => {
  test('lose nothing: of twenty claims all are there', async () => {
    const dir = copyOfTideMills();
    const ids = Array.from({ length: 20 }, (_, number) => `gate-${number}`);
    const ended = await Promise.all(
      ids.map((id, number) => {
        // Every other one changes a second file, too.
        const related = number % 2 === 0 ? ['--conflicts', 'tide-mill-defined'] : [];
        return start(['add', ...newClaim(id, related), '--base', dir]);
      }),
    );
    assert.deepEqual(
      ended.map(({ code, out }) => [code, out]),
      ids.map((id) => [0, `${id}\n`]),
    );
    assert.equal(count(dir), TIDE_MILLS_COUNT + 20);
    const { out } = run(['show', 'tide-mill-defined', '--base', dir, '--json']);
    assert.equal(JSON.parse(out)[0].conflicts.length, 10);
    assert.equal(run(['verify', '--base', dir]).code, 0);
    assert.deepEqual(leftOver(dir), []);
  });

  test('do not disturb those who read', async () => {
    const dir = copyOfTideMills();
    const writers = Array.from({ length: 6 }, (_, number) =>
      start([
        'add',
        ...newClaim(`gate-${number}`, ['--conflicts', 'inlet-dredged']),
        '--base',
        dir,
      ]),
    );
    const readers = Array.from({ length: 12 }, () => start(['facts', '--count', '--base', dir]));
    for (const { code, out, err } of await Promise.all(readers)) {
      assert.deepEqual([code, err], [0, '']);
      assert.ok(Number(out) >= TIDE_MILLS_COUNT, out);
    }
    for (const { code } of await Promise.all(writers)) assert.equal(code, 0);
  });
});

/** Ends the process at once, before a certain call that changes something in a folder. */
const KILLER = `
const fs = require('node:fs');
const { KILL_DIR, KILL_AT } = process.env;
let left = Number(KILL_AT);
for (const name of ['mkdirSync', 'writeFileSync', 'openSync', 'renameSync', 'unlinkSync', 'rmdirSync', 'rmSync']) {
  const real = fs[name];
  fs[name] = (...args) => {
    const reads = name === 'openSync' && (args[1] ?? 'r') === 'r';
    if (!reads && String(args[0]).startsWith(KILL_DIR) && left-- === 0) process.kill(process.pid, 'SIGKILL');
    return real(...args);
  };
}
`;

describe('a process that is killed while it writes', () => {
  const killer = join(tempDir(), 'killer.cjs');
  writeFileSync(killer, KILLER);
  const files = ['claims/log-1871.yaml', 'claims/handbook.yaml'] as const;
  const args = ['add', ...newClaim('gate', ['--conflicts', 'tide-mill-defined'])];
  const read = (dir: string) => files.map((path) => readFileSync(join(dir, path), 'utf8'));

  const whole = copyOfTideMills();
  assert.equal(run([...args, '--base', whole]).code, 0);
  const [before, after] = [read(TIDE_MILLS), read(whole)];
  const MOST = 40;

  test('before any of its steps leaves each file old or new, and the base whole', async (t) => {
    let killed = 0;
    let finished = 0;
    for (let at = 0; at < MOST; at++) {
      const dir = copyOfTideMills();
      const env = { NODE_OPTIONS: `--require ${killer}`, KILL_DIR: dir, KILL_AT: String(at) };
      const { signal, code } = await start([...args, '--base', dir], { env });
      if (signal !== 'SIGKILL') {
        assert.equal(code, 0);
        break;
      }
      killed++;
      for (const [index, held] of read(dir).entries()) {
        assert.ok(held === before[index] || held === after[index], `step ${at}: ${files[index]}`);
      }
      const claims = count(dir) - TIDE_MILLS_COUNT;
      const now = read(dir);
      assert.deepEqual(
        now,
        claims === 0 ? before : after,
        `step ${at}: one file without the other`,
      );
      finished += claims;
      const next = run(['add', ...newClaim('next'), '--base', dir]);
      assert.equal(next.code, 0, `step ${at}: ${next.err}`);
      assert.equal(count(dir), TIDE_MILLS_COUNT + claims + 1);
      assert.deepEqual(leftOver(dir), [], `step ${at}`);
    }
    t.diagnostic(`killed ${killed} times; ${finished} times the change was finished all the same`);
    assert.ok(killed >= 10 && killed < MOST, `${killed} steps`);
    assert.ok(finished >= 3 && finished < killed, `${finished} of ${killed}`);
  });
});
