import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { Expander } from '../../src/search/expand.ts';
import { baseOf } from '../helpers/search-base.ts';

const base = await baseOf(
  {
    a: 'E-commerce grew in the United States; the tide mill did not.',
    b: 'The lamp of the lighthouse was lit in 1902; cooperation followed far ahead.',
    c: 'The trade volume reached 94.8 billion dollars.',
  },
  `- label: lighthouse
  alt: [beacon, 灯塔]
  related: [tower]
- label: tide mill
  alt: [sea mill, moulin à marée]
- label: United States
  alt: [US, America]
- label: trade volume
  alt: [贸易额]
`,
);
after(() => base.close());

/** What a query is taken for: each unit as it was typed, `?` where it is not missed. */
async function unitsOf(query: string, exact = false): Promise<string[]> {
  const units = await new Expander(base.index, exact).units(query);
  return units.map(({ text, optional }) => `${text}${optional ? '?' : ''}`);
}

describe('a query is taken for', () => {
  const CASES: readonly (readonly [query: string, ...units: string[]])[] = [
    ['lighthouse lamp', 'lighthouse', 'lamp'],
    ['why was the lamp lit', 'lamp', 'lit'],
    ['the', 'the'],
    ['Tide Mills lamp', 'Tide Mills', 'lamp'],
    ['e-commerce', 'e-commerce'],
    ['e commerce', 'e', 'commerce'],
    ['ecommerce', 'ecommerce'],
    ['E-COMMERCE', 'E-COMMERCE'],
    ['co-operation', 'co-operation'],
    ['co operation', 'co operation'],
    ['a head of state', 'head', 'state'],
    ['94.8 billion dollars', '94.8', 'dollars?'],
    ['$94.8bn', '$?', '94.8bn'],
    ['fourteen thousand lamps', 'fourteen', 'lamps'],
    ['third sea mill', 'third sea mill', 'sea mill'],
    ['the 2nd lamp of all', '2nd lamp', 'lamp'],
    ['lit on 17 June 1902', 'lit', '17 June 1902'],
    ['1902年', '1902', '年?'],
    ['US lamp', 'US', 'lamp'],
    ['us lamp', 'us?', 'lamp'],
    ['US LAMP', 'US?', 'LAMP'],
    ['灯塔的贸易额', '灯塔', '贸易额'],
    ['灯塔lamp', '灯塔', 'lamp'],
    ['开工的码头', '开工', '码头'],
    ['which lamp', 'lamp'],
    ['', ...[]],
    ['!?', ...[]],
  ];
  for (const [query, ...units] of CASES) {
    it(query, async () => assert.deepEqual(await unitsOf(query), units));
  }

  it('each of its words as it stands, where that is asked for', async () => {
    assert.deepEqual(await unitsOf('the Tide Mills', true), ['the', 'Tide', 'Mills']);
    const [unit] = await new Expander(base.index, true).units('lighthouse');
    assert.deepEqual(unit?.alternatives, [
      {
        ...{ tier: 'literal', weight: 1, label: 'lighthouse' },
        terms: [{ key: 'wlighth', word: 'lighthouse', kin: 'same' }],
      },
    ]);
  });
});

describe('a unit is also found as', () => {
  const CASES: readonly (readonly [query: string, ...others: string[]])[] = [
    ['lighthouse', 'derived lighthouse', 'thesaurus beacon', 'thesaurus 灯塔', 'related tower'],
    ['Beacons', 'derived beacons', 'thesaurus lighthouse', 'thesaurus 灯塔', 'related tower'],
    ['灯塔', 'part 灯塔', 'thesaurus lighthouse', 'thesaurus beacon', 'related tower'],
    [
      'sea mills',
      'part sea mills',
      'thesaurus tide mill',
      'thesaurus moulin à marée',
      'part mills',
    ],
    ['weather', 'derived weather', 'topic topic weather'],
    ['lights', 'derived lights', 'topic topic lights'],
    ['kangaroo', 'derived kangaroo'],
    ['1902', ...[]],
  ];
  for (const [query, ...others] of CASES) {
    it(`${query}: ${others.join(', ')}`, async () => {
      const [unit] = await new Expander(base.index, false).units(query);
      const found = unit?.alternatives.filter(({ tier }) => tier !== 'literal');
      assert.deepEqual(
        found?.map(({ tier, label }) => `${tier} ${label}`),
        others,
      );
    });
  }

  it('with less weight the farther it is', async () => {
    const [unit] = await new Expander(base.index, false).units('lighthouse');
    const weights = new Map(unit?.alternatives.map(({ tier, weight }) => [tier, weight]));
    const order = (['literal', 'thesaurus', 'derived', 'related'] as const).map((t) =>
      weights.get(t),
    );
    assert.deepEqual(
      order.toSorted((a, b) => (b ?? 0) - (a ?? 0)),
      order,
    );
    assert.equal(new Set(order).size, 4);
  });
});

describe('a phrase', () => {
  const expander = new Expander(base.index, false);
  it('is its words in the same form, one after the other', () => {
    const unit = expander.phrase('Tide, mill');
    assert.equal(unit?.alternatives.length, 1);
    assert.equal(unit?.alternatives[0]?.adjacent, true);
    assert.deepEqual(
      unit?.alternatives[0]?.terms.map(({ word, kin }) => `${word} ${kin}`),
      ['tide same', 'mill same'],
    );
  });

  it('without a word is none', () => {
    assert.equal(expander.phrase('–!'), undefined);
    assert.equal(expander.excluded(' '), undefined);
  });

  it('that is left out is a word in any inflection, or words as they stand', () => {
    const kin = (of: Expander, text: string): unknown =>
      of.excluded(text)?.alternatives[0]?.terms.map((term) => term.kin);
    assert.deepEqual(kin(expander, 'mill'), ['inflected']);
    assert.deepEqual(kin(expander, 'tide mill'), ['same', 'same']);
    assert.deepEqual(kin(new Expander(base.index, true), 'mill'), ['same']);
  });
});

it('what was read as another word is told', async () => {
  const expander = new Expander(base.index, false);
  await expander.units('lighthuose');
  assert.deepEqual(expander.corrections, [{ from: 'lighthuose', to: 'lighthouse' }]);
});
