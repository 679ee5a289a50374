import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { COMMANDS } from '../../src/cli/commands.ts';
import { IDS, tempDir, writeBase } from '../helpers/base.ts';
import { start } from '../helpers/processes.ts';
import { lacks, run, runShell, unprivileged } from '../helpers/run.ts';
import { TIDE_MILLS } from '../helpers/tide-mills.ts';

const BASE = writeBase();
const [FIRST] = IDS;
const OLD = 'what was there\n';

/** A file that holds something, in a folder of its own. */
function oldFile(): string {
  const file = join(tempDir(), 'out');
  writeFileSync(file, OLD);
  return file;
}

const beside = (file: string): string[] => readdirSync(join(file, '..'));

describe('--output', () => {
  const article = join(TIDE_MILLS, 'documents', 'handbook.txt');
  const draft = join(tempDir(), 'draft.md');
  writeFileSync(
    draft,
    'The tower is 58 metres tall, the log says. It was “painted green” in 1871.\n',
  );
  const commands: Readonly<Record<string, readonly (readonly string[])[]>> = {
    search: [
      ['tower', '--base', BASE],
      ['tower', '--count', '--base', BASE],
      ['zebra', '--base', BASE, '--json'],
    ],
    timeline: [
      ['--base', BASE],
      ['zebra', '--base', BASE, '--json'],
    ],
    compare: [
      ['--base', BASE],
      ['zebra', '--base', BASE, '--format', 'csv'],
    ],
    facts: [
      ['--count-by', 'kind', '--base', BASE],
      ...['table', 'record', 'json', 'jsonl', 'csv', 'tsv', 'md'].map((format) => [
        ...['--base', BASE, '--format', format, '--fields', 'id,quote,source.title,value.amount'],
      ]),
      ['--kind', 'policy', '--base', BASE],
      ['--kind', 'policy', '--base', BASE, '--format', 'csv'],
    ],
    show: [[FIRST, '--base', BASE]],
    topics: [['--base', BASE]],
    sources: [['--base', BASE, '--format', 'md']],
    verify: [
      ['--base', BASE, '--json'],
      ['--base', TIDE_MILLS],
    ],
    cite: [[FIRST, '--quote', '--style', 'apa', '--base', BASE]],
    fingerprint: [[article]],
    check: [
      [draft, '--base', BASE],
      [draft, '--base', BASE, '--json'],
    ],
  };

  it('is an option of every command that prints data', () => {
    const having = COMMANDS.filter(({ options }) =>
      options.some(({ flags }) => flags === '-o, --output <file>'),
    );
    // A page is always a file.
    const names = having.map(({ name }) => name).filter((name) => name !== 'page');
    assert.deepEqual(names.sort(), Object.keys(commands).sort());
  });

  for (const [name, lines] of Object.entries(commands)) {
    it(`writes to a file what ${name} writes to a pipe, with the same exit code`, () => {
      for (const args of lines) {
        const piped = run([name, ...args]);
        for (const file of [join(tempDir(), 'new'), oldFile()]) {
          const { code, out, err } = run([name, ...args, '--output', file]);
          assert.deepEqual([code, out, err], [piped.code, '', piped.err], args.join(' '));
          assert.equal(readFileSync(file, 'utf8'), piped.out, args.join(' '));
          assert.equal(beside(file).length, 1);
        }
      }
    });
  }

  it('puts an empty result in place of an old one, so that nothing old is taken for new', () => {
    const file = oldFile();
    assert.equal(run(['search', 'zebra', '--json', '--output', file, '--base', BASE]).code, 1);
    assert.equal(readFileSync(file, 'utf8'), '[]\n');
  });

  it('leaves a file alone where the command is wrong or the base unusable', () => {
    const broken = writeBase({ 'topics.yaml': '- id: [\n' });
    const wrong: readonly (readonly string[])[] = [
      ['facts', '--topic', 'nosuch', '--base', BASE],
      ['facts', '--fields', 'nosuch', '--base', BASE],
      ['show', 'nosuch', '--base', BASE],
      ['facts', '--base', broken],
    ];
    for (const args of wrong) {
      const file = oldFile();
      assert.equal(run([...args, '--output', file]).code, 2, args.join(' '));
      assert.equal(readFileSync(file, 'utf8'), OLD);
    }
  });

  it('of - or /dev/stdout is stdout', () => {
    const piped = run(['facts', '--base', BASE]);
    for (const name of ['-', '/dev/stdout']) {
      const dir = tempDir();
      assert.deepEqual(run(['facts', '--base', BASE, '--output', name], { cwd: dir }), piped);
      assert.deepEqual(readdirSync(dir), []);
    }
  });

  it('gets no colour but by --color', () => {
    const text = (args: readonly string[], env = {}): string => {
      const file = join(tempDir(), 'out');
      run(['facts', '--base', BASE, '--output', file, ...args], { env });
      return readFileSync(file, 'utf8');
    };
    const plain = text([]);
    assert.ok(!plain.includes('\x1b'));
    assert.equal(text([], { FORCE_COLOR: '1' }), plain);
    assert.ok(text(['--color'], { NO_COLOR: '1' }).includes('\x1b['));
  });

  it('is as wide as a pipe', () => {
    const file = join(tempDir(), 'out');
    run(['facts', '--base', BASE, '--output', file], { env: { COLUMNS: '70' } });
    const widths = readFileSync(file, 'utf8')
      .split('\n')
      .map((line) => line.length);
    assert.equal(Math.max(...widths), 70);
  });
});

describe('the file of --output', () => {
  const write = (file: string, options = {}) =>
    run(['facts', '--json', '--base', BASE, '--output', file], options);
  const WHOLE = run(['facts', '--json', '--base', BASE]).out;

  it('keeps its mode', () => {
    for (const mode of [0o600, 0o640, 0o755]) {
      const file = oldFile();
      chmodSync(file, mode);
      assert.equal(write(file).code, 0);
      assert.equal(statSync(file).mode & 0o7777, mode);
    }
  });

  it('gets the mode that the shell would give it where it is new', () => {
    const dir = tempDir();
    const modes = execFileSync('bash', [
      ...['-c', 'umask 027; "$@" --output "$0/a"; "$@" > "$0/b"; stat -c %a "$0/a" "$0/b"', dir],
      ...[process.execPath, join(import.meta.dirname, '../../bin/cnca.cjs'), 'facts'],
      ...['--base', BASE],
    ]);
    assert.equal(modes.toString(), '640\n640\n');
  });

  it('is the one that links lead to, there or not yet, and the links stay', () => {
    const dir = tempDir();
    mkdirSync(join(dir, 'far'));
    const links: readonly (readonly [link: string, to: string])[] = [
      ['one', 'far/there'],
      ['two', 'one'],
      ['three', 'far/new'],
      ['four', join(dir, 'three')],
    ];
    writeFileSync(join(dir, 'far', 'there'), OLD);
    for (const [link, to] of links) {
      symlinkSync(to, join(dir, link));
      assert.equal(write(join(dir, link)).code, 0);
      assert.equal(readlinkSync(join(dir, link)), to);
    }
    for (const name of ['there', 'new']) {
      assert.ok(lstatSync(join(dir, 'far', name)).isFile());
      assert.equal(readFileSync(join(dir, 'far', name), 'utf8'), WHOLE);
    }
    assert.deepEqual(readdirSync(join(dir, 'far')).sort(), ['new', 'there']);
  });

  const dir = tempDir();
  mkdirSync(join(dir, 'folder'));
  writeFileSync(join(dir, 'file'), OLD);
  symlinkSync('ring', join(dir, 'ring'));
  const refused: readonly (readonly [path: string, says: string])[] = [
    ['', '--output must name a file, not ""'],
    ['folder', '--output must name a file; folder is a folder'],
    ['new/', '--output must name a file; new/ is a folder'],
    ['none/out', 'none/out could not be written: there is no folder none'],
    ['file/out', 'file/out could not be written: it is not a folder'],
    ['ring', 'ring could not be written: its links lead in a circle'],
    ['x'.repeat(300), `${'x'.repeat(300)} could not be written: its name is too long`],
  ];
  for (const [path, says] of refused) {
    it(`is refused where it cannot be: ${says.slice(0, 60)}`, () => {
      const { code, out, err } = write(path, { cwd: dir });
      assert.deepEqual([code, out, err], [2, '', `cnca: ${says}\n`]);
      assert.deepEqual(readdirSync(dir).sort(), ['file', 'folder', 'ring']);
      assert.equal(readFileSync(join(dir, 'file'), 'utf8'), OLD);
    });
  }

  const nobody = unprivileged();
  const locked: readonly (readonly [what: string, folder: number, file: number])[] = [
    ['a folder that cannot be written to', 0o555, 0o666],
    ['a file that is read-only', 0o777, 0o444],
  ];
  for (const [what, folder, mode] of locked) {
    it(`stays as it is: ${what}`, { skip: !nobody && 'permissions mean nothing to root' }, () => {
      const file = oldFile();
      chmodSync(file, mode);
      chmodSync(join(file, '..'), folder);
      const { code, err } = run(['facts', '--json', '--output', file], nobody);
      chmodSync(join(file, '..'), 0o755);
      assert.equal(code, 2);
      assert.equal(
        err,
        `cnca: ${file} could not be written: permission denied; it is as it was before\n`,
      );
      assert.equal(readFileSync(file, 'utf8'), OLD);
      assert.deepEqual(beside(file), ['out']);
    });
  }

  const bash = lacks('bash');
  it('stays as it is where the system lets no file be as large', { skip: bash }, () => {
    for (const file of [oldFile(), join(tempDir(), 'new')]) {
      const line = `ulimit -f 1; cnca facts --json --base "$BASE" --output "$FILE"`;
      const was = existsSync(file) ? [OLD] : [];
      const { code, err } = runShell(line, { env: { BASE: TIDE_MILLS, FILE: file } });
      assert.equal(code, 2, err);
      const kept = was.length > 0 ? '; it is as it was before' : '';
      assert.ok(err.endsWith(`: it may not grow as large as that${kept}\n`), err);
      assert.deepEqual(beside(file), was.length > 0 ? ['out'] : []);
      assert.deepEqual(
        was.map(() => readFileSync(file, 'utf8')),
        was,
      );
    }
  });

  it('stays as it is where the disk is full', (t) => {
    const disk = tempDir();
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=16k', 'none', disk], { stdio: 'ignore' });
    } catch {
      return t.skip('no small file system can be mounted here');
    }
    try {
      const file = join(disk, 'out');
      writeFileSync(file, OLD);
      const { code, err } = run(['facts', '--json', '--base', TIDE_MILLS, '--output', file]);
      assert.equal(code, 2);
      assert.equal(
        err,
        `cnca: ${file} could not be written: the disk is full; it is as it was before\n`,
      );
      assert.equal(readFileSync(file, 'utf8'), OLD);
      assert.deepEqual(readdirSync(disk), ['out']);
    } finally {
      execFileSync('umount', [disk]);
    }
  });

  const lines: readonly (readonly [what: string, line: string, out: string])[] = [
    ['the null device', 'cnca "$@" --output /dev/null; test -c /dev/null', ''],
    [
      'a named pipe',
      'mkfifo "$D/p"; cat "$D/p" & cnca "$@" --output "$D/p"; wait; test -p "$D/p"',
      WHOLE,
    ],
    [
      'a pipe that the shell names',
      'cnca "$@" --output >(cat > "$D/s"); sleep 0.3; cat "$D/s"',
      WHOLE,
    ],
    [
      'a file that the shell has open',
      'echo a > "$D/f"; cnca "$@" --output /dev/fd/7 7>> "$D/f"; cat "$D/f"',
      `a\n${WHOLE}`,
    ],
    [
      'stdout, where that is a file',
      'echo a > "$D/g"; cnca "$@" --output /dev/stdout >> "$D/g"; cat "$D/g"',
      `a\n${WHOLE}`,
    ],
    [
      'a pipe whose reader goes away',
      'mkfifo "$D/q"; true < "$D/q" & cnca "$@" --output "$D/q"',
      '',
    ],
  ];
  for (const [what, line, said] of lines) {
    it(`is written to straight: ${what}`, { skip: bash }, () => {
      const env = { D: tempDir(), BASE };
      const { code, out, err } = runShell(`set -- facts --json --base "$BASE"; ${line}`, { env });
      assert.deepEqual([code, out, err], [0, said, '']);
    });
  }

  it('is told to be full where it is a device that is', {
    skip: !existsSync('/dev/full') && 'there is no /dev/full',
  }, () => {
    const { code, err } = write('/dev/full');
    assert.equal(code, 2);
    assert.match(err, /^cnca: \/dev\/full could not be written: the disk is full\n$/);
  });
});

/**
 * Writes little by little, and ends the process at a certain step, by a certain signal. The steps:
 * every call that changes something in a folder, and every little that is written there.
 */
const KILLER = `
const fs = require('node:fs');
const { KILL_DIR, KILL_AT, KILL_BY } = process.env;
let left = Number(KILL_AT);
const own = new Set();
const step = () => { if (left-- === 0) process.kill(process.pid, KILL_BY); };
const { openSync, writeSync, fsyncSync, renameSync, unlinkSync } = fs;
fs.openSync = (path, ...rest) => {
  if (!String(path).startsWith(KILL_DIR)) return openSync(path, ...rest);
  step();
  const fd = openSync(path, ...rest);
  own.add(fd);
  return fd;
};
fs.writeSync = (fd, bytes, done = 0) => {
  if (!own.has(fd)) return writeSync(fd, bytes, done);
  step();
  return writeSync(fd, bytes, done, Math.min(99, bytes.length - done));
};
fs.fsyncSync = (fd) => { if (own.has(fd)) step(); fsyncSync(fd); };
fs.renameSync = (from, to) => { if (String(from).startsWith(KILL_DIR)) step(); renameSync(from, to); };
fs.unlinkSync = (path) => { if (String(path).startsWith(KILL_DIR)) step(); unlinkSync(path); };
`;

describe('a process that is ended while it writes to the file of --output', () => {
  const killer = join(tempDir(), 'killer.cjs');
  writeFileSync(killer, KILLER);
  const args = ['facts', '--json', '--base', TIDE_MILLS];
  const whole = run(args).out;
  const AT_ONCE = 6;

  /** What a run left that was ended at a step. */
  async function ended(at: number, by: NodeJS.Signals) {
    const file = at % 2 === 0 ? oldFile() : join(tempDir(), 'out');
    const env = {
      NODE_OPTIONS: `--require ${JSON.stringify(killer)}`,
      KILL_DIR: join(file, '..'),
      KILL_AT: String(at),
      KILL_BY: by,
    };
    const { signal } = await start([...args, '--output', file], { env });
    const held = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
    const old = held === (at % 2 === 0 ? OLD : undefined);
    assert.ok(old || held === whole, `step ${at}: ${held?.length} characters`);
    const others = beside(file).filter((name) => name !== 'out');
    return { signal, old, others };
  }

  async function rounds(count: number, by: NodeJS.Signals, every: number) {
    const all: Awaited<ReturnType<typeof ended>>[] = [];
    for (let first = 0; first < count; first += AT_ONCE) {
      const some = Array.from({ length: Math.min(AT_ONCE, count - first) }, (_, i) => first + i);
      all.push(...(await Promise.all(some.map((at) => ended(at * every, by)))));
    }
    return all;
  }

  it('leaves the old file or the whole new one, at any of its steps', async (t) => {
    const all = await rounds(222, 'SIGKILL', 1);
    const killed = all.filter(({ signal }) => signal === 'SIGKILL');
    const old = all.filter((one) => one.old);
    t.diagnostic(`killed ${killed.length} times; ${old.length} times the old file was left`);
    assert.ok(killed.length >= 200, `${killed.length} killed`);
    assert.ok(old.length < all.length, 'none came to its end');
    assert.ok(
      all.every(
        ({ others }) => others.length <= 1 && others.every((name) => /^\.cnca-.*\.tmp$/.test(name)),
      ),
    );
  });

  for (const by of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    it(`leaves the new file and nothing beside it where it is asked to end (${by})`, async () => {
      for (const { old, others } of await rounds(12, by, 17)) {
        assert.deepEqual([old, others], [false, []]);
      }
    });
  }
});
