import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { baseInUse, tellBase, writableDir } from '../../src/cli/opening.ts';
import { writeResult } from '../../src/cli/result-file.ts';
import type { Io } from '../../src/program/io.ts';
import { tempDir } from '../helpers/base.ts';
import { HOME, run } from '../helpers/run.ts';
import { copyOfTideMills } from '../helpers/tide-mills.ts';

const SHIPPED = join(HOME, 'facts');

function below(dir: string): string {
  const deep = join(dir, 'notes', 'of the day');
  mkdirSync(deep, { recursive: true });
  return deep;
}

function ioAt(cwd: string, env: Io['env'] = {}): { io: Io; said: string[] } {
  const said: string[] = [];
  const stream = { write: (text: string) => said.push(text), isTTY: true };
  const io = { stdout: stream, stderr: stream, env, cwd: () => cwd };
  return { io: { ...io, shipped: { base: SHIPPED }, version: '', build: '' }, said };
}

describe('the base in use', () => {
  it('is the nearest folder upwards that is a base, where none is named', () => {
    const dir = copyOfTideMills();
    const { code, out } = run(['facts', '--count'], { cwd: below(dir) });
    assert.deepEqual([code, out], [0, '19\n']);
  });

  it('is that of CNCA_BASE before that of the folder, and that of --base before both', () => {
    const [dir, other] = [copyOfTideMills(), SHIPPED];
    const { io } = ioAt(dir, { CNCA_BASE: other });
    assert.deepEqual(baseInUse(io, undefined), { dir: other, by: 'name' });
    assert.deepEqual(baseInUse(io, dir), { dir, by: 'name' });
  });

  it('is the shipped one where no folder upwards is a base', () => {
    const { io } = ioAt(mkdtempSync(join(tmpdir(), 'cnca-')));
    assert.deepEqual(baseInUse(io, undefined), { dir: SHIPPED, by: 'nothing' });
  });

  it('is told on a terminal unless it was named', async () => {
    const dir = copyOfTideMills();
    const { io, said } = ioAt(dir);
    await tellBase(io, baseInUse(io, dir));
    assert.deepEqual(said, []);
    await tellBase(io, baseInUse(io, undefined));
    assert.match(said.join(''), new RegExp(`^base: ${dir} `));
    const pipe = { ...io, stderr: { ...io.stderr, isTTY: false } };
    await tellBase(pipe, baseInUse(pipe, undefined));
    assert.equal(said.length, 1);
  });

  it('is the shipped one where it is named in a checkout of the project, and nowhere else', () => {
    const home = tempDir();
    const base = join(home, 'facts');
    mkdirSync(base);
    writeFileSync(join(base, 'sources.yaml'), '');
    const io = { ...ioAt(home).io, shipped: { base } };
    const named = { dir: join(home, '.', 'facts'), by: 'name' } as const;
    const refused = { name: 'UsageError', message: /nothing is written into the base that comes/ };
    const file = join(base, 'sources.yaml');
    assert.throws(() => writableDir(io, named), refused);
    assert.throws(() => writeResult(file, 'text', base), refused);
    assert.throws(() => writeResult(join(base, 'new'), 'text', base), refused);
    writeResult(join(home, 'new'), 'text', base);
    assert.equal(readFileSync(file, 'utf8'), '');
    mkdirSync(join(home, '.git'));
    assert.equal(writableDir(io, named), named.dir);
    assert.throws(() => writableDir(io, { ...named, by: 'folder' }), refused);
    writeResult(file, 'text', base);
    assert.equal(readFileSync(file, 'utf8'), 'text');
  });

  for (const command of [
    ['source', 'add', 'text.txt', '--id', 'text'],
    ['add', '--id', 'a'],
  ]) {
    it(`is never the shipped one for cnca ${command[0]}: a base is asked for by name`, () => {
      const cwd = tempDir();
      writeFileSync(join(cwd, 'text.txt'), 'The lamp was lit in 1902.\n');
      const before = readFileSync(join(SHIPPED, 'sources.yaml'), 'utf8');
      for (const place of [cwd, SHIPPED]) {
        const args = command.map((word) => (word === 'text.txt' ? join(cwd, word) : word));
        const { code, out, err } = run(args, { cwd: place });
        assert.deepEqual([code, out], [2, '']);
        assert.match(err, /nothing is written into the base that comes with cnca; name a base/);
      }
      assert.equal(readFileSync(join(SHIPPED, 'sources.yaml'), 'utf8'), before);
    });
  }
});
