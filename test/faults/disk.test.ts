import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import { claimYaml, tempDir, writeBase } from '../helpers/base.ts';
import { HOME, type Ran, run, runProgram } from '../helpers/run.ts';
import { copyOfTideMills, newClaim } from '../helpers/tide-mills.ts';

/** Runs Bash in a mount namespace of its own, in which `cnca` is the program. */
function mounted(script: string, env: Readonly<Record<string, string>> = {}): Ran {
  const path = `${dirname(process.execPath)}:${process.env['PATH']}`;
  const cnca = `cnca() { node "$HOME_OF_PROGRAM/bin/cnca.cjs" "$@"; }`;
  return runProgram('unshare', ['-rm', 'bash', '-c', `set -e; ${cnca}\n${script}`], {
    env: { HOME_OF_PROGRAM: HOME, PATH: path, ...env },
  });
}

function whyNot(): string | false {
  try {
    const { code, err } = mounted('mount -t tmpfs none /mnt; node --version');
    return code !== 0 && `nothing can be mounted here: ${err.trim()}`;
  } catch (error) {
    return `nothing can be mounted here: ${error}`;
  }
}

/** Quotes an argument for Bash. */
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

describe('a disk', { skip: whyNot() }, () => {
  const many = Array.from({ length: 200 }, (_, i) => claimYaml({ id: `ship-${i}` })).join('');
  const base = writeBase({ 'claims/many.yaml': many });
  const count = run(['facts', '--count', '--base', base]).out;
  const add = `cnca add ${newClaim('gate', ['--conflicts', 'tide-mill-defined']).map(quoted).join(' ')}`;

  test('that is full while a snapshot is written costs time, but changes no answer', () => {
    const cache = tempDir();
    const { code, out, err } = mounted(
      `mount -t tmpfs -o size=64k none "$XDG_CACHE_HOME"
       cnca facts --count --base "$BASE"; cnca facts --count --base "$BASE"
       find "$XDG_CACHE_HOME" -type f`,
      { XDG_CACHE_HOME: cache, BASE: base },
    );
    // Node may write its compile cache there, as far as that fits.
    const lines = out.split('\n').filter((line) => !line.includes('/compiled/'));
    assert.deepEqual([code, lines.join('\n'), err], [0, count + count, '']);
  });

  test('that is full leaves a base unchanged until there is space', () => {
    const dir = copyOfTideMills();
    const held = ['claims/handbook.yaml', 'claims/log-1871.yaml'];
    const texts = held.map((path) => readFileSync(join(dir, path), 'utf8'));
    const { out, err } = mounted(
      `mount -t tmpfs -o size=256k none /mnt; cp -r "$DIR" /mnt/base; cd /mnt/base
       dd if=/dev/zero of=/mnt/fill bs=4k 2>/dev/null || true
       ${add} --base /mnt/base || echo "code $?"
       cat ${held.join(' ')}; ls -A . claims | grep cnca- || true
       rm /mnt/fill; ${add} --base /mnt/base; cnca verify --base /mnt/base >/dev/null; ls -A`,
      { DIR: dir, XDG_CACHE_HOME: tempDir() },
    );
    assert.ok(out.startsWith(`code 2\n${texts.join('')}gate\n`), out);
    assert.ok(!out.includes('.cnca'), out);
    assert.match(err, /^cnca: \/mnt\/base\S* cannot be written to: the disk is full\. Nothing was/);
  });

  test('that is full makes writing a result fail with a message', () => {
    const { out, err } = mounted(
      `mount -t tmpfs -o size=4k none /mnt
       cnca facts --json --base "$BASE" >/mnt/out || echo "code $?"`,
      { BASE: base },
    );
    assert.equal(out, 'code 2\n');
    assert.match(err, /^cnca: the result could not be written: .*ENOSPC.*\n$/);
  });

  test('that is read-only under the cache costs time, but changes no answer', () => {
    const { code, out, err } = mounted(
      `mount -t tmpfs -o ro none "$XDG_CACHE_HOME"
       cnca facts --count --base "$BASE"; cnca facts --count --base "$BASE"`,
      { XDG_CACHE_HOME: tempDir(), BASE: base },
    );
    assert.deepEqual([code, out, err], [0, count + count, '']);
  });

  test('that is read-only under a base is reported', () => {
    const dir = copyOfTideMills();
    const before = readdirSync(dir);
    const { out, err } = mounted(
      `mount --bind "$DIR" "$DIR"; mount -o remount,bind,ro "$DIR"
       cnca facts --count --base "$DIR"; ${add} --base "$DIR" || echo "code $?"
       cnca init "$DIR/new" || echo "code $?"`,
      { DIR: dir, XDG_CACHE_HOME: tempDir() },
    );
    assert.equal(out, '20\ncode 2\ncode 2\n');
    assert.equal(
      err.match(/cannot be written to: its file system is read-only\. Nothing/g)?.length,
      2,
    );
    assert.deepEqual(readdirSync(dir), before);
  });

  test('that is read-only under the program makes no difference', () => {
    const { code, out, err } = mounted(
      `mount --bind "$HOME_OF_PROGRAM" /mnt; mount -o remount,bind,ro /mnt
       node /mnt/bin/cnca.cjs facts --count; HOME= node /mnt/bin/cnca.cjs facts --count`,
      { XDG_CACHE_HOME: '' },
    );
    const shipped = run(['facts', '--count']).out;
    assert.deepEqual([code, out, err], [0, shipped + shipped, '']);
  });
});
