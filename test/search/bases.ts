import assert from 'node:assert/strict';
import {
  appendFileSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  realpathSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Base } from '../../src/base/base.ts';
import { additionPath, snapshotPath } from '../../src/base/cache/paths.ts';
import { claimText } from '../../src/base/house-writer.ts';
import { openBase } from '../../src/base/open.ts';
import { deriver } from '../../src/deriver.ts';
import type { Deriver } from '../../src/index/format.ts';
import { ListPacker } from '../../src/index/list-packer.ts';
import { tempDir } from '../helpers/base.ts';

/** So many bytes of index a file make a base of a few files large enough for additions. */
const BULK = 3_000_000;

const bulky: Deriver = {
  ...deriver,
  claims(entries) {
    const derived = deriver.claims(entries);
    const packer = new ListPacker();
    packer.out.copy(derived.lists.bytes, 0, derived.lists.bytes.length);
    packer.begin('bulk');
    packer.out.copy(new Uint8Array(BULK), 0, BULK);
    packer.end();
    const { bytes, rows } = packer.finish();
    return { ...derived, lists: { bytes, rows: Uint32Array.of(...derived.lists.rows, ...rows) } };
  },
};

/** The same claims, opened in each way in which a base can be opened. */
export interface Bases {
  /** Read anew, and kept nowhere. */
  readonly fresh: Base;
  /** From a snapshot of all of it. */
  readonly kept: Base;
  /** From a snapshot of what it was before an edit, and the addition to it. */
  readonly added: Base;
}

function open(dir: string, cacheDir?: string): Promise<Base> {
  return openBase(dir, { version: 'test', deriver: async () => bulky, cacheDir });
}

/** The base that comes with the program, one of its files edited. */
export async function openBases(): Promise<Bases> {
  const dir = realpathSync(tempDir());
  cpSync(join(import.meta.dirname, '..', '..', 'facts'), dir, { recursive: true });
  const [before, after] = [tempDir(), tempDir()];
  (await open(dir, before)).close();

  const [name = ''] = readdirSync(join(dir, 'claims'));
  const file = join(dir, 'claims', name);
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace(/^( {2}claim: .*)$/m, '$1 Edited since.'));
  const [source = ''] = /(?<=^ {2}source: ).*$/m.exec(text) ?? [];
  const [topic = ''] = /(?<=^ {2}topics: \[)[\w-]+/m.exec(text) ?? [];
  const claim = { claim: 'A railway of 94.8 km, 中亚 – железная дорога.', quote: 'e-commerce' };
  const added = { id: 'added-since', ...claim, kind: 'event' as const, topics: [topic], source };
  appendFileSync(file, claimText({ ...added, date: '2025-06-17', speaker: 'Nobody' }));

  (await open(dir, after)).close();
  const bases = {
    fresh: await open(dir),
    kept: await open(dir, after),
    added: await open(dir, before),
  };
  assert.ok(existsSync(additionPath(snapshotPath(before, dir))), 'there is no addition');
  return bases;
}
