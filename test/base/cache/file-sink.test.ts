import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { FileSink } from '../../../src/base/cache/file-sink.ts';
import { tempDir } from '../../helpers/base.ts';

const HALVES = [Uint8Array.of(1, 2, 3), Uint8Array.of(4, 5)] as const;
const ALL = [1, 2, 3, 4, 5];

function fill(sink: FileSink): FileSink {
  for (const half of HALVES) sink.write(half);
  return sink;
}

describe('a snapshot file', () => {
  it('exists only when it is complete', () => {
    const folder = tempDir();
    const path = join(folder, 'deep', 'er', 'fog.snapshot');
    const sink = fill(new FileSink(path));
    assert.throws(() => statSync(path), { code: 'ENOENT' });
    const bytes = sink.finish();
    assert.deepEqual([...readFileSync(path)], ALL);
    assert.deepEqual([...bytes.read(0, bytes.size)], ALL);
    assert.deepEqual(readdirSync(join(folder, 'deep', 'er')), ['fog.snapshot']);
    bytes.close();
  });

  it('is readable by its owner only', () => {
    const path = join(tempDir(), 'cache', 'fog.snapshot');
    fill(new FileSink(path)).finish().close();
    assert.equal(statSync(path).mode & 0o777, 0o600);
    assert.equal(statSync(join(path, '..')).mode & 0o777, 0o700);
  });

  it('replaces an older one for later readers, not for current ones', () => {
    const path = join(tempDir(), 'fog.snapshot');
    const old = fill(new FileSink(path)).finish();
    const sink = new FileSink(path);
    sink.write(Uint8Array.of(9));
    const anew = sink.finish();
    assert.deepEqual([...old.read(0, old.size)], ALL);
    assert.deepEqual([...anew.read(0, anew.size)], [9]);
    assert.deepEqual([...readFileSync(path)], [9]);
    old.close();
    anew.close();
  });

  it('leaves nothing behind if it is discarded', () => {
    const folder = tempDir();
    fill(new FileSink(join(folder, 'fog.snapshot'))).discard();
    assert.deepEqual(readdirSync(folder), []);
  });

  it('removes temporary files that a killed process left an hour ago, and nothing else', () => {
    const folder = tempDir();
    const names = ['old.tmp', 'new.tmp', 'old.snapshot'];
    for (const name of names) writeFileSync(join(folder, name), 'x');
    const long = new Date(Date.now() - 3_700_000);
    for (const name of ['old.tmp', 'old.snapshot']) utimesSync(join(folder, name), long, long);
    fill(new FileSink(join(folder, 'fog.snapshot')))
      .finish()
      .close();
    assert.deepEqual(readdirSync(folder).sort(), ['fog.snapshot', 'new.tmp', 'old.snapshot']);
  });

  for (const [what, path] of [
    ['its folder is a file', join(import.meta.filename, 'fog.snapshot')],
    ['its folder cannot be created', join(import.meta.filename, 'cache', 'fog.snapshot')],
  ] as const) {
    it(`stays in memory if ${what}`, () => {
      const bytes = fill(new FileSink(path)).finish();
      assert.deepEqual([...bytes.read(0, bytes.size)], ALL);
      bytes.close();
    });
  }

  it('stays readable if a folder has its name', () => {
    const folder = tempDir();
    mkdirSync(join(folder, 'fog.snapshot'));
    const bytes = fill(new FileSink(join(folder, 'fog.snapshot'))).finish();
    assert.deepEqual([...bytes.read(0, bytes.size)], ALL);
    assert.deepEqual(readdirSync(folder), ['fog.snapshot']);
    bytes.close();
  });
});
