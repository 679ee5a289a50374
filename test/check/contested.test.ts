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
