import assert from 'node:assert/strict';
import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { snapshotPath } from '../../src/base/cache/paths.ts';
import { BaseError } from '../../src/base/problems.ts';
import { conceptAt } from '../../src/search/concept.ts';
import { changed, claimYaml, LIGHTHOUSE, tempDir, writeBase, writeFiles } from '../helpers/base.ts';
import { claimsOf, contentOf, open, problemsOf } from './opening.ts';

const LOG = 'claims/log.yaml';
const METRES = changed(LOG, '58 metres.\n  kind', '57 metres.\n  kind');

/** Counts the files of claims that are read: `progress` is called at the start and for each of them. */
function counting(): { progress: () => void; indexed: () => number } {
  let calls = 0;
  const indexed = (): number => {
    const files = Math.max(0, calls - 1);
    calls = 0;
    return files;
  };
  return { progress: () => calls++, indexed };
}

/** Sets the clock a minute ahead, so that no file seems to have been changed just now. */
function later(t: TestContext): void {
  t.mock.timers.enable({ apis: ['Date'], now: Date.now() + 60_000 });
}

/** Edits a file without changing its size and mtime. */
function editInPlace(path: string, text: string): void {
  const { size, atime, mtime } = statSync(path);
  writeFileSync(path, text);
  utimesSync(path, atime, mtime);
  assert.equal(statSync(path).size, size);
  assert.equal(statSync(path).mtimeMs, mtime.getTime());
}

const EDITS: Readonly<Record<string, (dir: string) => void>> = {
  'a file is edited': (dir) => writeFiles(dir, { [LOG]: changed(LOG, '58 metres.', 'an inch.') }),
  'a file is edited with the same size and mtime': (dir) => editInPlace(join(dir, LOG), METRES),
  'a file is replaced by rename, with the same size and mtime': (dir) => {
    const { atime, mtime } = statSync(join(dir, LOG));
    writeFileSync(join(dir, 'new'), METRES);
    utimesSync(join(dir, 'new'), atime, mtime);
    renameSync(join(dir, 'new'), join(dir, LOG));
  },
  'a file is replaced by an older one': (dir) => {
    writeFileSync(join(dir, LOG), METRES);
    utimesSync(join(dir, LOG), 1, 1);
  },
  'a file is added': (dir) => writeFiles(dir, { 'claims/zz.yaml': claimYaml() }),
  'a file is added before the others': (dir) => writeFiles(dir, { 'claims/aa.yaml': claimYaml() }),
  'a file is removed': (dir) => writeFiles(dir, { 'claims/other.yaml': null }),
  'a file is renamed': (dir) =>
    renameSync(join(dir, 'claims/other.yaml'), join(dir, 'claims/a-other.yaml')),
  'two files are swapped': (dir) => {
    renameSync(join(dir, LOG), join(dir, 'x'));
    renameSync(join(dir, 'claims/other.yaml'), join(dir, LOG));
    renameSync(join(dir, 'x'), join(dir, 'claims/other.yaml'));
  },
  'a file is emptied': (dir) => writeFiles(dir, { 'claims/other.yaml': '' }),
  'a topic has another label': (dir) =>
    writeFiles(dir, { 'topics.yaml': changed('topics.yaml', 'label: Towers', 'label: Tovers') }),
  'a source has another title': (dir) =>
    writeFiles(dir, { 'sources.yaml': changed('sources.yaml', 'The Last', 'Our Last') }),
  'the thesaurus has another name': (dir) =>
    writeFiles(dir, { 'thesaurus.yaml': changed('thesaurus.yaml', 'label: fog', 'label: fig') }),
  'the thesaurus is removed': (dir) => writeFiles(dir, { 'thesaurus.yaml': null }),
  'a fingerprint is removed': (dir) => writeFiles(dir, { 'fingerprints/log-1902': null }),
};

describe('a base that was opened before shows an edit when it is next opened', () => {
  for (const [what, edit] of Object.entries(EDITS)) {
    for (const settled of [false, true]) {
      it(`${what}${settled ? ', long after the files were written' : ''}`, async (t) => {
        const dir = writeBase({ 'claims/other.yaml': claimYaml({ id: 'other' }) });
        // A time that every file system stores exactly.
        utimesSync(join(dir, LOG), 1_600_000_000, 1_600_000_000);
        const cacheDir = tempDir();
        if (settled) later(t);
        const content = async (options = {}): Promise<unknown> => {
          const base = await open(dir, options);
          const all = [contentOf(base), base.index.lists('fog').length];
          base.close();
          return all;
        };
        const before = await content({ cacheDir });
        assert.deepEqual(await content({ cacheDir }), before);
        // The clock of a file system ticks every few milliseconds.
        if (settled) await sleep(20);
        edit(dir);
        const after = await content();
        assert.deepEqual(await content({ cacheDir }), after);
        assert.deepEqual(await content({ cacheDir }), after);
        assert.notDeepEqual(after, before);
      });
    }
  }

  it('even if only the thesaurus has changed', async () => {
    const dir = writeBase();
    const cacheDir = tempDir();
    await claimsOf(dir, { cacheDir });
    writeFiles(dir, { 'thesaurus.yaml': changed('thesaurus.yaml', 'mist, haar', 'mist, hoar') });
    const base = await open(dir, { cacheDir });
    assert.equal(conceptAt(base.index, 1).names.at(-1)?.text, 'hoar');
    base.close();
  });

  it('even if another base has the same name', async () => {
    const cacheDir = tempDir();
    const one = writeBase({}, join(tempDir(), 'base'));
    const two = writeBase({ [LOG]: METRES }, join(tempDir(), 'base'));
    assert.notDeepEqual(await claimsOf(one, { cacheDir }), await claimsOf(two, { cacheDir }));
    assert.equal(readdirSync(cacheDir).length, 2);
  });

  it('even if a symlink to the folder now leads to another', async () => {
    const cacheDir = tempDir();
    const link = join(tempDir(), 'base');
    for (const [text, metres] of [
      [LIGHTHOUSE[LOG], /58/],
      [METRES, /57/],
    ] as const) {
      rmSync(link, { force: true });
      symlinkSync(writeBase({ [LOG]: text }), link);
      assert.match((await claimsOf(link, { cacheDir }))[3] ?? '', metres);
    }
  });
});

describe('a base that becomes invalid', () => {
  it('is refused, and is as before when it is valid again', async () => {
    const dir = writeBase();
    const cacheDir = tempDir();
    const before = await claimsOf(dir, { cacheDir });
    for (const broken of [`${LIGHTHOUSE[LOG]}  nots: x\n`, '- [', Buffer.of(0xff)]) {
      writeFiles(dir, { [LOG]: broken });
      assert.equal((await problemsOf(dir, { cacheDir })).length, 1);
      await assert.rejects(claimsOf(dir, { cacheDir }), BaseError);
      writeFiles(dir, { [LOG]: LIGHTHOUSE[LOG] });
      assert.deepEqual(await claimsOf(dir, { cacheDir }), before);
    }
    writeFiles(dir, { 'topics.yaml': null });
    assert.ok((await problemsOf(dir, { cacheDir })).length > 0);
    assert.deepEqual(
      readdirSync(cacheDir).filter((name) => name.endsWith('.tmp')),
      [],
    );
  });
});

describe('the files that are read again', () => {
  it('are only those that have changed', async (t) => {
    later(t);
    const dir = writeBase();
    const cacheDir = tempDir();
    const { progress, indexed } = counting();
    const opened = async (): Promise<number> => {
      await claimsOf(dir, { cacheDir, progress });
      return indexed();
    };
    assert.equal(await opened(), 2);
    assert.equal(await opened(), 0);
    await sleep(20);
    writeFiles(dir, { [LOG]: METRES });
    assert.equal(await opened(), 1);
    writeFiles(dir, { 'claims/aa.yaml': claimYaml(), 'claims/zz.yaml': claimYaml({ id: 'z' }) });
    assert.equal(await opened(), 2);
    writeFiles(dir, { 'topics.yaml': LIGHTHOUSE['topics.yaml'] });
    writeFiles(dir, { 'claims/aa.yaml': null });
    assert.equal(await opened(), 0);
    writeFiles(dir, { 'fingerprints/keepers': LIGHTHOUSE['fingerprints/keepers'] });
    assert.equal(await opened(), 0);
    writeFiles(dir, { 'fingerprints/keepers': null });
    assert.equal(await opened(), 3);
    const base = await open(dir, { cacheDir });
    assert.deepEqual(contentOf(base), contentOf(await open(dir)));
    assert.equal(base.index.entry(0).paragraph, null);
    base.close();
  });

  it('are none if the files were copied together with their snapshot', async () => {
    const dir = writeBase();
    const home = tempDir();
    const shipped = join(tempDir(), 'facts.snapshot');
    await claimsOf(dir, { snapshot: shipped });
    cpSync(dir, join(home, 'facts'), { recursive: true });
    const { progress, indexed } = counting();
    const options = { progress, shipped, cacheDir: tempDir() };
    assert.equal((await claimsOf(join(home, 'facts'), options)).length, 6);
    assert.equal(indexed(), 0);
    const before = readFileSync(shipped);
    writeFiles(join(home, 'facts'), { [LOG]: METRES });
    assert.match((await claimsOf(join(home, 'facts'), options))[3] ?? '', /57 metres/);
    assert.equal(indexed(), 1);
    assert.deepEqual(readFileSync(shipped), before);
  });

  it('are all if another version wrote the snapshot, or snapshots are ignored', async () => {
    const dir = writeBase();
    const { progress, indexed } = counting();
    const options = { progress, cacheDir: tempDir() };
    for (const [more, files] of [
      [{}, 2],
      [{ version: 'test-2' }, 2],
      [{ version: 'test-2' }, 0],
      [{}, 2],
      [{ ignoreSnapshots: true }, 2],
      [{}, 0],
    ] as const) {
      await claimsOf(dir, { ...options, ...more });
      assert.equal(indexed(), files);
    }
  });

  it('are reported as progress in bytes', async () => {
    const dir = writeBase();
    const calls: number[][] = [];
    const cacheDir = tempDir();
    const progress = (...done: number[]): unknown => calls.push(done);
    await claimsOf(dir, { cacheDir, progress });
    const total = calls[0]?.[1] ?? 0;
    assert.equal(total, Buffer.byteLength(Object.values(LIGHTHOUSE).join('')));
    assert.deepEqual(calls[0], [0, total]);
    assert.deepEqual(calls.at(-1), [total, total]);
    assert.ok(calls.every(([done = 0], i) => done >= (calls[i - 1]?.[0] ?? 0)));
    await claimsOf(dir, { cacheDir, progress });
    assert.equal(calls.length, 3);
  });
});

describe('a snapshot that cannot be written or read costs time, but changes no answer', () => {
  const cases: Readonly<Record<string, () => string | undefined>> = {
    'there is no cache folder': () => undefined,
    'the cache folder does not exist yet': () => join(tempDir(), 'a', 'b', 'c'),
    'the cache folder is a file': () => join(writeBase(), 'topics.yaml'),
    'the cache folder is in a file': () => join(writeBase(), 'topics.yaml', 'cache'),
  };
  for (const [when, folder] of Object.entries(cases)) {
    it(`if ${when}`, async () => {
      const dir = writeBase();
      const cacheDir = folder();
      for (const text of [LIGHTHOUSE[LOG], METRES]) {
        writeFiles(dir, { [LOG]: text });
        const metres = text === METRES ? /57/ : /58/;
        for (const _ of [1, 2]) {
          assert.match((await claimsOf(dir, { cacheDir }))[3] ?? '', metres);
        }
      }
    });
  }

  const junk: Readonly<Record<string, (path: string, whole: Buffer) => void>> = {
    empty: (path) => writeFileSync(path, ''),
    'cut off': (path, whole) => writeFileSync(path, whole.subarray(0, whole.length / 2)),
    text: (path) => writeFileSync(path, 'fog'),
    'a folder': (path) => {
      rmSync(path);
      mkdirSync(path);
    },
    'a dangling symlink': (path) => {
      rmSync(path);
      symlinkSync('/nowhere/fog', path);
    },
  };
  for (const [what, spoil] of Object.entries(junk)) {
    it(`if the snapshot is ${what}`, async () => {
      const dir = writeBase();
      const cacheDir = tempDir();
      const path = snapshotPath(cacheDir, dir);
      const before = await claimsOf(dir, { cacheDir });
      spoil(path, readFileSync(path));
      assert.deepEqual(await claimsOf(dir, { cacheDir }), before);
      assert.deepEqual(await claimsOf(dir, { cacheDir }), before);
      assert.equal(readdirSync(cacheDir).length, 1);
    });
  }
});
