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
import { deltaPath, snapshotPath } from '../../src/base/cache/paths.ts';
import { claimText } from '../../src/base/house-writer.ts';
import { openBase } from '../../src/base/open.ts';
import { SHIPPED, tempDir } from '../helpers/base.ts';

/** Claims with so much text, which is not indexed, that an edit of the base is kept as a delta. */
function bulk(source: string, topic: string): string {
  const claim = {
    claim: 'Ballast.',
    quote: 'ballast',
    kind: 'event' as const,
    topics: [topic],
    source,
  };
  return Array.from({ length: 100 }, (_, n) =>
    claimText({ ...claim, id: `ballast-${n}`, prefix: 'x'.repeat(99_000) }),
  ).join('');
}

/** The same claims, opened in each way in which a base can be opened. */
export interface Bases {
  /** Read anew, and kept nowhere. */
  readonly fresh: Base;
  /** From a snapshot of all of it. */
  readonly kept: Base;
  /** From a snapshot of what it was before an edit, and the delta to it. */
  readonly added: Base;
}

function open(dir: string, cacheDir?: string): Promise<Base> {
  return openBase(dir, { version: 'test', cacheDir });
}

/** The base that comes with the program, one of its files edited. */
export async function openBases(): Promise<Bases> {
  const dir = realpathSync(tempDir());
  cpSync(SHIPPED, dir, { recursive: true });
  const [before, after] = [tempDir(), tempDir()];
  const [name = ''] = readdirSync(join(dir, 'claims'));
  const file = join(dir, 'claims', name);
  const text = readFileSync(file, 'utf8');
  const [source = ''] = /(?<=^ {2}source: ).*$/m.exec(text) ?? [];
  const [topic = ''] = /(?<=^ {2}topics: \[)[\w-]+/m.exec(text) ?? [];
  writeFileSync(join(dir, 'claims', 'zz-ballast.yaml'), bulk(source, topic));
  (await open(dir, before)).close();

  writeFileSync(file, text.replace(/^( {2}claim: .*)$/m, '$1 Edited since.'));
  const claim = { claim: 'A railway of 94.8 km, 中亚 – железная дорога.', quote: 'e-commerce' };
  const added = { id: 'added-since', ...claim, kind: 'event' as const, topics: [topic], source };
  appendFileSync(file, claimText({ ...added, date: '2025-06-17', speaker: 'Nobody' }));

  (await open(dir, after)).close();
  const bases = {
    fresh: await open(dir),
    kept: await open(dir, after),
    added: await open(dir, before),
  };
  assert.ok(existsSync(deltaPath(snapshotPath(before, dir))), 'there is no delta');
  return bases;
}
