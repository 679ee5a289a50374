import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { basename, join } from 'node:path';
import { describe, it } from 'node:test';
import { readRegular } from '../../src/program/regular-file.ts';
import { claimYaml, LIGHTHOUSE, tempDir, writeBase } from '../helpers/base.ts';
import { run, unprivileged } from '../helpers/run.ts';
import { guarded, stateOf } from './guarded.ts';

const SKIP = process.platform === 'win32' && 'this system has neither FIFOs nor devices';
const SECRET = 'TOKEN=hunter2 # nobody else is to read this\n';

/** A folder outside of any base; no command may show, change or remove its file. */
function outside(): string {
  const dir = tempDir('cnca-outside-');
  writeFileSync(join(dir, 'secret.yaml'), SECRET);
  return dir;
}

function fifo(path: string): void {
  assert.equal(spawnSync('mkfifo', [path]).status, 0);
}

function replace(dir: string, path: string, by: (path: string) => void): void {
  rmSync(join(dir, path), { recursive: true, force: true });
  by(join(dir, path));
}

const LEADS_OUT = 'unreadable: its link leads out of the base; put the file itself there';
const NOT_REGULAR = 'unreadable: it is not a regular file';

describe('something other than a file of a base', { skip: SKIP }, () => {
  const paths = ['sources.yaml', 'topics.yaml', 'claims/keepers.yaml', 'fingerprints/keepers'];
  const cases: readonly (readonly [what: string, by: (path: string) => void, says: string])[] = [
    [
      'a symlink to a file outside',
      (path) => symlinkSync(join(outside(), 'secret.yaml'), path),
      LEADS_OUT,
    ],
    [
      'a symlink to a symlink to a file outside',
      (path) => {
        symlinkSync(join(outside(), 'secret.yaml'), `${path}.far`);
        symlinkSync(`${basename(path)}.far`, path);
      },
      LEADS_OUT,
    ],
    ['a symlink to a device', (path) => symlinkSync('/dev/zero', path), LEADS_OUT],
    [
      'a symlink to itself',
      (path) => symlinkSync(basename(path), path),
      'unreadable: its links lead in a circle',
    ],
    [
      'a dangling symlink',
      (path) => symlinkSync('gone', path),
      'unreadable: its link leads nowhere',
    ],
    ['a FIFO', fifo, NOT_REGULAR],
    ['a folder', (path) => mkdirSync(path), NOT_REGULAR],
  ];
  for (const [what, by, says] of cases) {
    it(`is reported: ${what}`, () => {
      for (const path of paths) {
        const dir = writeBase();
        replace(dir, path, by);
        const far = `${path}.far`;
        for (const command of [
          ['search', 'fog'],
          ['verify', '--json'],
          ['cite', 'keepers'],
        ]) {
          const { code, out, err } = guarded([...command, '--base', dir], { untouched: dir });
          assert.equal(code, command[0] === 'verify' ? 1 : 2);
          const [first] = command[0] === 'verify' ? JSON.parse(out).problems : [];
          const said = first
            ? `${first.file}:1:1: ${first.code}: ${first.message}`
            : err.split('\n')[0];
          const named = [path, far].map((one) => `${join(dir, one)}:1:1: ${says}`);
          assert.ok(said !== undefined && named.includes(said), said);
          assert.doesNotMatch(out + err, /hunter2/);
        }
      }
    });
  }

  it('is reported: a folder that is a symlink out of the base, also by commands that write', () => {
    for (const folder of ['claims', 'fingerprints']) {
      const dir = writeBase({ [folder]: null });
      const far = outside();
      writeFileSync(join(far, '.cnca-1-0.tmp'), 'mine');
      symlinkSync(far, join(dir, folder));
      const before = stateOf(far);
      const add = ['add', '--id', 'x', '--claim', 'X.', '--kind', 'event', '--topic', 'weather'];
      const said = [...add, '--source', 'log-1902', '--quote', 'Fog all night; no ship passed'];
      for (const command of [['facts'], said]) {
        const { code, err } = guarded([...command, '--base', dir]);
        assert.equal(code, 2);
        assert.equal(err.split('\n')[0], `${join(dir, folder)}:1:1: ${LEADS_OUT}`);
      }
      assert.deepEqual(stateOf(far), before);
    }
  });

  it('is read if it is a symlink within the base or a hard link', () => {
    const dir = writeBase();
    mkdirSync(join(dir, 'parts'));
    renameSync(join(dir, 'topics.yaml'), join(dir, 'parts', 'topics.yaml'));
    symlinkSync('parts/topics.yaml', join(dir, 'topics.yaml'));
    const far = join(outside(), 'extra.yaml');
    writeFileSync(far, claimYaml({ id: 'second-name' }));
    linkSync(far, join(dir, 'claims', 'extra.yaml'));
    assert.equal(guarded(['facts', '--count', '--base', dir], { untouched: dir }).out, '7\n');
  });

  it('is replaced, not changed, if it is a hard link to a file outside', () => {
    const dir = writeBase();
    const far = join(outside(), 'log.yaml');
    writeFileSync(far, LIGHTHOUSE['claims/log.yaml']);
    replace(dir, 'claims/log.yaml', () => undefined);
    linkSync(far, join(dir, 'claims', 'log-1902.yaml'));
    const add = ['add', '--id', 'x', '--claim', 'X.', '--kind', 'event', '--topic', 'weather'];
    const said = [...add, '--source', 'log-1902', '--quote', 'Fog all night; no ship passed'];
    const { code, err } = guarded([...said, '--base', dir]);
    assert.equal(code, 0, err);
    assert.equal(readFileSync(far, 'utf8'), LIGHTHOUSE['claims/log.yaml']);
    assert.match(readFileSync(join(dir, 'claims', 'log-1902.yaml'), 'utf8'), /- id: x\n/);
  });

  it('is reported if it may not be read', {
    skip: unprivileged()?.uid === undefined && 'no users here',
  }, () => {
    const dir = writeBase();
    chmodSync(dir, 0o755);
    for (const folder of ['claims', 'fingerprints']) chmodSync(join(dir, folder), 0o755);
    chmodSync(join(dir, 'claims', 'log.yaml'), 0);
    const { code, err } = run(['facts', '--base', dir], { ...unprivileged(), env: { HOME: '/' } });
    assert.equal(code, 2);
    assert.equal(
      err.split('\n')[0],
      `${join(dir, 'claims/log.yaml')}:1:1: unreadable: permission denied`,
    );
  });
});

describe('a folder of a base', () => {
  it('with a hundred thousand files is refused', (t) => {
    const dir = writeBase();
    for (let i = 0; i < 100_000; i++) writeFileSync(join(dir, 'claims', `f${i}.yaml`), '');
    const { code, err, cpuMs, peakMb } = guarded(['facts', '--base', dir]);
    t.diagnostic(`${Math.round(cpuMs)} ms of processor, ${Math.round(peakMb)} MB`);
    assert.equal(code, 2);
    assert.equal(
      err.split('\n')[0],
      `${join(dir, 'claims')}:1:1: too-large: the folder has 100002 files; at most 10000 are read`,
    );
  });

  it('with the maximal number of files is read', (t) => {
    const dir = writeBase();
    for (let i = 0; i < 9_998; i++)
      writeFileSync(join(dir, 'claims', `f${i}.yaml`), claimYaml({ id: `f${i}` }));
    const { code, out, cpuMs, peakMb } = guarded(['facts', '--count', '--base', dir]);
    t.diagnostic(`${Math.round(cpuMs)} ms of processor, ${Math.round(peakMb)} MB`);
    assert.equal(code, 0);
    assert.equal(out, '10004\n');
  });

  it('with nested folders is not read recursively', () => {
    const dir = writeBase();
    mkdirSync(join(dir, 'claims', 'deep/'.repeat(500)), { recursive: true });
    symlinkSync('..', join(dir, 'claims', 'up'));
    assert.equal(guarded(['facts', '--count', '--base', dir]).out, '6\n');
  });
});

describe('a file that changes after it was examined', { skip: SKIP }, () => {
  it('is not waited for, and is not read beyond the limit', () => {
    const dir = tempDir();
    fifo(join(dir, 'fifo'));
    assert.throws(() => readRegular(join(dir, 'fifo'), 100), /it is not a regular file/);
    writeFileSync(join(dir, 'long'), 'x'.repeat(101));
    assert.throws(
      () => readRegular(join(dir, 'long'), 100),
      /it has 101 bytes; at most 100 are read/,
    );
    writeFileSync(join(dir, 'fits'), 'x'.repeat(100));
    assert.equal(readRegular(join(dir, 'fits'), 100).length, 100);
    assert.throws(() => readRegular(dir, 100), /it is a folder/);
  });

  it('may be larger than its stated size', {
    skip: process.platform !== 'linux' && 'there is no /proc',
  }, () => {
    assert.equal(readRegular('/proc/self/comm', 100).at(-1), 0x0a);
    assert.throws(() => readRegular('/proc/self/status', 100), /it has more than 100 bytes/);
  });

  it('does no harm while it is replaced continuously', () => {
    const dir = writeBase();
    const swap =
      'while :; do mkfifo "$1.f"; mv -f "$1.f" "$1"; printf %s "$2" > "$1.t"; mv -f "$1.t" "$1"; done';
    const script = `sh -c '${swap}' sh "$0" "$1" & pid=$!; shift; "$@"; code=$?; kill $pid; wait $pid 2>/dev/null; exit $code`;
    const file = join(dir, 'claims', 'extra.yaml');
    const cnca = [process.execPath, join(import.meta.dirname, '../../bin/cnca.cjs')];
    for (let turn = 0; turn < 5; turn++) {
      const { status, stdout, stderr } = spawnSync(
        'sh',
        [
          '-c',
          script,
          file,
          claimYaml({ id: 'moving' }),
          ...cnca,
          'facts',
          '--count',
          '--base',
          dir,
        ],
        { encoding: 'utf8', timeout: 60_000, env: { PATH: process.env['PATH'], HOME: tempDir() } },
      );
      if (status === 0) assert.match(stdout, /^[67]\n$/);
      else {
        assert.equal(status, 2);
        assert.match(
          stderr,
          /extra\.yaml:1:1: unreadable: it is not a regular file|there is no such/,
        );
      }
    }
  });
});

describe('a lock or a journal in a base', { skip: SKIP }, () => {
  const one = `${LIGHTHOUSE['claims/log.yaml']}- id: one-sided\n  claim: X.\n  kind: event\n  topics: [weather]\n  source: log-1902\n  quote: "Fog all night"\n  conflicts: [fog-no-ship]\n`;
  /** A base that looks as if a change were in progress. */
  const halfChanged = (): string => writeBase({ 'claims/log.yaml': one });
  const isRefused = (dir: string): void => {
    const { code, err } = guarded(['facts', '--base', dir]);
    assert.equal(code, 2);
    assert.match(
      err,
      /one-sided-relation: "fog-no-ship" does not name "one-sided" under conflicts/,
    );
  };

  it('is not waited for long: a lock of another host', (t) => {
    const dir = halfChanged();
    mkdirSync(join(dir, '.cnca-lock'));
    writeFileSync(join(dir, '.cnca-lock', '1.abc.elsewhere'), '');
    writeFileSync(join(dir, '.cnca-journal'), '[]');
    const { ms, cpuMs } = guarded(['facts', '--base', dir]);
    t.diagnostic(`${ms} ms, ${Math.round(cpuMs)} ms of processor`);
    isRefused(dir);
  });

  it('removes nothing outside: a lock that is a symlink', () => {
    const dir = halfChanged();
    const far = outside();
    writeFileSync(join(far, `999999.abc.${hostname().replace(/[^\w.-]/g, '_')}`), '');
    symlinkSync(far, join(dir, '.cnca-lock'));
    writeFileSync(join(dir, '.cnca-journal'), '[]');
    const before = stateOf(far);
    isRefused(dir);
    const add = ['source', 'add', join(far, 'secret.yaml'), '--id', 'x', '--base', dir];
    const { code, err } = guarded(add);
    assert.equal(code, 2);
    assert.equal(err, `cnca: ${join(dir, '.cnca-lock')} is no lock; remove it\n`);
    assert.deepEqual(stateOf(far), before);
  });

  for (const [what, by] of [
    ['a FIFO', fifo],
    ['a symlink to a device', (path: string) => symlinkSync('/dev/zero', path)],
    [
      'a symlink to a file outside',
      (path: string) => symlinkSync(join(outside(), 'secret.yaml'), path),
    ],
  ] as const) {
    it(`is not read: a journal that is ${what}`, () => {
      const dir = halfChanged();
      by(join(dir, '.cnca-journal'));
      isRefused(dir);
    });
  }

  it('moves nothing out of the base: a journal with symlinks', () => {
    const dir = halfChanged();
    const far = outside();
    symlinkSync(join(far, 'secret.yaml'), join(dir, 'claims', '.cnca-u-0.tmp'));
    writeFileSync(
      join(dir, '.cnca-journal'),
      JSON.stringify([
        { path: 'claims/new.yaml', temporary: '.cnca-u-0.tmp', before: null },
        { path: 'claims/gone.yaml', temporary: '.cnca-u-1.tmp', before: null },
        { path: 'claims/../../x.yaml', temporary: '.cnca-u-0.tmp', before: null },
      ]),
    );
    const before = stateOf(far);
    guarded(['facts', '--base', dir]);
    assert.deepEqual(stateOf(far), before);
  });
});
