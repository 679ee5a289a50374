/* Claims that conflict do so in their amounts, where these differ, and else in their dates. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { claimOf, figuresSaid, lampBase } from './lamp-base.ts';

const BASE = lampBase([
  claimOf('fires', 'The town counted 231 fires from lamps, the most since 1994.', {
    conflicts: ['fires-report'],
  }),
  claimOf('fires-report', 'In 2023 the brigade counted 214 fires from lamps.', {
    conflicts: ['fires'],
  }),
  claimOf('guild', 'The guild of lighters was founded in 1920.', { conflicts: ['guild-report'] }),
  claimOf('guild-report', 'The guild of lighters was founded in 1921.', { conflicts: ['guild'] }),
]);

describe('what claims contest', () => {
  it('is the amount that they have otherwise, or the date', async () => {
    for (const [draft, contested] of [
      ['The town counted 231 fires from lamps.', ['231 fires: 231 fires']],
      ['No year since 1994 had as many fires from lamps.', []],
      ['The guild of lighters was founded in 1920.', ['1920: 1920']],
    ] as const)
      assert.deepEqual(await figuresSaid(BASE, draft, 'contested'), contested, draft);
  });
});

const SOURCES = `gazette:
  type: article-newspaper
  title: Lamps of the quay
  author:
    - {family: Frost, given: Ada}
  container-title: Brackmouth Gazette
  issued: "2023-02-01"
ledger:
  type: report
  title: Yearly accounts
  author:
    - {family: Marsh, given: Ivo}
  issued: "2023"
`;
const OF_TWO = lampBase(
  [
    claimOf('pairs-frost', 'The town has nearly 100 pairs of lamps.', {
      source: 'gazette',
      conflicts: ['pairs-marsh'],
    }),
    claimOf('pairs-marsh', 'The town has over 100 pairs of lamps.', {
      source: 'ledger',
      conflicts: ['pairs-frost'],
    }),
  ],
  { 'sources.yaml': SOURCES },
);

describe('a figure that the sentence gives to one of two documents', () => {
  it('is compared with that one', async () => {
    for (const [draft, differs] of [
      [
        'Ivo Marsh counts nearly 100 pairs of lamps in the town.',
        ['nearly 100 pairs: over 100 pairs'],
      ],
      ['Ivo Marsh counts over 100 pairs of lamps in the town.', []],
      [
        'Ada Frost counts over 100 pairs of lamps in the town.',
        ['over 100 pairs: nearly 100 pairs'],
      ],
      ['The town has nearly 100 pairs of lamps [@ledger].', ['nearly 100 pairs: over 100 pairs']],
      ['The town has nearly 100 pairs of lamps [@gazette].', []],
      // A claim that is cited for the figure of another one is the misfit, and who tells both tells that they differ.
      ['The town has nearly 100 pairs of lamps [@pairs-marsh].', []],
      [
        '| What | Count | Where |\n|---|---|---|\n| Pairs of lamps in the town | nearly 100 | [@ledger] |',
        ['nearly 100: over 100 pairs'],
      ],
    ] as const)
      assert.deepEqual(await figuresSaid(OF_TWO, draft, 'differs'), differs, draft);
  });
});

describe('more of what was counted', () => {
  it('differs from so many', async () => {
    const base = lampBase([claimOf('lamps', 'The report lists 110 lamps of the quay.')]);
    assert.deepEqual(
      await figuresSaid(base, 'The report lists more than 110 lamps of the quay.', 'differs'),
      ['more than 110 lamps: 110 lamps'],
    );
    assert.deepEqual(
      await figuresSaid(base, 'The report lists some 110 lamps of the quay.', 'differs'),
      [],
    );
  });
});
