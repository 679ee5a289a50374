import assert from 'node:assert/strict';
import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { changed, claimYaml, tempDir, writeBase, writeFiles } from '../helpers/base.ts';
import { run } from '../helpers/run.ts';
import { copyOfTideMills, newClaim, TIDE_MILLS } from '../helpers/tide-mills.ts';
import { callsOf, deaths, eachOf, faulty, startFaulty, WRITES } from './rounds.ts';

const LEAST = 200;
let rounds = 0;

/** Sets the clock ahead, so that no file seems to have been changed just now. */
const LATER = { shift: 60_000 };

/** The contents of all files in a folder, by path. */
function filesIn(dir: string): Map<string, Buffer> {
  const all = readdirSync(dir, { recursive: true, encoding: 'utf8' }).sort();
  const files = all.filter((path) => statSync(join(dir, path)).isFile());
  return new Map(files.map((path) => [path, readFileSync(join(dir, path))]));
}

describe('a process that is killed while it writes a snapshot', () => {
  const cacheOf = (home: string): string => join(home, '.cache', 'cnca');
  const snapshots = (home: string): string[] =>
    existsSync(cacheOf(home))
      ? readdirSync(cacheOf(home)).filter((name) => name !== 'compiled')
      : [];

  /** A home with hard links to the snapshots of another: snapshots are never written to in place. */
  function homeLike(other: string): string {
    const home = tempDir();
    for (const name of snapshots(other)) {
      mkdirSync(cacheOf(home), { recursive: true });
      linkSync(join(cacheOf(other), name), join(cacheOf(home), name));
    }
    return home;
  }

  /** Kills a reader at every step, each time with a copy of the snapshots of a home. */
  async function killReaders(base: string, before: string): Promise<void> {
    const args = ['show', 'tower-height-log', 'fog-no-ship', '--json', '--base', base];
    const right = run(args, { env: { HOME: tempDir() } });
    assert.equal(right.code, 0, right.err);
    const first = homeLike(before);
    const fault = { calls: WRITES, ...LATER };
    const calls = await callsOf(
      args,
      { ...fault, under: [cacheOf(first)] },
      { env: { HOME: first } },
    );
    const states = (home: string): string[] =>
      snapshots(home)
        .filter((name) => !name.endsWith('.tmp'))
        .map((name) => `${name} ${statSync(join(cacheOf(home), name)).ino}`);
    await eachOf(deaths(calls), async (death) => {
      const home = homeLike(before);
      const env = { HOME: home };
      const what = `${death.how} at ${calls[death.at as number]}, call ${death.at}`;
      const { signal } = await startFaulty(
        args,
        { ...fault, ...death, under: [cacheOf(home)] },
        { env },
      );
      assert.equal(signal, 'SIGKILL', what);
      rounds++;
      const left = states(home);
      const { code, out, err } = await startFaulty(args, LATER, { env });
      assert.deepEqual({ code, out, err }, right, what);
      // New snapshots were complete, so they were reused; old ones were replaced.
      const old = states(before);
      const kept = states(home);
      for (const one of left)
        if (!old.includes(one)) assert.ok(kept.includes(one), `${what}: ${one}`);
      assert.notDeepEqual(kept, old, what);
    });
  }

  test('for the first time', async () => {
    await killReaders(writeBase(), tempDir());
  });

  test('for files whose times changed', async () => {
    const base = writeBase();
    const home = tempDir();
    run(['facts', '--base', base], { env: { HOME: home, ...faulty(LATER) } });
    utimesSync(join(base, 'topics.yaml'), 1000, 1000);
    await killReaders(base, home);
  });

  test('as a delta to a large one', async () => {
    const note = JSON.stringify('-'.repeat(12_000));
    const claims = Array.from({ length: 720 }, (_, i) => claimYaml({ id: `c-${i}`, note }));
    const base = writeBase({ 'claims/large.yaml': claims.join('') });
    const home = tempDir();
    run(['facts', '--count', '--base', base], { env: { HOME: home, ...faulty(LATER) } });
    const LOG = 'claims/log.yaml';
    writeFiles(base, { [LOG]: changed(LOG, '58 metres.\n  kind', '57 metres.\n  kind') });
    await killReaders(base, home);
    const whole = homeLike(home);
    run(['facts', '--count', '--base', base], { env: { HOME: whole, ...faulty(LATER) } });
    assert.ok(
      snapshots(whole).some((name) => name.endsWith('.recent')),
      'too small for a delta',
    );
  });
});

describe('a process that is killed while it changes a base', () => {
  const TEXT = join(TIDE_MILLS, 'documents', 'log-1871.txt');
  const FACTS = ['facts', '--json'];
  const NEXT = ['add', ...newClaim('next')];
  const isOurs = (path: string): boolean => /(^|\/)\.cnca-/.test(path);

  for (const [what, args] of [
    ['by a claim', ['add', ...newClaim('gate')]],
    ['in two files', ['add', ...newClaim('gate', ['--conflicts', 'tide-mill-defined'])]],
    ['by a document', ['source', 'add', TEXT, '--id', 'again']],
    ['by another name of a document', ['mv', 'handbook', 'manual']],
  ] as const) {
    test(what, async () => {
      /** The files of a base, and its facts, after some commands. */
      const state = (...commands: (readonly string[])[]) => {
        const dir = copyOfTideMills();
        const ran = commands.map((command) => run([...command, '--base', dir]));
        for (const { code, err } of ran) assert.equal(code, 0, err);
        return { files: filesIn(dir), out: run([...FACTS, '--base', dir]).out };
      };
      const [old, anew] = [state(), state(args)];
      const [oldNext, anewNext] = [state(NEXT), state(args, NEXT)];
      const first = copyOfTideMills();
      const calls = await callsOf([...args, '--base', first], { calls: WRITES, under: [first] });
      let finished = 0;
      await eachOf(deaths(calls), async (death) => {
        const dir = copyOfTideMills();
        const fault = { calls: WRITES, under: [dir], ...death };
        const { signal } = await startFaulty([...args, '--base', dir], fault);
        const at = `${death.how} at ${calls[death.at as number]}, call ${death.at}`;
        assert.equal(signal, 'SIGKILL', at);
        rounds++;
        for (const [path, bytes] of filesIn(dir)) {
          const known = [old, anew].some(({ files }) => files.get(path)?.equals(bytes));
          assert.ok(known || isOurs(path), `${at}: ${path}`);
        }
        const { code, out, err } = await startFaulty([...FACTS, '--base', dir], {});
        assert.deepEqual([code, err], [0, ''], at);
        assert.ok(out === old.out || out === anew.out, `${at}: neither the old answer nor the new`);
        const next = await startFaulty([...NEXT, '--base', dir], {});
        assert.equal(next.code, 0, `${at}: ${next.err}`);
        const files = filesIn(dir);
        const changed = files.get('claims/log-1871.yaml')?.includes('gate\n') ?? false;
        const done = changed || files.has('fingerprints/again') || files.has('fingerprints/manual');
        assert.deepEqual(files, done ? anewNext.files : oldNext.files, at);
        if (out === anew.out && out !== old.out) assert.ok(done, `${at}: the change was lost`);
        if (done) finished++;
      });
      assert.ok(finished > 0 && finished < calls.length, `${finished} of ${calls.length} finished`);
    });
  }

  test('by filling a folder', async () => {
    const whole = join(tempDir(), 'base');
    const calls = await callsOf(['init', whole], { calls: WRITES, under: [whole] });
    const files = filesIn(whole);
    await eachOf(deaths(calls), async (death) => {
      const dir = join(tempDir(), 'base');
      const { signal } = await startFaulty(['init', dir], {
        calls: WRITES,
        under: [dir],
        ...death,
      });
      const at = `${death.how} at ${calls[death.at as number]}, call ${death.at}`;
      assert.equal(signal, 'SIGKILL', at);
      rounds++;
      const left = existsSync(dir) ? filesIn(dir) : new Map<string, Buffer>();
      for (const [path, bytes] of left) {
        assert.ok(isOurs(path) || files.get(path)?.equals(bytes), `${at}: ${path}`);
      }
      const complete = [...files.keys()].every((path) => left.has(path));
      const { code, err } = await startFaulty(['init', dir], {});
      assert.equal(code, complete ? 2 : 0, `${at}: ${err}`);
      const now = filesIn(dir);
      if (complete) for (const path of now.keys()) if (isOurs(path)) now.delete(path);
      assert.deepEqual(now, files, at);
    });
  });
});

test('enough rounds were run', (t) => {
  t.diagnostic(`${rounds} rounds`);
  assert.ok(rounds >= LEAST, `only ${rounds} rounds`);
});
