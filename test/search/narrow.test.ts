import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { Expander } from '../../src/search/expand.ts';
import { Matcher } from '../../src/search/match.ts';
import { narrowed } from '../../src/search/narrow.ts';
import { baseOf } from '../helpers/search-base.ts';

/** Enough claims to be counted first; every sixth has all three words, others some. */
const CLAIMS = 6000;
const texts: Record<string, string> = {};
for (let i = 0; i < CLAIMS; i++) {
  const words = [i % 2 === 0 && 'tide', i % 3 === 0 && 'mills', i % 5 < 3 && 'railways interfere'];
  texts[`c${i}`] = `Claim ${i} of the ${words.filter(Boolean).join(' and the ')}.`;
}
const base = await baseOf(texts, '- label: tide mill\n  alt: [sea mill]\n');
after(() => base.close());

const NOBODY: ReadonlySet<number> = new Set();

describe('where more claims have all words of a query than are shown', () => {
  for (const query of [
    'tide railway',
    'mill railway interference',
    'railway "tide and the mills"',
  ]) {
    it(`those alone are weighed, as they would be among all: ${query}`, async () => {
      const expander = new Expander(base.index, false);
      const units = await expander.units(query.replaceAll('"', ''));
      const all = new Matcher(base.index, {});
      const right = units.map((unit) => all.match(unit));
      const few = narrowed(base.index, all, units, 10, NOBODY);
      assert.ok(few);
      const whole = right[0]?.numbers.filter((n) => right.every((m) => (m.strength[n] ?? 0) > 0));
      assert.ok(whole && whole.length > 100 && whole.length < CLAIMS);
      for (const [index, match] of few.entries()) {
        const other = right[index];
        assert.deepEqual(match.numbers.toSorted(), whole.toSorted());
        assert.equal(match.rarity(CLAIMS), other?.rarity(CLAIMS));
        for (const number of whole) {
          assert.equal(match.strength[number], other?.strength[number]);
          assert.equal(match.claimPlace[number], other?.claimPlace[number]);
          assert.deepEqual(match.reason(number), other?.reason(number));
        }
      }
    });
  }
});

describe('all claims are looked at', () => {
  const asked = async (query: string, enough: number, banned = NOBODY): Promise<boolean> => {
    const units = await new Expander(base.index, false).units(query);
    return narrowed(base.index, new Matcher(base.index, {}), units, enough, banned) === undefined;
  };
  it('where one word is asked for', async () => assert.ok(await asked('railway', 10)));
  it('where too few have all words', async () => {
    assert.ok(await asked('railway kangaroo', 10));
    assert.ok(await asked('tide railway', CLAIMS));
  });
  it('where too many of those are not wanted', async () => {
    const banned = new Set(Array.from({ length: CLAIMS }, (_, number) => number));
    assert.ok(await asked('tide railway', 10, banned));
    assert.ok(!(await asked('tide railway', 10)));
  });

  it('all are weighed where a claim may have a part of a name', async () => {
    const units = await new Expander(base.index, false).units('sea mill railway');
    assert.equal(narrowed(base.index, new Matcher(base.index, {}), units, 10, NOBODY), undefined);
  });
});
