import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type * as Library from '../src/index.ts';
import { run } from './helpers/run.ts';

const built = pathToFileURL(join(import.meta.dirname, '..', 'dist', 'index.js')).href;
const { factById, listFacts, openBase, RequestError, search, speakersCalled }: typeof Library =
  await import(built);
const folder = mkdtempSync(join(tmpdir(), 'cnca-library-'));
after(() => rmSync(folder, { recursive: true, force: true }));

test('the library finds what the program finds, in the same order', async () => {
  const base = await openBase();
  for (const query of ['gas pipeline', 'railway', 'hegemonsim', '94.8 billion', 'jazz festival']) {
    const { facts } = await search(base, query);
    const printed = JSON.parse(run(['search', query, '--json']).out);
    assert.deepEqual(
      facts.map(({ reasons: _, ...fact }) => fact),
      printed,
      query,
    );
  }
  assert.equal(listFacts(base, { topics: ['trade'] }).length > 5, true);
  assert.equal(factById(base, 'gas-pipeline-volume-2024')?.value?.amount, 500e9);
  assert.equal(factById(base, 'no-such-fact'), undefined);
  base.close();
});

test('the library refuses what it does not understand, and says which', async () => {
  const base = await openBase();
  const wrong: readonly (readonly [filter: object, said: RegExp])[] = [
    [{ topic: ['trade'] }, /unknown key "topic" \(did you mean "topics"\?\)/],
    [{ topics: ['trad'] }, /topics: the base has no "trad" \(did you mean "trade"\?\)/],
    [{ topics: 'trade' }, /topics must be a list/],
    [{ since: 'May' }, /since must be a date/],
    [{ since: '2025', until: '2024' }, /since 2025 is after until 2024/],
    [{ conflicting: 'yes' }, /conflicting must be true or false, not "yes"/],
    [{ agreeing: 1 }, /agreeing must be true or false, not 1/],
    [{ limit: -1 }, /limit must be a whole number from 0/],
    [{ exakt: true }, /unknown key "exakt"/],
  ];
  for (const [filter, said] of wrong) {
    await assert.rejects(
      search(base, 'gas', filter),
      (error) => error instanceof RequestError && said.test(error.message),
    );
  }
  for (const nothing of [null, 'trade', 5]) {
    const filter = nothing as unknown as object;
    const refused = { name: 'RequestError', message: /must be an object with keys such as/ };
    assert.throws(() => listFacts(base, filter), refused);
    await assert.rejects(search(base, 'gas', filter), refused);
    await assert.rejects(openBase(undefined, filter), refused);
  }
  assert.throws(() => listFacts(base, { limit: 3 } as object), RequestError);
  await assert.rejects(openBase(undefined, { cache: folder } as object), RequestError);
  const [speaker] = speakersCalled(base, 'sun qi');
  assert.ok(speaker && listFacts(base, { speakers: [speaker] }).length > 5);
  base.close();
});

test('the library does not use a damaged snapshot', async () => {
  const dir = join(folder, 'base');
  const cacheDir = join(folder, 'cache');
  cpSync(join(import.meta.dirname, '..', 'facts'), dir, { recursive: true });
  (await openBase(dir, { cacheDir })).close();
  const snapshot = join(cacheDir, readdirSync(cacheDir)[0] ?? '');
  const bytes = readFileSync(snapshot);
  for (let at = 100; at < bytes.length / 2; at += 4096) bytes[at] = (bytes[at] ?? 0) ^ 0xff;
  writeFileSync(snapshot, bytes);
  const base = await openBase(dir, { cacheDir });
  const { facts } = await search(base, 'gas pipeline');
  assert.ok(facts.some(({ id }) => id === 'gas-pipeline-volume-2024'));
  base.close();
});
