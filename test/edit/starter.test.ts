import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { Owner } from '../../src/edit/lock.ts';
import { temporaryName } from '../../src/edit/place.ts';
import { fillFolder } from '../../src/edit/starter.ts';
import { WriteError } from '../../src/edit/write-error.ts';
import { type Files, tempDir, textsIn, writeFiles } from '../helpers/base.ts';
import { refusal, withCalls } from '../helpers/windows.ts';

const OWNER: Owner = { pid: 1, host: 'here', unique: 'u', alive: () => false };
const TEXTS = { 'a.yaml': 'a', 'claims/b.yaml': 'b', 'claims/c.yaml': '' } as const;
const LEFT = temporaryName('dead', 0);

const FILLED: readonly (readonly [what: string, before: Files])[] = [
  ['is empty', {}],
  ['a dead process began to fill', { 'claims/b.yaml': 'b', [LEFT]: 'a' }],
  ['a dead process left before its first file', { [`claims/${LEFT}`]: '' }],
  ['has an empty folder of the base and an old lock', { '.cnca-lock-dead': '' }],
];

const REFUSED: readonly (readonly [what: string, before: Files])[] = [
  ['contains all of them', TEXTS],
  ['contains a different file of the same name', { 'a.yaml': 'A' }],
  ['contains another file', { 'letter.txt': '' }],
  ['contains another file in a folder of the base', { 'claims/mine.yaml': 'b' }],
];

describe('the files of a new base', () => {
  test('are written to a new folder', async () => {
    const dir = join(tempDir(), 'of', 'mine');
    await fillFolder(dir, TEXTS, OWNER);
    assert.deepEqual(Object.fromEntries(textsIn(dir)), TEXTS);
  });

  for (const [what, before] of FILLED) {
    test(`are written to a folder that ${what}`, async () => {
      const dir = tempDir();
      writeFiles(dir, before);
      await fillFolder(dir, TEXTS, OWNER);
      const { '.cnca-lock-dead': _, ...content } = Object.fromEntries(textsIn(dir));
      assert.deepEqual(content, TEXTS);
    });
  }

  for (const [what, before] of REFUSED) {
    test(`are not written to a folder that ${what}`, async () => {
      const dir = tempDir();
      writeFiles(dir, before);
      await assert.rejects(fillFolder(dir, TEXTS, OWNER), /is not empty.* new or empty$/);
      assert.deepEqual(Object.fromEntries(textsIn(dir)), before);
    });
  }

  test('are not written to a file', async () => {
    const dir = tempDir();
    writeFiles(dir, { file: 'x' });
    await assert.rejects(fillFolder(join(dir, 'file'), TEXTS, OWNER), /file is a file; name/);
  });

  for (const [what, name] of [
    ['an existing folder is kept', ''],
    ['a new folder is removed', 'new'],
  ] as const) {
    test(`are removed if the disk fails, and ${what}`, async () => {
      const dir = join(tempDir(), name);
      const writeSync = (): never => {
        throw Object.assign(refusal('ENOSPC'), { syscall: 'write' });
      };
      await withCalls({ writeSync }, () =>
        assert.rejects(fillFolder(dir, TEXTS, OWNER), WriteError),
      );
      assert.equal(existsSync(dir), name === '');
      if (name === '') assert.deepEqual(readdirSync(dir), []);
    });
  }
});
