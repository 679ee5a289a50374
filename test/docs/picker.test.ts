import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { read } from '../../scripts/examples.mjs';
import { tempDir } from '../helpers/base.ts';
import { lacks, PROGRAM } from '../helpers/run.ts';
import { TIDE_MILLS } from '../helpers/tide-mills.ts';

const PATIENCE_MS = 20_000;
const skip = lacks('tmux') || lacks('fzf');

test('the recipe that searches as one types shows facts and a record', { skip }, async (t) => {
  const dir = tempDir();
  const [, recipe = ''] =
    /^```sh\n(: \| fzf --disabled[\s\S]*?)^```$/m.exec(read('docs/scripts.md')) ?? [];
  assert.notEqual(recipe, '');
  writeFileSync(join(dir, 'cnca'), `#!/bin/sh\nexec "${process.execPath}" "${PROGRAM}" "$@"\n`);
  chmodSync(join(dir, 'cnca'), 0o755);
  cpSync(TIDE_MILLS, join(dir, 'base'), { recursive: true });
  writeFileSync(join(dir, 'recipe'), recipe);
  const env = {
    PATH: `${dir}:${process.env['PATH']}`,
    HOME: dir,
    CNCA_BASE: join(dir, 'base'),
    TERM: 'xterm',
    LC_ALL: 'C.UTF-8',
  };
  const tmux = (...args: string[]): string =>
    spawnSync('tmux', ['-S', join(dir, 'socket'), '-f', '/dev/null', ...args], {
      env,
      encoding: 'utf8',
    }).stdout;
  t.after(() => tmux('kill-server'));
  tmux('new-session', '-d', '-x', '120', '-y', '30', 'sh', join(dir, 'recipe'));

  let screen = '';
  const shows = async (pattern: RegExp): Promise<void> => {
    const end = performance.now() + PATIENCE_MS;
    while (performance.now() < end) {
      screen = tmux('capture-pane', '-p') || screen;
      if (pattern.test(screen)) return;
      await wait(100);
    }
    assert.match(screen, pattern);
  };
  await shows(/0\/0/);
  tmux('send-keys', '-l', 'sluice');
  await shows(/The incoming tide fills the mill pond/);
  await shows(/Topics +Machinery, Water/);
  assert.match(screen, /> sluice/);
});
