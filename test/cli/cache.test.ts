import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { changed, claimYaml, LIGHTHOUSE, tempDir, writeBase, writeFiles } from '../helpers/base.ts';
import {
  environment,
  lacks,
  PROGRAM,
  type Ran,
  run,
  runShell,
  unprivileged,
} from '../helpers/run.ts';

const LOG = 'claims/log.yaml';
const METRES = changed(LOG, '58 metres.\n  kind', '57 metres.\n  kind');
const SHOW = ['show', 'tower-height-log', '--json'];

/** The folder in which the program keeps snapshots in a home. */
function cacheOf(home: string): string {
  return join(home, '.cache', 'cnca');
}

function snapshots(home: string): string[] {
  return readdirSync(cacheOf(home)).filter((name) => name !== 'compiled');
}

/** The only snapshot in a home. */
function snapshotOf(home: string): string {
  const [name = '', ...more] = snapshots(home);
  assert.deepEqual(more, []);
  return join(cacheOf(home), name);
}

/** The height of the tower that the program tells, in metres. */
function height(base: string, home: string, env = {}): number {
  const { code, out, err } = run([...SHOW, '--base', base], { env: { HOME: home, ...env } });
  assert.deepEqual([code, err], [0, '']);
  return Number(/measured at (\d+) metres/.exec(JSON.parse(out)[0].claim)?.[1]);
}

describe('the snapshot of a base', () => {
  it('is kept in the cache folder, and an edit shows in the very next command', () => {
    const home = tempDir();
    const base = writeBase();
    assert.equal(height(base, home), 58);
    assert.equal(snapshots(home).length, 1);
    for (const [text, metres] of [
      [METRES, 57],
      [LIGHTHOUSE[LOG], 58],
      [METRES, 57],
    ] as const) {
      const path = join(base, LOG);
      const { atime, mtime } = statSync(path);
      writeFileSync(path, text);
      utimesSync(path, atime, mtime);
      assert.equal(height(base, home), metres);
    }
    assert.equal(snapshots(home).length, 1);
  });

  it('is kept under XDG_CACHE_HOME, where that is an absolute path', () => {
    const [home, cache] = [tempDir(), tempDir()];
    const base = writeBase();
    assert.equal(height(base, home, { XDG_CACHE_HOME: cache }), 58);
    assert.equal(existsSync(cacheOf(home)), false);
    assert.equal(readdirSync(join(cache, 'cnca')).filter((n) => n !== 'compiled').length, 1);
    const elsewhere = tempDir();
    const { code } = run(['facts', '--base', base], {
      cwd: elsewhere,
      env: { HOME: home, XDG_CACHE_HOME: 'relative' },
    });
    assert.equal(code, 0);
    assert.deepEqual(readdirSync(elsewhere), []);
    assert.equal(snapshots(home).length, 1);
    for (const HOME of ['relative', '.']) {
      const ran = run(['facts', '--count', '--base', base], { cwd: elsewhere, env: { HOME } });
      assert.deepEqual(ran, { code: 0, out: '6\n', err: '' });
      assert.deepEqual(readdirSync(elsewhere), []);
    }
  });

  it('of a base that becomes invalid gives no old answer, and all is well when it is valid', () => {
    const home = tempDir();
    const base = writeBase();
    assert.equal(height(base, home), 58);
    writeFiles(base, { [LOG]: `${LIGHTHOUSE[LOG]}  nots: x\n` });
    for (const command of [SHOW, ['facts'], ['search', 'tower'], ['topics'], ['sources']]) {
      const { code, out, err } = run([...command, '--base', base], { env: { HOME: home } });
      assert.deepEqual([code, out], [2, '']);
      assert.match(
        err,
        /log\.yaml:28:3: unknown-key: unknown key "nots"[\s\S]*\n1 problem in 1 file/,
      );
    }
    writeFiles(base, { [LOG]: METRES });
    assert.equal(height(base, home), 57);
  });

  it('is made for a base in a folder with spaces and letters of any script', () => {
    const home = tempDir();
    const names = ['Phare de la côte (1902)', '灯塔 маяк', 'it\'s $HOME `x` "y" & z#%20'];
    for (const name of names) {
      const base = writeBase({}, join(tempDir(), name));
      assert.equal(height(base, home), 58, name);
      writeFiles(base, { [LOG]: METRES });
      assert.equal(height(base, home), 57, name);
      writeFiles(base, { [LOG]: '- [' });
      const { err } = run(['facts', '--base', base], { env: { HOME: home } });
      assert.ok(err.startsWith(`${base}/claims/log.yaml:1:4: yaml-syntax: `), err);
    }
    assert.equal(snapshots(home).length, names.length);
  });
});

describe('what is in the way of a snapshot costs time, never an answer', () => {
  it('a home or a cache folder that is a file, or missing', () => {
    const base = writeBase();
    const file = join(base, 'topics.yaml');
    const homes: readonly Readonly<Record<string, string | undefined>>[] = [
      { HOME: file },
      { HOME: '/dev/null/home' },
      { HOME: undefined },
      { HOME: '' },
      { XDG_CACHE_HOME: file },
      { XDG_CACHE_HOME: '/dev/null' },
    ];
    for (const env of homes) {
      assert.equal(height(base, tempDir(), env), 58, JSON.stringify(env));
    }
  });

  const owner = unprivileged();
  const noOwner = !owner && 'root runs this, and nobody else may start the program';
  it('a folder that may not be written', { skip: noOwner }, () => {
    const home = tempDir();
    const base = writeBase();
    for (const dir of [home, base, join(base, 'claims'), join(base, 'fingerprints')])
      chmodSync(dir, 0o755);
    mkdirSync(cacheOf(home), { recursive: true });
    chmodSync(cacheOf(home), 0o555);
    const options = { env: { HOME: home }, ...owner };
    for (const text of [LIGHTHOUSE[LOG], METRES]) {
      writeFiles(base, { [LOG]: text });
      const { code, out, err } = run([...SHOW, '--base', base], options);
      assert.deepEqual([code, err], [0, '']);
      assert.match(out, text === METRES ? /57 metres/ : /58 metres/);
    }
    assert.deepEqual(snapshots(home), []);
  });

  it('a disk that is full before the snapshot is whole', { skip: lacks('bash') }, () => {
    const home = tempDir();
    const many = Array.from({ length: 200 }, (_, i) => claimYaml({ id: `ship-${i}` })).join('');
    const base = writeBase({ 'claims/many.yaml': many });
    for (const _ of [1, 2]) {
      const { code, out, err } = runShell('ulimit -f 8; cnca facts --count --base "$BASE"', {
        env: { HOME: home, BASE: base },
      });
      assert.deepEqual([code, out, err], [0, '206\n', '']);
    }
    assert.deepEqual(snapshots(home), []);
  });

  it('a snapshot that is damaged anywhere', () => {
    const home = tempDir();
    const base = writeBase();
    assert.equal(height(base, home), 58);
    const path = snapshotOf(home);
    const whole = readFileSync(path);
    for (let at = 11; at < whole.length; at += Math.ceil(whole.length / 3)) {
      const fd = openSync(path, 'r+');
      writeSync(fd, Uint8Array.of((whole[at] ?? 0) ^ 0x40), 0, 1, at);
      closeSync(fd);
      assert.equal(height(base, home), 58, `byte ${at}`);
      const { code, out } = run(['search', 'metrse tower', '--json', '--base', base], {
        env: { HOME: home },
      });
      assert.deepEqual([code, JSON.parse(out).length], [0, 2]);
      writeFileSync(path, whole);
    }
    assert.equal(snapshotOf(home), path);
  });

  it('an engine that compiles nothing', () => {
    const base = writeBase();
    const env = { HOME: tempDir() };
    for (const node of [['--jitless'], [], ['--jitless']]) {
      // Some engines warn that what compiles for them is off.
      const { code, out } = run(['facts', '--count', '--base', base], { env, node });
      assert.deepEqual([code, out], [0, '6\n']);
    }
  });
});

/** Starts the program and tells, later, what became of it. */
function started(args: readonly string[], home: string): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [PROGRAM, ...args], { env: environment({ HOME: home }) });
    let [out, err] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text) => {
      out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text) => {
      err += text;
    });
    child.on('error', reject).on('close', (code) => resolve({ code, out, err }));
  });
}

describe('processes at once', () => {
  it('have the same answer, and leave one whole snapshot', async () => {
    const home = tempDir();
    const base = writeBase();
    for (const text of [LIGHTHOUSE[LOG], METRES]) {
      writeFiles(base, { [LOG]: text });
      const args = ['facts', '--json', '--base', base];
      const all = await Promise.all([1, 2, 3, 4].map(() => started(args, home)));
      const alone = run(args, { env: { HOME: tempDir() } });
      for (const one of all) assert.deepEqual(one, alone);
      assert.match(alone.out, text === METRES ? /57 metres/ : /58 metres/);
      assert.equal(snapshots(home).length, 1);
      assert.deepEqual(run(args, { env: { HOME: home } }), alone);
    }
  });

  it('of two bases do not get in each other’s way', async () => {
    const home = tempDir();
    const bases = [writeBase(), writeBase({ [LOG]: METRES })];
    for (const _ of [1, 2]) {
      const runs = bases.flatMap((base) =>
        [1, 2].map(() => started([...SHOW, '--base', base], home)),
      );
      const metres = (await Promise.all(runs)).map(({ out }) => /at (\d+) metres/.exec(out)?.[1]);
      assert.deepEqual(metres, ['58', '58', '57', '57']);
    }
    assert.equal(snapshots(home).length, 2);
  });

  it('that read a large base in threads say the same as one that reads it alone', () => {
    const text = 'The fog lay on the sea, and no ship passed. '.repeat(120);
    const file = (name: string): string =>
      Array.from({ length: 600 }, (_, i) => claimYaml({ id: `${name}-${i}`, claim: text })).join(
        '',
      );
    const files = { 'claims/a.yaml': file('a'), 'claims/b.yaml': file('b') };
    const count = (base: string): Ran =>
      run(['facts', '--limit', '3', '--reverse', '--base', base], { env: { HOME: tempDir() } });
    const large = writeBase(files);
    const size = statSync(join(large, 'claims/a.yaml')).size;
    assert.ok(2 * size > 6_000_000, `${size} bytes a file are too few for threads`);
    const small = writeBase({ 'claims/a.yaml': files['claims/a.yaml'] });
    const { code, out, err } = count(large);
    assert.equal(code, 0);
    assert.match(err, /^3 of 1206 shown/);
    assert.equal(out, count(small).out);
    writeFiles(large, { 'claims/b.yaml': `${files['claims/b.yaml']}  nots: x\n` });
    const broken = count(large);
    assert.equal(broken.code, 2);
    assert.match(broken.err, /b\.yaml:3601:3: unknown-key: unknown key "nots"/);
  });
});
