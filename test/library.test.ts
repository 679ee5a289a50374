import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type * as Library from '../src/index.ts';
import { run } from './helpers/run.ts';

const built = pathToFileURL(join(import.meta.dirname, '..', 'dist', 'index.js')).href;
const library: typeof Library = await import(built);
const { factById, listFacts, openBase, RequestError, search, speakersCalled } = library;
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
    [{ exact: 'x' }, /exact must be true or false, not "x"/],
    [{ limit: '3' }, /limit must be .*, not "3"/],
    [{ topics: [null] }, /topics must be a list of texts, and has null/],
    [{ topics: null }, /topics must be a list, not null/],
    [{ speakers: ['zz'] }, /speakers must be what speakersCalled\(\) gives, .*, not "zz"/],
    [{ speakers: [null] }, /speakers must be .*, not null/],
    [{ speakers: [{ name: 'zz', wrote: [] }] }, /speakers: the base has no "zz"/],
  ];
  for (const [filter, said] of wrong) {
    await assert.rejects(
      search(base, 'gas', filter),
      (error) => error instanceof RequestError && said.test(error.message),
    );
  }
  for (const nothing of [null, 'trade', 5, []]) {
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

test('every function of the library says which argument it does not understand', async () => {
  const base = await openBase();
  const wrong: readonly (readonly [
    call: (given: never) => unknown,
    given: unknown,
    said: RegExp,
  ])[] = [
    [(given) => openBase(given), null, /the folder of the base must be a text, not null/],
    [(given) => openBase(given), '', /the folder of the base must be named/],
    [(given) => openBase(undefined, { cacheDir: given }), 5, /cacheDir must be a text, not number/],
    [(given) => openBase(undefined, { progress: given }), 5, /progress must be a function/],
    [(given) => search(given, 'gas'), {}, /the base must be what openBase\(\) gives/],
    [(given) => search(base, given), ['gas'], /query must be a text, not a list/],
    [(given) => listFacts(given), {}, /the base must be/],
    [(given) => factById(given, 'a'), null, /the base must be .*, not null/],
    [(given) => factById(base, given), 5, /id must be a text, not number/],
    [(given) => speakersCalled(base, given), null, /text must be a text, not null/],
    [(given) => library.isEdtf(given), null, /text must be a text, not null/],
    [(given) => listFacts(base, { places: [given] }), 'UK', /no "UK" \(did you mean GB\?\)/],
    [(given) => library.listVocabulary(given), openBase, /the base must be .*, not function/],
    [(given) => library.citation(given), null, /the source must be the record of a document/],
    [
      (given) => library.citation(given),
      { type: 'book' },
      /no record of a document: id is missing/,
    ],
    [
      (given) => library.citation(given),
      { id: 'a', type: 'book', author: 'Ann' },
      /author must be/,
    ],
    [(given) => library.citation({ id: 'a', type: 'book' }, given), 'x', /locator must be/],
    [
      (given) => library.verifyQuote(given, { text: 'a' }),
      null,
      /the claim must be an object, not null/,
    ],
    [(given) => library.verifyQuote({ quote: 'a' }, given), null, /the document must be an object/],
    [(given) => library.makeFingerprint(given), null, /must be a text, not null/],
    [(given) => library.writeFingerprint(given), null, /a fingerprint must be an object, not null/],
    [(given) => library.writeFingerprint(given), {}, /this is no fingerprint/],
    [(given) => library.parseFingerprint(given), [], /a fingerprint must be a text, not a list/],
    [(given) => library.explain(given, 'a'), null, /the result must be an object, not null/],
    [(given) => library.explain(given, 'a'), {}, /this is no result as verifyQuote gives it/],
    [(given) => library.explain(given, 'a'), { grade: 'not found' }, /this is no result as/],
    [(given) => library.explain({ grade: 'exact', paragraph: 1 }, given), 5, /must be a text/],
  ];
  for (const [call, given, said] of wrong) {
    const refused = (error: unknown): boolean => {
      assert.ok(error instanceof RequestError || error instanceof library.QuotesError, `${error}`);
      assert.match(error.message, said);
      return true;
    };
    await assert.rejects(async () => call(given as never), refused, String(call));
  }
  base.close();
  base.close();
  const closed = { name: 'RequestError', message: /the base was closed: .* open it again/ };
  await assert.rejects(search(base, 'gas'), closed);
  assert.throws(() => listFacts(base), closed);
  assert.throws(() => factById(base, 'gas-pipeline-volume-2024'), closed);
});

test('a fact can be handed to verifyQuote as it is', async () => {
  const base = await openBase();
  const fact = factById(base, 'gas-pipeline-volume-2024');
  assert.ok(fact);
  assert.equal(fact.prefix, null);
  const { grade } = library.verifyQuote(fact, { text: `Before. ${fact.quote} After.` });
  assert.equal(grade, 'exact');
  const around = { ...fact, quote: 'gas', prefix: 'much cheap ', suffix: ' here' };
  assert.equal(library.verifyQuote(around, { text: 'So much cheap gas here.' }).grade, 'exact');
  base.close();
});

test('the library lists what filters take', async () => {
  const base = await openBase();
  const { topics, sources, kinds, places, speakers } = library.listVocabulary(base);
  for (const filter of [
    { topics: topics.map(({ id }) => id) },
    { sources: sources.map(({ id }) => id) },
    { places },
    { speakers },
  ])
    assert.ok(listFacts(base, filter).length > 20, JSON.stringify(filter));
  assert.deepEqual(places, [...places].sort());
  assert.ok(kinds.includes('statistic') && places.includes('KZ'));
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
