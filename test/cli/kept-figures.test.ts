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
import { writeKept } from '../../src/base/cache/write-kept.ts';
import { tempDir } from '../helpers/base.ts';
import { HOME, run } from '../helpers/run.ts';
import { copyOfTideMills } from '../helpers/tide-mills.ts';
import { checkOf, fileWith } from './kept-check.ts';

const DRAFT = `The mill ground 40 sacks in 1871, and the wheel was 4.8 metres across.

The rent was 31 pounds a year. The pond covers 5 acres, says the log of 1871.
`;

const check = checkOf(DRAFT);
const fileIn = (cache: string): string => fileWith('.figures', cache);

describe('the figures that a check keeps', () => {
  const base = copyOfTideMills();
  const cache = tempDir();
  let right: string;
  let whole: Buffer;

  before(async () => {
    right = await check(base, undefined);
    assert.match(right, /"kind": ?"figure"/);
    assert.equal(await check(base, cache), right);
    whole = readFileSync(fileIn(cache));
  });

  it('are used by the next check, which writes nothing', async () => {
    const { mtimeMs } = statSync(fileIn(cache));
    assert.equal(await check(base, cache), right);
    assert.equal(statSync(fileIn(cache)).mtimeMs, mtimeMs);
    const [told = ''] = JSON.parse(right).results.flatMap(
      ({ kind, record }: { kind: string; record: string | null }) =>
        kind === 'figure' && record !== null ? record : [],
    );
    const text = whole
      .toString()
      .replace(/^.*\n/, '')
      .replaceAll(`"${told}"`, `"${told}, as kept"`);
    writeKept(fileIn(cache), 'test', text);
    assert.ok((await check(base, cache)).includes(`${told}, as kept`));
  });

  it('are read anew where the file is damaged, cut off or of another program', async () => {
    for (let at = 0; at < whole.length; at += Math.ceil(whole.length / 40)) {
      const bytes = Buffer.from(whole);
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      writeFileSync(fileIn(cache), bytes);
      assert.equal(await check(base, cache), right, `byte ${at}`);
      assert.deepEqual(readFileSync(fileIn(cache)), whole, `byte ${at}`);
    }
    for (const bytes of [whole.subarray(0, whole.length - 3), whole.subarray(0, 9), '', 'x\n[]']) {
      writeFileSync(fileIn(cache), bytes);
      assert.equal(await check(base, cache), right);
      assert.deepEqual(readFileSync(fileIn(cache)), whole);
    }
    assert.equal(await check(base, cache, 'another'), right);
    assert.notDeepEqual(readFileSync(fileIn(cache)), whole);
  });

  it('are left out where they cannot be written', async () => {
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

  it('are never those of a claim as it was before an edit', async () => {
    const edited = copyOfTideMills();
    const own = tempDir();
    await check(edited, own);
    const before = readFileSync(fileIn(own), 'utf8');
    for (const name of readdirSync(join(edited, 'claims'))) {
      const path = join(edited, 'claims', name);
      const text = readFileSync(path, 'utf8');
      // Another amount in each sentence; the quotes stay as they stand in their documents.
      writeFileSync(
        path,
        text.replace(/^( {2}claim: .*)$/gm, (line) => line.replace(/\d(?=\D*$)/, '7')),
      );
    }
    assert.equal(await check(edited, own), await check(edited, undefined));
    assert.notEqual(readFileSync(fileIn(own), 'utf8'), before);
  });

  it('come with the package for the base that is shipped', () => {
    assert.ok(existsSync(join(HOME, 'dist', 'facts.snapshot.figures')));
    const home = tempDir();
    const draft = join(home, 'draft.md');
    writeFileSync(draft, 'Trade reached 94.8 billion US dollars in 2024.\n');
    const { code } = run(['check', draft], { env: { HOME: home }, cwd: home });
    assert.equal(code, 0);
    const kept = join(home, '.cache', 'cnca');
    const names = existsSync(kept) ? readdirSync(kept) : [];
    assert.deepEqual(
      names.filter((name) => name.endsWith('.figures')),
      [],
    );
  });
});
