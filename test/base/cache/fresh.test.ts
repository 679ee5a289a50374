import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { openCached } from '../../../src/base/cache/cached.ts';
import { restamp } from '../../../src/base/cache/restamp.ts';
import { baseFiles } from '../../../src/base/files.ts';
import { changed, LIGHTHOUSE, tempDir, writeBase, writeFiles } from '../../helpers/base.ts';
import { claimsOf } from '../opening.ts';

const LOG = 'claims/log.yaml';
const METRES = changed(LOG, '58 metres.\n  kind', '57 metres.\n  kind');

/**
 * A base whose snapshot has the content of the files before an edit and their state after it, as two
 * edits within one tick of the file system's clock leave it.
 *
 * @param ahead how long after the edit the snapshot claims to have been made, in ms
 */
async function withinOneTick(ahead: number): Promise<{ dir: string; snapshot: string }> {
  const dir = writeBase();
  const before = join(tempDir(), 'before.snapshot');
  const snapshot = join(tempDir(), 'now.snapshot');
  await claimsOf(dir, { snapshot: before });
  writeFiles(dir, { [LOG]: METRES });
  const old = openCached(before, 'test-1');
  assert.ok(old);
  restamp(old, snapshot, true, baseFiles(dir), Date.now() + ahead);
  old.close();
  return { dir, snapshot };
}

describe('a file with the same state as in the snapshot', () => {
  it('is read again if it was changed just before the snapshot was made', async () => {
    for (const ahead of [0, 1000, 2000]) {
      const { dir, snapshot } = await withinOneTick(ahead);
      assert.match((await claimsOf(dir, { snapshot }))[3] ?? '', /57 metres/);
    }
  });

  it('is not read again if it was changed long before', async () => {
    const { dir, snapshot } = await withinOneTick(60_000);
    assert.match((await claimsOf(dir, { snapshot }))[3] ?? '', /58 metres/);
  });

  it('is read again as soon as its state changes', async () => {
    const { dir, snapshot } = await withinOneTick(60_000);
    writeFiles(dir, { 'claims/keepers.yaml': LIGHTHOUSE['claims/keepers.yaml'], [LOG]: METRES });
    assert.match((await claimsOf(dir, { snapshot }))[3] ?? '', /57 metres/);
  });
});
