import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { contentHash } from '../../../src/base/cache/content-hash.ts';
import { lenderOf } from '../../../src/base/cache/lender.ts';
import {
  changed,
  claimYaml,
  type Files,
  LIGHTHOUSE,
  tempDir,
  writeBase,
  writeFiles,
} from '../../helpers/base.ts';
import { contentOf, open } from '../opening.ts';

/** Another base with the same thesaurus: it has a file of claims more. */
const OTHER: Files = { 'claims/more.yaml': claimYaml({ id: 'more' }) };
/** Topics with other labels. */
const TOPICS: Files = { 'topics.yaml': changed('topics.yaml', 'label: Lights', 'label: Lamps') };
const EDITED: Files = { 'thesaurus.yaml': '- label: fog\n  alt: [brume]\n' };

/** The path of a snapshot of the lighthouses, which another base has the thesaurus of. */
let lender: string;

before(async () => {
  lender = join(tempDir(), 'lent.snapshot');
  (await open(writeBase(), { snapshot: lender })).close();
});

function hashesOf(files: Files): Map<string, string> {
  const all = Object.entries({ ...LIGHTHOUSE, ...files });
  return new Map(
    all.flatMap(([path, text]) => (text === null ? [] : [[path, contentHash(Buffer.from(text))]])),
  );
}

/** What is lent to a base: nothing, the thesaurus, or the topics with it. */
function lent(files: Files, version = 'test-1', path: string | undefined = lender): string {
  const found = lenderOf({ hashes: hashesOf(files), asDelta: false, lender: path, version });
  found?.snapshot.close();
  if (!found) return 'nothing';
  return found.hasTopics ? 'thesaurus and topics' : 'thesaurus';
}

describe('a thesaurus is taken from the snapshot of another base', () => {
  it('where both were read from the same bytes, by the same build', () => {
    assert.equal(lent(OTHER), 'thesaurus and topics');
    assert.equal(lent(TOPICS), 'thesaurus');
    assert.equal(lent(EDITED), 'nothing');
    assert.equal(lent({ 'thesaurus.yaml': null }), 'nothing');
    assert.equal(lent(OTHER, 'test-2'), 'nothing');
    assert.equal(lent(OTHER, 'test-1', join(tempDir(), 'none')), 'nothing');
  });

  it('where no byte of its pages is damaged', () => {
    const whole = readFileSync(lender);
    const path = join(tempDir(), 'damaged.snapshot');
    for (let at = 100; at < whole.length; at += 997) {
      const damaged = Buffer.from(whole);
      damaged[at] = (damaged[at] ?? 0) ^ 1;
      writeFileSync(path, damaged);
      assert.equal(lent(OTHER, 'test-1', path), 'nothing', `byte ${at}`);
    }
  });

  const bases: Readonly<Record<string, Files>> = {
    'the same topics': OTHER,
    'other topics': TOPICS,
    'no topics with labels of the other': {
      'topics.yaml': changed('topics.yaml', 'label: Weather', 'label: Winds'),
    },
    'another thesaurus': EDITED,
    'no thesaurus': { 'thesaurus.yaml': null },
  };
  for (const [what, files] of Object.entries(bases)) {
    it(`and changes no content: ${what}`, async () => {
      const dir = writeBase(files);
      const right = await open(dir);
      const cacheDir = tempDir();
      for (const options of [{ lender }, { lender, cacheDir }, { cacheDir }]) {
        const base = await open(dir, options);
        assert.deepEqual(contentOf(base), contentOf(right));
        base.close();
      }
      right.close();
    });
  }

  it('and never written to', async () => {
    const bytes = readFileSync(lender);
    (await open(writeBase(OTHER), { lender, cacheDir: tempDir() })).close();
    assert.deepEqual(readFileSync(lender), bytes);
  });
});

describe('a thesaurus is kept', () => {
  it('where topics or sources were edited, with the topics as they are now', async () => {
    const dir = writeBase();
    const cacheDir = tempDir();
    (await open(dir, { cacheDir })).close();
    for (const files of [
      TOPICS,
      { 'sources.yaml': changed('sources.yaml', 'The Last Keepers', 'The Keepers') },
      { 'topics.yaml': LIGHTHOUSE['topics.yaml'] },
    ]) {
      writeFiles(dir, files);
      const [kept, right] = [await open(dir, { cacheDir }), await open(dir)];
      assert.deepEqual(contentOf(kept), contentOf(right));
      kept.close();
      right.close();
    }
  });
});
