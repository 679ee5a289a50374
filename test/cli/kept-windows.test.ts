import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { WindowTable } from '../../src/check/window-table.ts';
import { writeWindowTable } from '../../src/check/write-window-table.ts';
import { bytesInMemory } from '../../src/index/pages.ts';
import { makeFingerprint, writeFingerprint } from '../../src/quotes/index.ts';
import { tempDir } from '../helpers/base.ts';
import { HOME, run } from '../helpers/run.ts';
import { copyOfTideMills, TIDE_MILLS } from '../helpers/tide-mills.ts';
import { checkOf, fileWith } from './kept-check.ts';

const textOf = (id: string): string =>
  readFileSync(join(TIDE_MILLS, 'documents', `${id}.txt`), 'utf8');
/** The first sentence of each document, as it stands there and with a word changed. */
const DRAFT = ['handbook', 'log-1871', 'mills-of-the-moon']
  .map(
    (id) =>
      textOf(id)
        .split(/\n+/)
        .find((line) => line.split(' ').length > 9) ?? '',
  )
  .map((line) => line.replace(/["“”]/g, '').split(' ').slice(0, 9))
  .flatMap((words) => [words, words.with(5, 'granite')])
  .map((words) => `The text says “${words.join(' ')}”.\n`)
  .join('\n');

const check = checkOf(DRAFT);
const fileIn = (cache: string): string => fileWith('.windows', cache);

describe('the windows that a check keeps', () => {
  const base = copyOfTideMills();
  const cache = tempDir();
  let right: string;
  let whole: Buffer;

  before(async () => {
    right = await check(base, undefined);
    assert.match(right, /"exact"/);
    assert.match(right, /"altered"/);
    assert.equal(await check(base, cache), right);
    whole = readFileSync(fileIn(cache));
  });

  it('are used by the next check, which writes nothing', async () => {
    const { mtimeMs } = statSync(fileIn(cache));
    assert.equal(await check(base, cache), right);
    assert.equal(statSync(fileIn(cache)).mtimeMs, mtimeMs);
    const { of } = new WindowTable(bytesInMemory(whole));
    writeFileSync(fileIn(cache), writeWindowTable(of, []));
    assert.match(await check(base, cache), /"documents": "claims"/);
    writeFileSync(fileIn(cache), whole);
  });

  it('are made anew where the file is damaged, cut off or of another program', async () => {
    for (let at = 0; at < whole.length; at += Math.ceil(whole.length / 40)) {
      const bytes = Buffer.from(whole);
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      writeFileSync(fileIn(cache), bytes);
      assert.equal(await check(base, cache), right, `byte ${at}`);
    }
    for (const bytes of [whole.subarray(0, whole.length - 3), whole.subarray(0, 9), '', 'x\n[]']) {
      writeFileSync(fileIn(cache), bytes);
      assert.equal(await check(base, cache), right);
      assert.deepEqual(readFileSync(fileIn(cache)), whole);
    }
    assert.equal(await check(base, cache, 'another'), right);
    assert.notDeepEqual(readFileSync(fileIn(cache)), whole);
  });

  it('stay in memory where they cannot be written', async () => {
    const other = tempDir();
    await check(base, other);
    const file = fileIn(other);
    rmSync(file);
    mkdirSync(join(file, 'in-the-way'), { recursive: true });
    assert.equal(await check(base, other), right);
    assert.deepEqual(
      readdirSync(other).filter((name) => name.endsWith('.tmp')),
      [],
    );
  });

  it('are never those of a document as it was before an edit, or in another order', async () => {
    const edited = copyOfTideMills();
    const own = tempDir();
    await check(edited, own);
    const before = readFileSync(fileIn(own));
    const longer = `${textOf('handbook')}\n${textOf('log-1871')}`;
    writeFileSync(
      join(edited, 'fingerprints', 'handbook'),
      writeFingerprint(makeFingerprint(longer)),
    );
    const after = await check(edited, own);
    assert.equal(after, await check(edited, undefined));
    assert.notEqual(after, right);
    assert.notDeepEqual(readFileSync(fileIn(own)), before);
    const path = join(edited, 'sources.yaml');
    const records = readFileSync(path, 'utf8').split(/^(?=[a-z][\w-]*:)/m);
    writeFileSync(path, records.reverse().join(''));
    assert.equal(await check(edited, own), await check(edited, undefined));
  });

  it('come with the package for the base that is shipped', () => {
    assert.ok(existsSync(join(HOME, 'dist', 'facts.snapshot.windows')));
    const home = tempDir();
    const draft = join(home, 'draft.md');
    writeFileSync(draft, 'She calls it “something that nobody said”.\n');
    const { code } = run(['check', draft, '--fail-on', 'never'], {
      env: { HOME: home },
      cwd: home,
    });
    assert.equal(code, 0);
    const kept = join(home, '.cache', 'cnca');
    const names = existsSync(kept) ? readdirSync(kept) : [];
    assert.deepEqual(
      names.filter((name) => name.endsWith('.windows')),
      [],
    );
  });
});
