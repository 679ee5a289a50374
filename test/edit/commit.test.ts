import assert from 'node:assert/strict';
import fs, {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { contentHash } from '../../src/base/cache/content-hash.ts';
import { type Change, commit } from '../../src/edit/commit.ts';
import { hasJournal, recover } from '../../src/edit/journal.ts';
import { tempDir, writeFiles } from '../helpers/base.ts';
import { refusal, renameWhenFree, withCalls } from '../helpers/windows.ts';

const NO_MODES = process.platform === 'win32' ? 'this system has no modes' : false;

const { statSync: statOf } = fs;

function change(path: string, before: string | undefined, after: string): Change {
  return {
    path,
    before: before === undefined ? undefined : Buffer.from(before),
    bytes: Buffer.from(after),
  };
}

function text(dir: string, path: string): string {
  return readFileSync(join(dir, path), 'utf8');
}

function filesOf(dir: string): string[] {
  const all = readdirSync(dir, { recursive: true, withFileTypes: true });
  return all.filter((one) => !one.isDirectory()).map(({ name }) => name);
}

/** A base of two files. */
function base(): string {
  const dir = tempDir();
  writeFiles(dir, { 'sources.yaml': 'old', 'claims/a.yaml': 'old a' });
  return dir;
}

describe('a change of files', () => {
  for (const code of ['EPERM', 'EACCES', 'EBUSY']) {
    test(`waits for a program that has a file open for a moment, by ${code}`, async () => {
      const dir = base();
      const changes = [
        change('sources.yaml', 'old', 'new'),
        change('claims/a.yaml', 'old a', 'new a'),
      ];
      await withCalls({ renameSync: renameWhenFree(3, code) }, () => commit(dir, changes, 'u'));
      assert.deepEqual([text(dir, 'sources.yaml'), text(dir, 'claims/a.yaml')], ['new', 'new a']);
      assert.deepEqual(filesOf(dir).sort(), ['a.yaml', 'sources.yaml']);
    });
  }

  test('writes all of them, also new files in new folders, and leaves nothing behind', () => {
    const dir = base();
    const changes = [
      change('sources.yaml', 'old', 'new'),
      change('claims/a.yaml', 'old a', 'new a'),
      change('fingerprints/a', undefined, 'print'),
    ];
    commit(dir, changes, 'u');
    assert.deepEqual(
      changes.map(({ path }) => text(dir, path)),
      ['new', 'new a', 'print'],
    );
    assert.deepEqual(filesOf(dir).sort(), ['a', 'a.yaml', 'sources.yaml']);
  });

  for (const [what, uid, gid] of [
    ['another user', 1, 0],
    ['another group', 0, 1],
    ['the same user', 0, 0],
  ] as const) {
    test(`keeps the owner of a file of ${what} if permitted`, async () => {
      const dir = base();
      const real = statSync(join(dir, 'sources.yaml'));
      const owner = { uid: real.uid + uid, gid: real.gid + gid };
      const given: unknown[] = [];
      const calls = {
        statSync: ((path: string) =>
          Object.assign(statOf(path), path.endsWith('sources.yaml') && owner)) as typeof statSync,
        chownSync: (_: unknown, ...to: number[]) => {
          given.push(to);
          throw refusal('EPERM');
        },
      };
      await withCalls(calls, () => commit(dir, [change('sources.yaml', 'old', 'new')], 'u'));
      assert.deepEqual(given, uid === gid ? [] : [[owner.uid, owner.gid]]);
      assert.equal(text(dir, 'sources.yaml'), 'new');
    });
  }

  test('keeps the mode of a file', { skip: NO_MODES }, () => {
    const dir = base();
    chmodSync(join(dir, 'sources.yaml'), 0o640);
    commit(dir, [change('sources.yaml', 'old', 'new')], 'u');
    assert.equal(statSync(join(dir, 'sources.yaml')).mode & 0o777, 0o640);
  });

  test('writes through a symlink within the base, and keeps the link', { skip: NO_MODES }, () => {
    const dir = base();
    mkdirSync(join(dir, 'parts'));
    writeFileSync(join(dir, 'parts', 'far.yaml'), 'far');
    symlinkSync(join('..', 'parts', 'far.yaml'), join(dir, 'claims', 'b.yaml'));
    commit(dir, [change('claims/b.yaml', 'far', 'new')], 'u');
    assert.equal(text(dir, 'parts/far.yaml'), 'new');
    assert.ok(readdirSync(join(dir, 'claims'), { withFileTypes: true })[1]?.isSymbolicLink());
  });

  test('does not write through a symlink out of the base, of a file or of a folder', {
    skip: NO_MODES,
  }, () => {
    const dir = base();
    const elsewhere = tempDir();
    writeFileSync(join(elsewhere, 'far.yaml'), 'far');
    symlinkSync(join(elsewhere, 'far.yaml'), join(dir, 'claims', 'b.yaml'));
    symlinkSync(elsewhere, join(dir, 'fingerprints'));
    for (const path of ['claims/b.yaml', 'fingerprints/far.yaml', 'fingerprints/new']) {
      const changes = [change('sources.yaml', 'old', 'new'), change(path, 'far', 'new')];
      assert.throws(() => commit(dir, changes, 'u'), /leads out of the base: nothing was written/);
    }
    assert.equal(text(elsewhere, 'far.yaml'), 'far');
    assert.deepEqual(readdirSync(elsewhere), ['far.yaml']);
    assert.equal(text(dir, 'sources.yaml'), 'old');
  });

  for (const [what, now, seen] of [
    ['changed', 'edited', 'old a'],
    ['created', 'edited', undefined],
  ] as const) {
    test(`changes nothing if another program has ${what} one of the files meanwhile`, () => {
      const dir = base();
      writeFileSync(join(dir, 'claims', 'a.yaml'), now);
      const changes = [
        change('sources.yaml', 'old', 'new'),
        change('claims/a.yaml', seen, 'new a'),
      ];
      assert.throws(() => commit(dir, changes, 'u'), /was changed by another program just now/);
      assert.deepEqual([text(dir, 'sources.yaml'), text(dir, 'claims/a.yaml')], ['old', 'edited']);
      assert.deepEqual(filesOf(dir).sort(), ['a.yaml', 'sources.yaml']);
    });
  }

  test('changes nothing if one of the files cannot be written', () => {
    const dir = base();
    writeFileSync(join(dir, 'fingerprints'), 'a file, not a folder');
    const changes = [
      change('sources.yaml', 'old', 'new'),
      change('fingerprints/a', undefined, 'p'),
    ];
    assert.throws(() => commit(dir, changes, 'u'));
    assert.equal(text(dir, 'sources.yaml'), 'old');
    assert.deepEqual(filesOf(dir).sort(), ['a.yaml', 'fingerprints', 'sources.yaml']);
  });
});

/** A base with the journal of a process that died after the first of two moves. */
function interrupted(entries: readonly object[]): string {
  const dir = base();
  writeFileSync(join(dir, '.cnca-journal'), JSON.stringify(entries));
  writeFileSync(join(dir, 'sources.yaml'), 'new');
  writeFileSync(join(dir, 'claims', '.cnca-u-1.tmp'), 'new a');
  return dir;
}

const entry = (path: string, temporary: string, before: string) => ({
  path,
  temporary,
  before: contentHash(Buffer.from(before)),
});
const SOURCES = entry('sources.yaml', '.cnca-u-0.tmp', 'old');
/** Its temporary file does not exist: this move was made. */
const MOVED = entry('claims/b.yaml', '.cnca-u-9.tmp', 'old');
const CLAIMS = entry('claims/a.yaml', '.cnca-u-1.tmp', 'old a');

describe('an interrupted change', () => {
  test('is finished, and leaves nothing behind', () => {
    const dir = interrupted([SOURCES, CLAIMS]);
    recover(dir);
    assert.deepEqual([text(dir, 'sources.yaml'), text(dir, 'claims/a.yaml')], ['new', 'new a']);
    assert.deepEqual(filesOf(dir).sort(), ['a.yaml', 'sources.yaml']);
    assert.equal(hasJournal(dir), false);
  });

  test('is dropped if no move was made', () => {
    const dir = interrupted([SOURCES, CLAIMS]);
    writeFileSync(join(dir, 'sources.yaml'), 'old');
    writeFileSync(join(dir, '.cnca-u-0.tmp'), 'new');
    recover(dir);
    assert.deepEqual([text(dir, 'sources.yaml'), text(dir, 'claims/a.yaml')], ['old', 'old a']);
    assert.deepEqual(filesOf(dir).sort(), ['a.yaml', 'sources.yaml']);
  });

  test('does not overwrite a file that was edited since', () => {
    const dir = interrupted([SOURCES, CLAIMS]);
    writeFileSync(join(dir, 'claims', 'a.yaml'), 'edited');
    recover(dir);
    assert.deepEqual([text(dir, 'sources.yaml'), text(dir, 'claims/a.yaml')], ['new', 'edited']);
    assert.deepEqual(filesOf(dir).sort(), ['a.yaml', 'sources.yaml']);
  });

  test('is dropped if its journal was not written', () => {
    const dir = base();
    writeFileSync(join(dir, '.cnca-u-0.tmp'), 'ne');
    recover(dir);
    assert.equal(text(dir, 'sources.yaml'), 'old');
    assert.ok(!existsSync(join(dir, '.cnca-u-0.tmp')));
  });

  for (const [what, hostile] of [
    ['a file that is not part of a base', entry('README.md', '.cnca-u-0.tmp', 'mine')],
    ['a file outside', entry('../outside.yaml', '.cnca-u-0.tmp', 'mine')],
    ['a file outside, through a folder', entry('claims/../../o.yaml', '.cnca-u-0.tmp', 'mine')],
    ['a file that is not temporary', entry('sources.yaml', 'README.md', 'old')],
    ['a temporary file elsewhere', entry('sources.yaml', '../.cnca-u-0.tmp', 'old')],
  ] as const) {
    test(`moves nothing if the journal names ${what}`, () => {
      const outer = tempDir();
      const dir = join(outer, 'base');
      mkdirSync(dir);
      for (const name of ['outside.yaml', 'o.yaml']) writeFileSync(join(outer, name), 'mine');
      writeFileSync(join(outer, '.cnca-u-0.tmp'), 'new');
      writeFiles(dir, {
        'README.md': 'mine',
        'sources.yaml': 'old',
        'claims/a.yaml': 'old a',
        '.cnca-journal': JSON.stringify([hostile, MOVED]),
        '.cnca-u-0.tmp': 'new',
      });
      recover(dir);
      const kept = ['README.md', 'sources.yaml', '../outside.yaml', '../o.yaml'];
      assert.deepEqual(
        kept.map((path) => text(dir, path)),
        ['mine', 'old', 'mine', 'mine'],
      );
    });
  }

  for (const journal of ['', '[', 'null', '[1]', '{"path": "sources.yaml"}']) {
    test(`with the journal ${JSON.stringify(journal)} is dropped`, () => {
      const dir = base();
      writeFileSync(join(dir, '.cnca-journal'), journal);
      recover(dir);
      assert.deepEqual(filesOf(dir).sort(), ['a.yaml', 'sources.yaml']);
    });
  }
});
