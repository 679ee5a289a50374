import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { BitSet } from '../../src/index/bit-set.ts';
import { matchUnit, type UnitMatches } from '../../src/search/match.ts';
import { membersOf } from '../../src/search/members.ts';
import { Terms } from '../../src/search/terms.ts';
import type { Alternative } from '../../src/search/units.ts';
import { baseOf } from '../helpers/search-base.ts';

const base = await baseOf({
  mill: 'A tide mill stands on the shore.',
  mills: 'Mills of the tide and mills of the wind.',
  apart: 'The tide rises; then, many hours and a long walk later, one sees the mill.',
  quoted: { claim: '"It stands."', quote: '"The tide mill stands still"', topics: '[towers]' },
  fog: 'Fog.',
});
after(() => base.close());
const [MILL, MILLS, APART, QUOTED] = [0, 1, 2, 3];

const term = (word: string, key: string, kin: 'same' | 'inflected' = 'inflected') => ({
  ...{ word, key, kin },
});
const TIDE = term('tide', 'wtid');
const MILL_TERM = term('mill', 'wmil');

function matched(...alternatives: Partial<Alternative>[]): UnitMatches {
  const whole = alternatives.map((one) => ({
    ...{ tier: 'literal', terms: [], weight: 1, label: '' },
    ...one,
  })) as Alternative[];
  const terms = new Terms(base.index);
  return matchUnit(terms, membersOf(terms, { text: 'x', alternatives: whole }));
}
const sorted = ({ numbers }: UnitMatches): number[] => numbers.toSorted((a, b) => a - b);

describe('a word is matched', () => {
  it('in any inflection, or only as it stands', () => {
    assert.deepEqual(sorted(matched({ terms: [MILL_TERM] })), [MILL, MILLS, APART, QUOTED]);
    assert.deepEqual(sorted(matched({ terms: [term('mills', 'wmil', 'same')] })), [MILLS]);
  });

  it('the more strongly, the more of it a claim has, and the shorter it is', () => {
    const { strength } = matched({ terms: [TIDE] });
    const [mill = 0, mills = 0, apart = 0, quoted = 0, fog] = strength;
    assert.ok(mill > mills && mills > apart, 'shorter claims first');
    assert.ok(apart > quoted, 'the claim’s own words before the quote’s');
    assert.equal(fog, 0);
  });

  it('at its first place in the claim', () => {
    const { claimPlace } = matched({ terms: [TIDE] });
    assert.deepEqual([...claimPlace], [2, 4, 2, 0, 0]);
  });
});

describe('a name of two words is matched', () => {
  it('as a phrase only where they follow one another', () => {
    const phrase = matched({ terms: [TIDE, MILL_TERM], adjacent: true });
    assert.deepEqual(sorted(phrase), [MILL, QUOTED]);
  });

  it('as typed wherever both are, more strongly where they are near', () => {
    const { strength, ...matches } = matched({ terms: [TIDE, MILL_TERM] });
    assert.deepEqual(matches.numbers.length, 4);
    assert.ok((strength[MILL] ?? 0) > (strength[APART] ?? 1));
  });

  it('as an ordinal and what it counts only where they are near', () => {
    const bound = matched({ terms: [TIDE, MILL_TERM], together: true });
    assert.deepEqual(sorted(bound), [MILL, MILLS, QUOTED]);
  });

  it('as another name only where they are near', () => {
    const other = matched({ tier: 'thesaurus', terms: [TIDE, MILL_TERM] });
    assert.deepEqual(sorted(other), [MILL, MILLS, QUOTED]);
  });

  it('nowhere where one of them is nowhere', () => {
    assert.ok(matched({ terms: [TIDE, term('kangaroo', 'wkangaroo')] }).unknown);
  });
});

describe('of several ways the best counts', () => {
  const matches = matched(
    { terms: [TIDE], weight: 0.5, label: 'weaker' },
    { terms: [MILL_TERM], label: 'better' },
    { tier: 'topic', facets: ['ftopic towers'], weight: 0.01, label: 'topic' },
  );

  it('and is told, with the fields', () => {
    const { alternative, fields } = matches.reason(MILL);
    assert.equal(alternative?.label, 'better');
    assert.deepEqual(fields, ['claim']);
    assert.deepEqual(matches.reason(QUOTED).fields, ['quote']);
  });

  it('each claim is named once', () => {
    assert.equal(new Set(matches.numbers).size, matches.numbers.length);
  });

  it('says whether a claim has it in full', () => {
    const topic = matched({ tier: 'topic', facets: ['ftopic towers'], weight: 0.25 });
    assert.deepEqual(sorted(topic), [QUOTED]);
    assert.equal(topic.isFull(QUOTED), false);
    assert.equal(matches.isFull(MILL), true);
    assert.equal(matches.isFull(QUOTED), true);
  });
});

it('what is rare tells more', () => {
  const rare = matched({ terms: [term('wind', 'wwind')] });
  const common = matched({ terms: [MILL_TERM] });
  assert.ok(rare.members.rarity(base.count) > common.members.rarity(base.count));
  assert.ok(common.members.rarity(base.count) > 0);
});

it('only the claims that are allowed are looked at', () => {
  const unit = {
    text: 'x',
    alternatives: [
      { tier: 'literal' as const, terms: [MILL_TERM], weight: 1, label: '' },
      { tier: 'literal' as const, terms: [TIDE, MILL_TERM], weight: 1, label: '' },
      { tier: 'topic' as const, terms: [], facets: ['ftopic towers'], weight: 1, label: '' },
    ],
  };
  for (const allowed of [[], [MILLS], [MILL, QUOTED]]) {
    const only = BitSet.of(base.count, allowed);
    const terms = new Terms(base.index);
    const members = membersOf(terms, unit, only);
    assert.deepEqual(members.all.numbers(), allowed);
    assert.deepEqual(sorted(matchUnit(terms, members, only)), allowed);
  }
});
