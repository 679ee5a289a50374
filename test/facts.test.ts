import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { openBase } from '../src/base/open.ts';
import {
  makeFingerprint,
  parseFingerprint,
  verifyQuote,
  writeFingerprint,
} from '../src/quotes/index.ts';
import { countWith } from '../src/search/filter.ts';
import { assertKeepsItsSchema } from './helpers/facts.ts';

const home = join(import.meta.dirname, '..');
const facts = join(home, 'facts');
const texts = join(home, '..', 'shared', 'sources');
const withoutTexts = existsSync(texts) ? false : `the documents are not at hand (${texts})`;

const base = await openBase(facts, { version: 'test' });
after(() => base.close());
const claims = Array.from({ length: base.count }, (_, number) => base.index.entry(number).claim);
const ids = [...base.sources.keys()];

for (const id of ids) {
  const own = claims.filter((claim) => claim.source === id);
  const failing = (document: Parameters<typeof verifyQuote>[1]): string[] =>
    own.filter((claim) => verifyQuote(claim, document).grade !== 'exact').map((claim) => claim.id);

  test(`every quote of ${id} stands in it exactly, by fingerprint`, () => {
    const fingerprint = parseFingerprint(readFileSync(join(facts, 'fingerprints', id), 'utf8'));
    assert.ok(own.length > 0, `${id} has no claims`);
    assert.deepEqual(failing({ fingerprint }), []);
  });

  test(`every quote of ${id} stands in it exactly, by text`, { skip: withoutTexts }, () => {
    const text = readFileSync(join(texts, `${id}.txt`), 'utf8');
    assert.deepEqual(failing({ text }), []);
  });

  test(`the fingerprint of ${id} is that of the document`, { skip: withoutTexts }, () => {
    const text = readFileSync(join(texts, `${id}.txt`), 'utf8');
    const kept = readFileSync(join(facts, 'fingerprints', id), 'utf8');
    assert.equal(writeFingerprint(makeFingerprint(text)), kept);
  });
}

const files = readdirSync(facts, { recursive: true, encoding: 'utf8' });
for (const path of files.filter((file) => file.endsWith('.yaml')).sort()) {
  test(`${path} names the schema of its kind, where a built package has it, and keeps it`, () => {
    assertKeepsItsSchema(join(facts, path));
  });
}

test('every claim has the paragraph in which its quote begins', () => {
  const lost = claims.filter((_, number) => base.index.entry(number).paragraph === null);
  assert.deepEqual(
    lost.map((claim) => claim.id),
    [],
  );
});

test('no two claims say the same in the same words', () => {
  const texts = claims.map(({ claim, source }) => `${source}: ${claim}`);
  assert.equal(new Set(texts).size, texts.length);
});

test('every topic has at least two claims', () => {
  const small = base.topics.filter(({ id }) => countWith(base.index, 'topic', id) < 2);
  assert.deepEqual(
    small.map((topic) => topic.id),
    [],
  );
});

test('a claim that conflicts with another names the difference in its note', () => {
  const silent = claims.filter(({ conflicts, note }) => conflicts && note === undefined);
  assert.deepEqual(
    silent.map((claim) => claim.id),
    [],
  );
});

test('related claims come from different documents', () => {
  const source = new Map(claims.map((claim) => [claim.id, claim.source]));
  const within = claims.filter(({ corroborates = [], conflicts = [], source: own }) =>
    [...corroborates, ...conflicts].some((id) => source.get(id) === own),
  );
  assert.deepEqual(
    within.map((claim) => claim.id),
    [],
  );
});
