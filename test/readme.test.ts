import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';

const home = join(import.meta.dirname, '..');

test('the examples of the README print what the README says', { skip: skipped() }, () => {
  const { status, stderr } = spawnSync(process.execPath, [join(home, 'scripts/readme.mjs')], {
    encoding: 'utf8',
  });
  assert.equal(status, 0, stderr);
});

function skipped(): string | false {
  return process.platform === 'win32' ? 'the examples are written for a POSIX shell' : false;
}
