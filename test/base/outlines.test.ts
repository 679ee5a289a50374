import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { changed, claimYaml, tempDir, writeBase, writeFiles } from '../helpers/base.ts';
import { open, problemsOf } from './opening.ts';

const LOG = 'claims/log.yaml';
const related = (id: string, other: string): string =>
  claimYaml({ id, corroborates: `[${other}]` });

/** The problems of a base that was read before, and of which files were then changed. */
async function afterwards(
  before: Record<string, string>,
  edits: Readonly<Record<string, string | null>>,
): Promise<string[]> {
  const dir = writeBase(before);
  const snapshot = `${tempDir()}/snapshot`;
  (await open(dir, { snapshot })).close();
  writeFiles(dir, edits);
  const found = await problemsOf(dir, { snapshot });
  const right = await problemsOf(dir);
  assert.deepEqual(found, right);
  return [...new Set(found.map(({ code }) => code))];
}

const PAIR = { 'claims/a.yaml': related('a', 'b'), 'claims/b.yaml': related('b', 'a') };

describe('in a base that was read before, a reference that breaks is found', () => {
  type Case = readonly [
    what: string,
    edits: Readonly<Record<string, string | null>>,
    ...codes: string[],
  ];
  const CASES: readonly Case[] = [
    ['nothing, where only a text was edited', { [LOG]: changed(LOG, 'metres', 'meters') }],
    ['an id that another file has', { 'claims/c.yaml': claimYaml({ id: 'a' }) }, 'duplicate-id'],
    ['an id that is gone', { 'claims/b.yaml': claimYaml({ id: 'c' }) }, 'unknown-claim'],
    ['a file that is gone', { 'claims/b.yaml': null }, 'unknown-claim'],
    ['a relation that is gone', { 'claims/b.yaml': claimYaml({ id: 'b' }) }, 'one-sided-relation'],
    [
      'a topic that nobody knows',
      { 'claims/b.yaml': related('b', 'a').replace(/topics: \[.*\]/, 'topics: [moon]') },
      'unknown-topic',
    ],
    ['topics that are gone', { 'topics.yaml': '[]' }, 'unknown-topic'],
  ];
  for (const [what, edits, ...codes] of CASES) {
    it(what, async () => assert.deepEqual(await afterwards(PAIR, edits), codes));
  }
});
