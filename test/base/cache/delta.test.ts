import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { deltaPath, snapshotPath } from '../../../src/base/cache/paths.ts';
import { claimText } from '../../../src/base/house-writer.ts';
import { SnapshotDamaged } from '../../../src/index/pages.ts';
import {
  changed,
  claimYaml,
  type Files,
  tempDir,
  writeBase,
  writeFiles,
} from '../../helpers/base.ts';
import fc from '../../helpers/random.ts';
import { contentOf, open } from '../opening.ts';

/** Bytes of each file: nine files make a base large enough for deltas. */
const BULK = 1_200_000;
const FILES = 7;
/** Text that is stored with a claim but not indexed. */
const LONG = 'x'.repeat(99_000);

/** A file of claims of about {@link BULK} bytes; the first claim has the given text. */
function bulky(i: number, claim = 'A claim.'): string {
  const same = { kind: 'event', topics: ['weather'], source: 'log-1902', quote: 'Fog' } as const;
  return Array.from({ length: Math.ceil(BULK / LONG.length) }, (_, n) => {
    const own = n === 0 ? { id: `f-${i}`, claim } : { id: `f-${i}-${n}`, claim: 'A claim.' };
    return claimText({ ...same, ...own, prefix: LONG });
  }).join('');
}

/** A large base that was opened long after its files were written. */
async function large(t: TestContext | undefined): Promise<Large> {
  // Without the fingerprint no quotes are located, which would take most of the time.
  const files: Record<string, string | null> = { 'fingerprints/log-1902': null };
  for (let i = 0; i < FILES; i++) files[`claims/f${i}.yaml`] = bulky(i);
  t?.mock.timers.enable({ apis: ['Date'], now: Date.now() + 60_000 });
  const base = new Large(writeBase(files), tempDir());
  await base.content();
  return base;
}

class Large {
  readonly dir: string;
  readonly cacheDir: string;
  readonly main: string;
  readonly delta: string;

  constructor(dir: string, cacheDir: string) {
    this.dir = dir;
    this.cacheDir = cacheDir;
    this.main = snapshotPath(cacheDir, dir);
    this.delta = deltaPath(this.main);
  }

  write(files: Files): void {
    writeFiles(this.dir, files);
  }

  /** The content of the base, read from its snapshots, or from its files if `cacheDir` is `''`. */
  async content(cacheDir: string | undefined = this.cacheDir): Promise<unknown> {
    const base = await open(this.dir, cacheDir === '' ? {} : { cacheDir });
    try {
      return contentOf(base);
    } finally {
      base.close();
    }
  }

  /** Asserts that the snapshots have the same content as the files. */
  async agrees(): Promise<void> {
    const right = await this.content('');
    assert.deepEqual(await this.content(), right);
    assert.deepEqual(await this.content(), right);
  }

  get cacheFiles(): string[] {
    return readdirSync(this.cacheDir).map((name) => name.replace(/.*\.snapshot/, 'main'));
  }
}

const edit = (i: number, claim: string): Files => ({
  [`claims/f${i}.yaml`]: bulky(i, claim),
});

describe('after an edit of a large base', () => {
  it('only a delta is written, beside the main snapshot', async (t) => {
    const base = await large(t);
    const main = readFileSync(base.main);
    assert.ok(main.length > 9_000_000);
    assert.deepEqual(base.cacheFiles, ['main']);
    base.write(edit(1, 'Edited.'));
    await base.agrees();
    assert.deepEqual(base.cacheFiles, ['main', 'main.recent']);
    assert.ok(readFileSync(base.main).equals(main));
    assert.ok(readFileSync(base.delta).length < 2 * BULK);
  });

  it('a new main snapshot replaces the delta after many edits', async (t) => {
    const base = await large(t);
    const main = readFileSync(base.main);
    for (let i = 0; i < FILES; i++) {
      base.write(edit(i, `Edited for the ${i}th time.`));
      await base.agrees();
    }
    assert.ok(!readFileSync(base.main).equals(main));
    for (let i = 0; i < FILES; i++) base.write(edit(i, 'Again.'));
    const long = (i: number): string => claimYaml({ id: `x${i}`, claim: 'x'.repeat(75_000) });
    base.write({ 'claims/f6.yaml': Array.from({ length: 40 }, (_, i) => long(i)).join('') });
    await base.agrees();
    assert.deepEqual(base.cacheFiles, ['main']);
  });

  it('undoing the edit restores the content', async (t) => {
    const base = await large(t);
    const before = await base.content();
    for (const claim of ['One.', 'A claim.', 'Two.', 'A claim.']) {
      base.write(edit(2, claim));
      await base.agrees();
    }
    assert.deepEqual(await base.content(), before);
  });

  it('files whose times alone changed are not read again', async (t) => {
    const base = await large(t);
    for (const delta of [false, true]) {
      if (delta) base.write(edit(3, 'Edited.'));
      await base.agrees();
      for (let i = 0; i < FILES; i++)
        utimesSync(join(base.dir, `claims/f${i}.yaml`), 1000, 1000 + i);
      await base.agrees();
      assert.equal(existsSync(base.delta), true);
    }
  });

  it('a delta without its main snapshot, or of another one, is ignored', async (t) => {
    const base = await large(t);
    base.write(edit(4, 'Edited.'));
    await base.agrees();
    const delta = readFileSync(base.delta);
    rmSync(base.main);
    await base.agrees();
    assert.equal(existsSync(base.delta), false);
    writeFileSync(base.delta, delta);
    await base.agrees();
    base.write(edit(4, 'Edited again.'));
    await base.agrees();
    const main = readFileSync(base.main);
    writeFileSync(base.main, delta);
    await base.agrees();
    writeFileSync(base.main, main);
    await base.agrees();
    writeFileSync(base.delta, main);
    await base.agrees();
  });

  it('damage in the main snapshot or its delta never gives a wrong answer', async (t) => {
    const base = await large(t);
    base.write(edit(5, 'Edited.'));
    await base.agrees();
    const right = await base.content('');
    const whole = [base.main, base.delta].map((path) => ({ path, bytes: readFileSync(path) }));
    for (const { path, bytes } of whole) {
      for (const at of [
        700,
        1_100_500,
        bytes.length - 9000,
        bytes.length - 2000,
        bytes.length - 9,
      ]) {
        for (const one of whole) writeFileSync(one.path, one.bytes);
        const damaged = Buffer.from(bytes);
        damaged[at] = (damaged[at] ?? 0) ^ 1;
        writeFileSync(path, damaged);
        const content = await base.content().catch((error) => {
          assert.ok(error instanceof SnapshotDamaged, String(error));
          return right;
        });
        assert.deepEqual(content, right, `byte ${at}`);
      }
    }
  });
});

describe('after any edits in any order', () => {
  const step = fc.oneof(
    fc.record({ file: fc.nat({ max: FILES - 1 }), claim: fc.constantFrom('A claim.', 'B.', 'C.') }),
    fc.record({ file: fc.nat({ max: FILES + 1 }), claim: fc.constant(null) }),
    fc.constantFrom('topics', 'thesaurus', 'touch', 'forget', 'forget delta'),
  );

  it('the snapshots of a large base have the same content as its files', async () => {
    const base = await large(undefined);
    const steps = fc.sample(step, { numRuns: 25, seed: 1902 });
    for (const [i, one] of steps.entries()) {
      if (one === 'topics') {
        base.write({ 'topics.yaml': changed('topics.yaml', 'Fog, storms', `Fog ${i}, storms`) });
      } else if (one === 'thesaurus') base.write({ 'thesaurus.yaml': `- label: fog ${i}\n` });
      else if (one === 'touch') utimesSync(join(base.dir, 'claims/log.yaml'), i, i);
      else if (one === 'forget') rmSync(base.main, { force: true });
      else if (one === 'forget delta') rmSync(base.delta, { force: true });
      else if (one.claim === null) base.write({ [`claims/f${one.file}.yaml`]: null });
      else base.write(edit(one.file, one.claim));
      await base.agrees();
    }
  });
});
