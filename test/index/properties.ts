import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { snapshotPath } from '../../src/base/cache/paths.ts';
import { SnapshotDamaged } from '../../src/index/pages.ts';
import { contentOf, open } from '../base/opening.ts';
import { tempDir, writeBase } from '../helpers/base.ts';
import { bytesOf, type Edit, edit, edited, near, textOf } from '../helpers/bytes.ts';
import type { Property } from '../helpers/property.ts';
import fc from '../helpers/random.ts';

interface Kept {
  readonly dir: string;
  readonly cacheDir: string;
  readonly path: string;
  readonly bytes: string;
  readonly content: unknown;
}

let kept: Promise<Kept> | undefined;

async function keep(): Promise<Kept> {
  const [dir, cacheDir] = [writeBase(), tempDir()];
  const content = await said({ dir, cacheDir });
  const path = snapshotPath(cacheDir, dir);
  return { dir, cacheDir, path, bytes: textOf(readFileSync(path)), content };
}

async function said(
  { dir, cacheDir }: Pick<Kept, 'dir' | 'cacheDir'>,
  how: { readonly ignoreSnapshots?: boolean; readonly verifyAllPages?: boolean } = {},
): Promise<unknown> {
  const base = await open(dir, { cacheDir, ...how });
  try {
    return contentOf(base);
  } finally {
    base.close();
  }
}

interface Damage {
  /** Changes of the snapshot, or bytes in its place. */
  readonly edits: readonly Edit[];
  readonly instead: string | null;
  readonly verifyAllPages: boolean;
}

const damage: Property<Damage> = {
  name: 'index/snapshot',
  says: 'a snapshot of any bytes gives no wrong answer: it is used whole, or the base is read anew',
  runs: 300,
  values: fc.record(
    {
      edits: fc.array(edit, { minLength: 1, maxLength: 2 }),
      instead: fc.option(near(['']), { freq: 6 }),
      verifyAllPages: fc.boolean(),
    },
    { noNullPrototype: true },
  ),
  async check({ edits, instead, verifyAllPages }) {
    kept ??= keep();
    const whole = await kept;
    writeFileSync(whole.path, bytesOf(instead ?? edits.reduce(edited, whole.bytes)));
    try {
      assert.deepEqual(await said(whole, { verifyAllPages }), whole.content);
    } catch (error) {
      if (verifyAllPages || !(error instanceof SnapshotDamaged)) throw error;
      assert.deepEqual(await said(whole, { ignoreSnapshots: true }), whole.content);
    } finally {
      rmSync(whole.path, { force: true });
    }
  },
};

export const PROPERTIES: readonly Property[] = [damage];
