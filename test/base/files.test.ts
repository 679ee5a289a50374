import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { type BaseFile, baseFiles, isWithin, sizeOf } from '../../src/base/files.ts';
import { BaseError } from '../../src/base/problems.ts';
import { MAX_BASE_BYTES, MAX_FILE_BYTES } from '../../src/program/bounds.ts';
import { tempDir, writeBase } from '../helpers/base.ts';
import { problemsOf } from './opening.ts';

const NO_LINKS = process.platform === 'win32' ? 'symlinks need a special permission here' : false;

/** Files of the given sizes. */
function sized(...sizes: readonly number[]): BaseFile[] {
  return sizes.map((size, at) => ({
    path: `claims/${at}.yaml`,
    role: 'claims',
    state: '',
    written: 0,
    changed: 0,
    size,
  }));
}

describe('the size of a base', () => {
  it('is the sum of its files', () => assert.equal(sizeOf('b', sized(1, 20, 300)), 321));

  const full = Array<number>(MAX_BASE_BYTES / MAX_FILE_BYTES).fill(MAX_FILE_BYTES);
  it('may be the limit', () => assert.equal(sizeOf('b', sized(...full)), 256 * 1024 * 1024));
  it('may not be one byte more', () => {
    assert.throws(
      () => sizeOf('b', sized(...full, 1)),
      (error) =>
        error instanceof BaseError &&
        error.problems[0]?.code === 'too-large' &&
        error.problems[0].message.startsWith('the files of the base have 268435457 bytes'),
    );
  });
  it('is not checked if a single file is too large', () => {
    assert.equal(
      sizeOf('b', sized(MAX_BASE_BYTES, MAX_FILE_BYTES + 1)),
      MAX_BASE_BYTES + MAX_FILE_BYTES + 1,
    );
  });
});

describe('a base that is too large', () => {
  it('is refused before it is read, also where nobody asks for progress', async () => {
    const dir = writeBase();
    for (let at = 0; at * MAX_FILE_BYTES < MAX_BASE_BYTES; at++) {
      writeFileSync(join(dir, 'claims', `${at}.yaml`), '');
      truncateSync(join(dir, 'claims', `${at}.yaml`), MAX_FILE_BYTES);
    }
    const [problem, ...others] = await problemsOf(dir);
    assert.deepEqual([problem?.code, problem?.file, others], ['too-large', dir, []]);
  });
});

describe('the files of a base', () => {
  it('are its vocabularies, claims and fingerprints, by name, and no others', () => {
    const other = {
      'claims/.x.yaml': '',
      'claims/notes.txt': '',
      'fingerprints/.y': '',
      'z.yaml': '',
    };
    const dir = writeBase({ ...other, 'claims/a.yaml': '', 'topics.yaml': null });
    assert.deepEqual(
      baseFiles(dir).map(({ path, role }) => [role, path]),
      [
        ['sources', 'sources.yaml'],
        ['thesaurus', 'thesaurus.yaml'],
        ['claims', 'claims/a.yaml'],
        ['claims', 'claims/keepers.yaml'],
        ['claims', 'claims/log.yaml'],
        ['fingerprint', 'fingerprints/keepers'],
        ['fingerprint', 'fingerprints/log-1902'],
      ],
    );
  });

  it('are refused if a symlink leads out of the base, but not if it stays inside', {
    skip: NO_LINKS,
  }, () => {
    const dir = writeBase({ 'stock/a.yaml': '' });
    symlinkSync(join('..', 'stock', 'a.yaml'), join(dir, 'claims', 'a.yaml'));
    assert.ok(baseFiles(dir).some(({ path }) => path === 'claims/a.yaml'));
    const out = join(tempDir(), 'b.yaml');
    writeFileSync(out, '');
    symlinkSync(out, join(dir, 'claims', 'b.yaml'));
    assert.throws(
      () => baseFiles(dir),
      (error) =>
        error instanceof BaseError &&
        /its link leads out of the base/.test(error.problems[0]?.message ?? ''),
    );
  });
});

describe('a path', () => {
  it('is within a folder if it is the folder or below it, not if only the names begin alike', () => {
    const dir = tempDir();
    for (const name of ['base', 'base/claims', 'base2']) mkdirSync(join(dir, name));
    const inBase = ['base', 'base/claims', 'base2', '.'].map((name) =>
      isWithin(join(dir, 'base'), join(dir, name)),
    );
    assert.deepEqual(inBase, [true, true, false, false]);
  });
});
