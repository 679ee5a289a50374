import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentHash } from '../../src/base/cache/content-hash.ts';
import { recover } from '../../src/edit/journal.ts';
import { LIGHTHOUSE, tempDir, textsIn, writeBase, writeFiles } from '../helpers/base.ts';
import { bytesOf, near, textOf } from '../helpers/bytes.ts';
import type { Property } from '../helpers/property.ts';
import fc from '../helpers/random.ts';

const JOURNAL = '.cnca-journal';
const NEW = { first: '# one\n', second: '# two\n', third: '# three\n' } as const;

/** A well-formed journal for these paths and temporary files. */
const journalOf = (paths: readonly string[], names: readonly string[]): string =>
  JSON.stringify(
    paths.map((path, at) => ({
      path,
      temporary: names[at] ?? '.cnca-a-9.tmp',
      before:
        path in LIGHTHOUSE ? contentHash(Buffer.from(LIGHTHOUSE[path as 'topics.yaml'])) : null,
    })),
  );

const CLAIMS = ['claims/keepers.yaml', 'claims/log.yaml', 'claims/new.yaml'];
const NAMES = ['.cnca-a-0.tmp', '.cnca-a-1.tmp', '.cnca-a-2.tmp'];
const JOURNALS = [
  journalOf(CLAIMS, NAMES),
  journalOf(CLAIMS, ['../.cnca-a-0.tmp', '.cnca-a-1.tmp']),
  journalOf(['topics.yaml', '../outside.yaml', 'claims/../topics.yaml'], NAMES),
  journalOf(['claims/..', 'claims/.hidden.yaml', 'sources.yaml'], NAMES),
  journalOf(['fingerprints/keepers', 'claims/log.yaml'], NAMES.slice(1)),
].map(textOf);

interface Interrupted {
  readonly journal: string;
  /** Indexes of the new contents that are not moved yet. */
  readonly waiting: readonly number[];
  readonly edited: boolean;
}

const journals: Property<Interrupted> = {
  name: 'edit/journal',
  says: 'a journal of any bytes is followed or dropped: no file gets content meant for another',
  runs: 400,
  values: fc.record(
    {
      journal: near(JOURNALS, 2),
      waiting: fc.subarray([0, 1, 2]),
      edited: fc.boolean(),
    },
    { noNullPrototype: true },
  ),
  check({ journal, waiting, edited }) {
    const outer = tempDir();
    const dir = join(outer, 'base');
    try {
      writeBase(edited ? { 'claims/log.yaml': '# edited since\n' } : {}, dir);
      const before = textsIn(dir);
      writeFiles(outer, { 'outside.yaml': 'outside', '.cnca-a-0.tmp': 'outside' });
      const contents = Object.values(NEW);
      for (const at of waiting) writeFiles(dir, { [`claims/${NAMES[at]}`]: contents[at] ?? '' });
      writeFileSync(join(dir, JOURNAL), bytesOf(journal));
      recover(dir);
      const after = textsIn(dir);
      for (const [path, text] of after) {
        if (text === before.get(path)) continue;
        assert.match(path, /^claims\/[^/]+\.yaml$/);
        assert.ok(contents.includes(text as '# one\n'), `${path} became ${text}`);
        assert.notEqual(before.get(path), '# edited since\n', 'a later edit is lost');
      }
      for (const path of before.keys()) assert.ok(after.has(path), `${path} is gone`);
      assert.ok(![...after.keys()].some((path) => /\.cnca-/.test(path)), 'something is left');
      assert.equal(readFileSync(join(outer, 'outside.yaml'), 'utf8'), 'outside');
      assert.equal(readFileSync(join(outer, '.cnca-a-0.tmp'), 'utf8'), 'outside');
    } finally {
      rmSync(outer, { recursive: true, force: true });
    }
  },
};

export const PROPERTIES: readonly Property[] = [journals];
