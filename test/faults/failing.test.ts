import assert from 'node:assert/strict';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { tempDir, textsIn, writeBase } from '../helpers/base.ts';
import { start } from '../helpers/processes.ts';
import { run } from '../helpers/run.ts';
import { copyOfTideMills, newClaim } from '../helpers/tide-mills.ts';
import { callsOf, eachOf, READS, startFaulty, WRITES } from './rounds.ts';

const NO_STACK = /this should not happen|\n\s+at /;

describe('a cache folder on a failing disk costs time, but changes no answer', () => {
  const cacheOf = (home: string): string => join(home, '.cache', 'cnca');
  const base = writeBase();
  const args = ['search', 'tower', '--json', '--base', base];
  const right = run(args, { env: { HOME: tempDir() } });
  const filled = (): string => {
    const home = tempDir();
    assert.deepEqual(run(args, { env: { HOME: home } }), right);
    return home;
  };

  for (const [what, home, calls, how] of [
    ['while it is written', tempDir, WRITES, 'EIO'],
    ['while it is written, because it is full', tempDir, WRITES, 'ENOSPC'],
    ['while it is written and read back', tempDir, READS, 'EIO'],
    ['while it is read', filled, READS, 'EIO'],
  ] as const) {
    test(what, async () => {
      const first = home();
      const made = await callsOf(
        args,
        { calls, under: [cacheOf(first)] },
        { env: { HOME: first } },
      );
      const rounds = [...made.keys(), 'every' as const];
      assert.ok(rounds.length > 5);
      await eachOf(rounds, async (at) => {
        const env = { HOME: home() };
        const fault = { calls, under: [cacheOf(env.HOME)], at, how };
        const { code, out, err } = await startFaulty(args, fault, { env });
        assert.deepEqual({ code, out, err }, right, `call ${at}`);
        const next = await start(args, { env });
        assert.deepEqual([next.code, next.out, next.err], [0, right.out, ''], `after call ${at}`);
      });
    });
  }

  test('and short writes are not failures', async () => {
    const env = { HOME: tempDir() };
    const fault = { calls: WRITES, under: [cacheOf(env.HOME)], at: 'every', how: 'short' } as const;
    const { code, out, err } = await startFaulty(args, fault, { env });
    assert.deepEqual({ code, out, err }, right);
    // From version 22, Node's compile cache is in the same folder.
    const kept = readdirSync(cacheOf(env.HOME)).filter((one) => one !== 'compiled');
    const [name = '', ...more] = kept;
    assert.deepEqual(more, []);
    const before = statSync(join(cacheOf(env.HOME), name)).ino;
    assert.deepEqual(run(args, { env }), right);
    assert.equal(statSync(join(cacheOf(env.HOME), name)).ino, before);
  });
});

describe('a base on a disk that fails during reading', () => {
  for (const [how, why] of [
    ['EIO', 'the disk failed'],
    ['EACCES', 'permission denied'],
    ['EMFILE', 'too many files are open'],
  ] as const) {
    test(`is refused with the message: ${why}`, async () => {
      const base = writeBase();
      const args = ['facts', '--base', base];
      const fault = { calls: READS, under: [base] };
      const calls = await callsOf(args, fault);
      // Only the last call of each function.
      const rounds = [...new Set(calls)].map((name) => calls.lastIndexOf(name));
      await eachOf(rounds, async (at) => {
        const { code, out, err } = await startFaulty(args, { ...fault, at, how, onwards: true });
        assert.deepEqual([code, out], [2, ''], `${calls[at]}, call ${at}`);
        assert.ok(err.startsWith(base) && err.includes(`: ${why}`), err);
        assert.doesNotMatch(err, NO_STACK);
      });
    });
  }

  test('is also refused by commands that read texts', async () => {
    const base = copyOfTideMills();
    for (const [args, under] of [
      [['verify', '--base', base, '--sources', join(base, 'documents')], join(base, 'documents')],
      [['fingerprint', join(base, 'documents', 'log-1871.txt')], base],
      [['add', '--from', join(base, 'topics.yaml'), '--base', base], join(base, 'topics.yaml')],
    ] as const) {
      const fault = { calls: ['readFileSync', 'statSync'], under: [under], how: 'EIO' };
      const { code, out, err } = await startFaulty(args, fault);
      assert.deepEqual([code, out], [2, '']);
      assert.ok(err.includes(under) && err.includes(': the disk failed'), err);
      assert.doesNotMatch(err, NO_STACK);
    }
  });
});

describe('a base on a disk that fails during a change', () => {
  const ARGS = ['add', ...newClaim('gate', ['--conflicts', 'tide-mill-defined'])];
  const NEXT = ['add', ...newClaim('next')];
  const after = (...commands: (readonly string[])[]) => {
    const dir = copyOfTideMills();
    for (const command of commands) assert.equal(run([...command, '--base', dir]).code, 0);
    return textsIn(dir);
  };

  for (const [how, why] of [
    ['ENOSPC', 'the disk is full'],
    ['EIO', 'the disk failed'],
  ] as const) {
    test(`is unchanged, or the next change completes it: ${why}`, async () => {
      const [old, anew, next, both] = [after(), after(ARGS), after(NEXT), after(ARGS, NEXT)];
      const first = copyOfTideMills();
      const calls = await callsOf([...ARGS, '--base', first], { calls: WRITES, under: [first] });
      await eachOf([...calls.keys()], async (at) => {
        const dir = copyOfTideMills();
        const fault = { calls: WRITES, under: [dir], at, how };
        const { code, out, err } = await startFaulty([...ARGS, '--base', dir], fault);
        const what = `${calls[at]}, call ${at}: ${err}`;
        assert.doesNotMatch(err, NO_STACK, what);
        const begun = err.includes('the next `cnca add` finishes it');
        if (code === 0) assert.equal(out, 'gate\n', what);
        else {
          assert.deepEqual([code, out], [2, ''], what);
          assert.ok(err.includes(dir) && err.includes(why), what);
          // A file that cannot be opened for reading is a problem of the base.
          const unread = err.includes(': unreadable: ') || err.includes(' cannot be read: ');
          if (!unread) assert.ok(err.startsWith(`cnca: ${dir}`), what);
          if (!unread && !begun) assert.match(err, /Nothing was changed/, what);
        }
        const now = textsIn(dir);
        // The next change removes temporary files that could not be removed.
        for (const path of now.keys()) if (path.includes('.cnca-')) now.delete(path);
        if (!begun) assert.deepEqual(now, code === 0 ? anew : old, what);
        assert.equal((await start([...NEXT, '--base', dir])).code, 0, what);
        assert.deepEqual(textsIn(dir), code === 0 || begun ? both : next, what);
      });
    });
  }

  test('and short writes are not failures', async () => {
    const dir = copyOfTideMills();
    const fault = { calls: WRITES, under: [dir], at: 'every', how: 'short' } as const;
    const { code, err } = await startFaulty([...ARGS, '--base', dir], fault);
    assert.equal(code, 0, err);
    assert.deepEqual(textsIn(dir), after(ARGS));
  });

  test('is not created if the first write fails', async () => {
    const whole = join(tempDir(), 'base');
    const calls = await callsOf(['init', whole], { calls: WRITES, under: [whole] });
    const writes = [...calls.keys()].filter((at) => /^(write|rename)/.test(calls[at] ?? ''));
    await eachOf(writes, async (at) => {
      const dir = join(tempDir(), 'base');
      const fault = { calls: WRITES, under: [dir], at, how: 'ENOSPC' };
      const { code, out, err } = await startFaulty(['init', dir], fault);
      assert.deepEqual([code, out], [2, ''], err);
      assert.match(err, /cannot be written to: the disk is full\. Nothing was changed\n$/);
      assert.ok(!existsSync(dir), `call ${at}`);
      assert.equal((await start(['init', dir])).code, 0);
      assert.deepEqual(textsIn(dir), textsIn(whole));
    });
  });
});
