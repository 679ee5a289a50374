import assert from 'node:assert/strict';
import { readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { main } from '../../src/cli/main.ts';
import type { Io } from '../../src/program/io.ts';
import { changed, LIGHTHOUSE, tempDir, writeBase, writeFiles } from '../helpers/base.ts';
import type { Ran } from '../helpers/run.ts';

const LOG = 'claims/log.yaml';
const CACHE = tempDir();
const BASE = writeBase();

/** Runs the program in this process, which is fast enough to do it often. */
async function cnca(...args: readonly string[]): Promise<Ran> {
  let [out, err] = ['', ''];
  const io: Io = {
    stdout: { write: (text) => (out += text) },
    stderr: { write: (text) => (err += text) },
    env: {},
    shipped: { base: BASE },
    version: '1.0.0',
    build: 'test',
    cacheDir: CACHE,
  };
  const code = await main([...args, '--base', BASE], io);
  return { code, out, err };
}

const COMMANDS: readonly (readonly string[])[] = [
  ['facts', '--json'],
  ['search', 'lighthouze', 'tower', '--explain'],
  ['show', 'fog-no-ship'],
  ['facts', '--topic', 'lights', '--since', '1902', '--kind', 'event', '--count'],
  ['sources'],
  ['timeline', '--json'],
  ['compare', '--json'],
  ['facts', '--count-by', 'place', '--json'],
];

const all = async (): Promise<Ran[]> => {
  const ran: Ran[] = [];
  for (const command of COMMANDS) ran.push(await cnca(...command));
  return ran;
};

describe('a damaged snapshot', () => {
  let path: string;
  let whole: Buffer;
  let right: Ran[];

  before(async () => {
    right = await all();
    assert.deepEqual(
      right.map(({ code }) => code),
      COMMANDS.map(() => 0),
    );
    path = join(CACHE, readdirSync(CACHE)[0] ?? '');
    whole = readFileSync(path);
  });

  const damage = (at: number): void => {
    const bytes = Buffer.from(whole);
    bytes[at] = (bytes[at] ?? 0) ^ (1 + (at % 255));
    writeFileSync(path, bytes);
  };
  const places = (count: number): number[] =>
    Array.from({ length: count }, (_, i) => Math.floor(((i + 0.5) * whole.length) / count));

  it('gives the right answer, or is made again and gives it then', async () => {
    for (const at of places(60)) {
      damage(at);
      assert.deepEqual(await all(), right, `byte ${at}`);
      assert.equal(readdirSync(CACHE).length, 1);
    }
  });

  it('gives the right answer where the files were copied or touched, too', async (t) => {
    // Long after that, so that the snapshot is written again for their new state.
    t.mock.timers.enable({ apis: ['Date'], now: Date.now() + 60_000 });
    for (const at of places(60)) {
      damage(at);
      utimesSync(join(BASE, LOG), 1_500_000_000 + at, 1_500_000_000 + at);
      assert.deepEqual(await cnca('facts', '--json'), right[0], `byte ${at}`);
      assert.equal(readdirSync(CACHE).length, 1);
    }
  });

  it('gives the right answer where one file was edited and the others are taken over', async () => {
    const metres = changed(LOG, '58 metres.\n  kind', '57 metres.\n  kind');
    for (const [i, at] of places(60).entries()) {
      writeFiles(BASE, { [LOG]: LIGHTHOUSE[LOG] });
      damage(at);
      writeFiles(BASE, { [LOG]: i % 3 === 0 ? LIGHTHOUSE[LOG] : metres });
      const { code, out } = await cnca('facts', '--json');
      assert.equal(code, 0, `byte ${at}`);
      const height = i % 3 === 0 ? 58 : 57;
      assert.equal(out, right[0]?.out.replace('measured at 58', `measured at ${height}`));
      assert.deepEqual(await cnca('search', 'lighthouze', 'tower', '--count'), {
        code: 0,
        out: '1\n',
        err: `${right[1]?.err.replace(/\n[\s\S]*/, '\n') ?? ''}1 fact has all of it; 2 more have part of it\n`,
      });
    }
  });
});
