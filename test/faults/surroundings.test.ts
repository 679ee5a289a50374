import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { changed, LIGHTHOUSE, tempDir, writeBase, writeFiles } from '../helpers/base.ts';
import { lacks, run, runShell } from '../helpers/run.ts';
import { copyOfTideMills, newClaim } from '../helpers/tide-mills.ts';
import { largeBase, startFaulty } from './rounds.ts';

const DAY = 86_400_000;
const LOG = 'claims/log.yaml';
const METRES = changed(LOG, '58 metres.\n  kind', '57 metres.\n  kind');

describe('threads that read a base', () => {
  const base = largeBase();
  const args = ['facts', '--limit', '3', '--reverse', '--base', base];
  const right = run(args, { env: { HOME: tempDir() } });
  for (const [what, thread] of [
    ['exit', 'exits'],
    ['throw', 'throws'],
    ['cannot be started', 'refused'],
  ] as const) {
    test(`that ${what} cost time, but change no answer`, async () => {
      const env = { HOME: tempDir() };
      for (const _ of [1, 2]) {
        const { code, out, err } = await startFaulty(args, { thread }, { env });
        assert.deepEqual({ code, out, err }, right);
      }
    });
  }
});

test('a thread that runs out of memory costs time or the process, but changes no answer', async () => {
  const base = largeBase();
  const args = ['facts', '--limit', '3', '--reverse', '--base', base];
  const right = run(args, { env: { HOME: tempDir() } });
  const env = { HOME: tempDir() };
  const ended = await startFaulty(args, { thread: 'dies' }, { env });
  // V8 may end the whole process if it runs out of memory in its own code.
  const { code, out, err } = ended;
  if (code === 0) assert.deepEqual({ code, out, err }, right);
  else assert.match(err, /heap out of memory/);
  assert.deepEqual(run(args, { env }), right);
});

describe('a wrong clock', () => {
  test('hides no edit, whatever mtimes the files have', async () => {
    for (const [before, after] of [
      [DAY, 0],
      [DAY, -DAY],
      [0, -DAY],
      [-DAY, DAY],
    ] as const) {
      const base = writeBase();
      const env = { HOME: tempDir() };
      const args = ['show', 'tower-height-log', '--json', '--base', base];
      const height = async (shift: number): Promise<string | undefined> => {
        const { out } = await startFaulty(args, { shift }, { env });
        return /at (\d+) metres/.exec(out)?.[1];
      };
      assert.equal(await height(before), '58');
      for (const time of [0, -DAY, DAY]) {
        const { mtimeMs } = statSync(join(base, LOG));
        for (const [text, metres] of [
          [METRES, '57'],
          [LIGHTHOUSE[LOG], '58'],
        ] as const) {
          writeFiles(base, { [LOG]: text });
          utimesSync(join(base, LOG), (mtimeMs + time) / 1000, (mtimeMs + time) / 1000);
          assert.equal(await height(after), metres, `${before} ${after} ${time}`);
        }
      }
    }
  });

  test('does not prevent writing: a lock from the future or the past can be broken', () => {
    for (const time of [-DAY, 10 * DAY]) {
      const dir = copyOfTideMills();
      const lock = join(dir, '.cnca-lock');
      mkdirSync(lock);
      // No process has this number.
      const holder = join(lock, `4194999.dead.${hostname().replace(/[^\w.-]/g, '_')}`);
      writeFileSync(holder, '');
      const at = (Date.now() + time) / 1000;
      utimesSync(holder, at, at);
      const { code, err } = run(['add', ...newClaim('gate'), '--base', dir]);
      assert.equal(code, 0, err);
      assert.ok(!readdirSync(dir).includes('.cnca-lock'));
    }
  });

  test('does not keep temporary files forever', () => {
    const home = tempDir();
    const cache = join(home, '.cache', 'cnca');
    mkdirSync(cache, { recursive: true });
    writeFileSync(join(cache, 'left.tmp'), '');
    const future = (Date.now() + 10 * DAY) / 1000;
    utimesSync(join(cache, 'left.tmp'), future, future);
    assert.equal(run(['facts', '--base', writeBase()], { env: { HOME: home } }).code, 0);
    assert.ok(!readdirSync(cache).includes('left.tmp'));
  });
});

describe('a limit', { skip: lacks('bash') }, () => {
  const base = largeBase();
  const args = ['facts', '--count', '--base', base];
  const right = run(args, { env: { HOME: tempDir() } });
  test('of open files makes no difference', () => {
    const line = `ulimit -n 40; cnca facts --count --base '${base}'`;
    assert.deepEqual(runShell(line, { env: { HOME: tempDir() } }), right);
  });

  test('of memory does not break worker threads', () => {
    const node = ['--max-old-space-size=40'];
    assert.deepEqual(run(args, { env: { HOME: tempDir() }, node }), right);
  });
});
