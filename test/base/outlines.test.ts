import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { changed, claimYaml, tempDir, writeBase, writeFiles } from '../helpers/base.ts';
import { open, problemsOf } from './opening.ts';

const LOG = 'claims/log.yaml';
const related = (id: string, other: string): string =>
  claimYaml({ id, corroborates: `[${other}]` });

/** The codes of the problems of a base whose files were changed after its snapshot was written. */
async function codesAfter(
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

describe('in a base with a snapshot, broken references are found', () => {
  type Case = readonly [
    what: string,
    edits: Readonly<Record<string, string | null>>,
    ...codes: string[],
  ];
  const CASES: readonly Case[] = [
    ['none, if only a text was edited', { [LOG]: changed(LOG, 'metres', 'meters') }],
    [
      'an id that another file also has',
      { 'claims/c.yaml': claimYaml({ id: 'a' }) },
      'duplicate-id',
    ],
    ['a removed id', { 'claims/b.yaml': claimYaml({ id: 'c' }) }, 'unknown-claim'],
    ['a removed file', { 'claims/b.yaml': null }, 'unknown-claim'],
    ['a removed relation', { 'claims/b.yaml': claimYaml({ id: 'b' }) }, 'one-sided-relation'],
    [
      'an unknown topic',
      { 'claims/b.yaml': related('b', 'a').replace(/topics: \[.*\]/, 'topics: [moon]') },
      'unknown-topic',
    ],
    ['removed topics', { 'topics.yaml': '[]' }, 'unknown-topic'],
  ];
  for (const [what, edits, ...codes] of CASES) {
    it(what, async () => assert.deepEqual(await codesAfter(PAIR, edits), codes));
  }
});
