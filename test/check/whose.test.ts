/* Of whom or what the record has a figure that a draft has of another subject. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { KnownClaim } from '../../src/check/known-claim.ts';
import { properNames } from '../../src/check/proper-names.ts';
import { whose } from '../../src/check/whose.ts';

const of = (claim: string, draft: string, places: readonly string[] = []): string =>
  whose({ claim: { claim, places }, names: properNames(claim) } as unknown as KnownClaim, draft);

describe('the subject of a claim', () => {
  const FAIR = 'The fair was held in Bergen in July 1922.';
  it('is its place, else the one name, that the draft does not have', () => {
    for (const [claim, places, draft, name] of [
      [FAIR, ['NO'], 'It was held in Sweden.', 'Norway'],
      [FAIR, ['SE', 'NO'], 'The Swedish fair.', 'Norway'],
      [FAIR, [], 'It was held in Malmö.', 'Bergen'],
      ['It is known to the Court of Audit.', [], 'Known to Ada.', 'Court of Audit'],
      [FAIR, ['NO'], 'It was held in Norway, in Bergen.', 'another subject'],
      ['Ada met Ben in Oslo.', [], 'They met.', 'another subject'],
      [FAIR, ['NO', 'SE', 'DK'], 'It was held in Bergen.', 'another subject'],
    ] as const)
      assert.equal(of(claim, draft, places), name, draft);
  });
});
