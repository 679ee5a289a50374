import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { generateBase } from '../../bench/generate.ts';
import type { Base } from '../../src/base/base.ts';
import { openBase } from '../../src/base/open.ts';
import { tempDir } from '../helpers/base.ts';

const SIZE = { facts: 600, files: 7 };

function generated(size = SIZE): string {
  const dir = join(tempDir(), 'base');
  generateBase(dir, size);
  return dir;
}

function opened(dir: string): Promise<Base> {
  return openBase(dir, { version: 'test' });
}

/** Every file of a folder, by its path. */
function contents(dir: string): Record<string, string> {
  const names = readdirSync(dir, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(
    names
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => [name, readFileSync(join(dir, name), 'utf8')]),
  );
}

test('a generated base is valid and has the facts and files that were asked for', async () => {
  const base = await opened(generated());
  assert.equal(base.count, SIZE.facts);
  assert.equal(base.index.segments.length, SIZE.files);
  assert.equal(base.sources.size, SIZE.files);
  assert.equal(base.index.entry(599).claim.id, 'fact-599');
  base.close();
});

test('the same size gives the same base, another size another one', () => {
  const first = contents(generated());
  assert.ok(Object.keys(first).length > SIZE.files);
  assert.deepEqual(contents(generated()), first);
  const other = contents(generated({ facts: 601, files: 7 }));
  assert.notEqual(other['claims/source-0.yaml'], first['claims/source-0.yaml']);
});

test('words are as frequent as those of a language', async () => {
  const base = await opened(generated({ facts: 4000, files: 1 }));
  const texts = Array.from({ length: base.count }, (_, number) => {
    const { claim, quote } = base.index.entry(number).claim;
    return `${claim} ${quote}`;
  });
  base.close();
  const share = (word: string): number =>
    texts.filter((text) => new RegExp(`\\b${word}\\b`).test(text)).length / texts.length;
  const railway = share('railway');
  assert.ok(railway > 0.01 && railway < 0.03, `railway is in ${railway} of the facts`);
  const shares = ['of', 'national', 'project', 'railway'].map(share);
  assert.deepEqual(
    shares,
    shares.toSorted((a, b) => b - a),
  );
  const words = texts.flatMap((text) => text.match(/[A-Z][a-z]+/g) ?? []);
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const once = [...counts.values()].filter((count) => count === 1).length;
  assert.ok(once > 20, `only ${once} names occur once`);
});
