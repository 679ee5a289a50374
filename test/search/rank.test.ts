import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { search } from '../../src/search/rank.ts';
import { baseOf, found } from '../helpers/search-base.ts';

const base = await baseOf(
  {
    railway: 'The railway along the coast was opened in 1902.',
    railways: 'Railways and road neighbours modernised the coast; many other things stood by.',
    quoted: { claim: '"It was opened late."', quote: '"the railway to the café"' },
    lamp: 'The lighthouse lamp burns 500 litres of oil a year.',
    centre: 'A training centre for keepers, led by Zoë Álvarez, is on the island.',
    tower: 'The tower is high.',
    volume: 'Trade in 1999 reached 94.8 billion dollars.',
    e: 'E-commerce helps keepers.',
  },
  '- label: lighthouse\n  alt: [beacon, 灯塔, маяк]\n  related: [tower]\n- label: railway\n  alt: [iron road, железная дорога]\n',
);
after(() => base.close());

describe('a query finds, the best first,', () => {
  const CASES: readonly (readonly [what: string, query: string, ...ids: string[]])[] = [
    ['a word, in the claim’s own words first', 'railway', 'railway', 'railways', 'quoted'],
    ['a word in capitals', 'RAILWAY', 'railway', 'railways', 'quoted'],
    ['an American spelling', 'neighbor', 'railways'],
    ['another ending and spelling', 'modernizing', 'railways'],
    ['a word with other marks', 'cafe zoe', ...['centre', 'quoted']],
    ['a name with its marks', 'Zoë Álvarez', 'centre'],
    ['an irregular form', 'lead', 'centre'],
    ['another name', 'beacon', 'lamp', 'tower'],
    ['a Chinese name', '灯塔', 'lamp', 'tower'],
    ['a Russian name, inflected', 'маяка', 'lamp', 'tower'],
    ['a name of two words', 'iron roads', 'railway', 'railways', 'quoted'],
    [
      'a Russian name of two words, inflected',
      'железной дороги',
      ...['railway', 'railways', 'quoted'],
    ],
    ['a misspelt word', 'ralway', 'railway', 'railways', 'quoted'],
    ['a number in another form', '$94.8bn', 'volume'],
    ['a compound in any form', 'ecommerce', 'e'],
    ['a phrase', '"railway along"', 'railway'],
    ['a phrase in another language', '«железная дорога»', ...['railway', 'railways', 'quoted']],
    ['all else beside one unknown word', 'kangaroo lamp oil', 'lamp'],
    ['nothing where it is one of two', 'kangaroo lamp'],
    ['a question without the verb that only asks', 'where is the training centre held?', 'centre'],
    ['a phrase across punctuation', '"coast many"', 'railways'],
    ['no phrase in another form', '"railways along"'],
    ['all but what is left out', 'railway -roads', 'railway', 'quoted'],
    ['all but a phrase that is left out', 'railway -"the café"', 'railway', 'railways'],
    ['nothing that is only left out', '-railway'],
    ['nothing for an unknown word', 'kangaroo'],
    ['nothing for nothing', ''],
    ['nothing for signs', '?! "" - —'],
  ];
  for (const [what, query, ...ids] of CASES) {
    it(`${what}: ${query}`, async () => assert.deepEqual(await found(base, query), ids));
  }
});

describe('claims that have every word', () => {
  it('come before those that have some, however well', async () => {
    const [first, ...others] = await found(base, 'coast railway 1902');
    assert.equal(first, 'railway');
    assert.deepEqual(others, ['railways']);
  });

  it('and the others say what they miss', async () => {
    const { numbers, explain, unknown } = await search(base.index, 'railway neighbours');
    const missing = numbers.map((number) => explain(number).missing);
    assert.deepEqual(missing, [[], ['neighbours'], ['neighbours']]);
    assert.deepEqual(unknown, []);
  });
});

describe('a search tells', () => {
  it('why a claim was found', async () => {
    const { numbers, explain } = await search(base.index, 'beacon lamp');
    assert.deepEqual(explain(numbers[0] ?? -1), {
      reasons: [
        { word: 'beacon', tier: 'thesaurus', as: 'lighthouse', fields: ['claim'] },
        { word: 'lamp', tier: 'literal', as: 'lamp', fields: ['claim'] },
      ],
      missing: [],
      match: 'synonym',
    });
  });

  it('which words the base does not have', async () => {
    assert.deepEqual((await search(base.index, 'kangaroo railway pouch')).unknown, [
      'kangaroo',
      'pouch',
    ]);
  });

  it('which words were read as others', async () => {
    assert.deepEqual((await search(base.index, 'ralway')).corrected, [
      { from: 'ralway', to: 'railway' },
    ]);
  });

  it('how many there are, beyond those asked for', async () => {
    const { numbers, total } = await search(base.index, 'railway', { limit: 2 });
    assert.deepEqual([numbers.length, total], [2, 3]);
  });
});

describe('the words as typed', () => {
  const exact = (query: string): Promise<string[]> => found(base, query, { exact: true });
  it('are found in no other form', async () => {
    assert.deepEqual(await exact('railways'), ['railways']);
    assert.deepEqual(await exact('RAILWAYS'), ['railways']);
    assert.deepEqual(await exact('beacon'), []);
    assert.deepEqual(await exact('ralway'), []);
    assert.deepEqual(await exact('neighbor'), []);
  });

  it('leave out no other form', async () => {
    assert.deepEqual(await exact('coast -railway'), ['railways']);
  });
});

describe('the order', () => {
  it('is the same for any limit', async () => {
    for (const query of ['railway', 'the coast keepers', 'opened in 1902', 'beacon']) {
      const all = await found(base, query);
      for (let limit = 1; limit <= all.length; limit++) {
        assert.deepEqual(await found(base, query, { limit }), all.slice(0, limit), query);
      }
    }
  });

  it('has the very form of a word before others', async () => {
    const forms = await baseOf({ a: 'A mill here.', b: 'A mills here.', c: 'A milling here.' });
    assert.deepEqual(await found(forms, 'mills'), ['b', 'a', 'c']);
    assert.deepEqual(await found(forms, 'milling'), ['c', 'a', 'b']);
    forms.close();
  });

  it('of equals is that of the base', async () => {
    const twins = await baseOf({ b: 'Fog.', a: 'Fog.', c: 'Fog.' });
    assert.deepEqual(await found(twins, 'fog'), ['b', 'a', 'c']);
    twins.close();
  });

  it('is not changed by a word that is asked for twice', async () => {
    assert.deepEqual(await found(base, 'railway railway'), await found(base, 'railway'));
  });
});

it('nothing is found outside of the claims that are allowed', async () => {
  const allowed = new Set([base.index.ids().indexOf('railways')]);
  assert.deepEqual(await found(base, 'railway', { within: allowed }), ['railways']);
  assert.deepEqual(await found(base, 'lamp', { within: allowed }), []);
  assert.deepEqual(await found(base, 'railway', { within: new Set() }), []);
});

it('an empty base has nothing to find', async () => {
  const empty = await baseOf({});
  assert.deepEqual(await found(empty, 'railway 1902 "the lamp" -fog'), []);
  empty.close();
});

it('of claims that match as well, the preferred comes first; a deprecated one is only found where asked for', async (t) => {
  const claim = '"The dam is high."';
  const ranked = await baseOf({
    old: { claim, rank: 'deprecated' },
    usual: { claim },
    best: { claim, rank: 'preferred' },
  });
  t.after(() => ranked.close());
  assert.deepEqual(await found(ranked, 'dam'), ['best', 'usual']);
  assert.deepEqual(await found(ranked, 'dam', { deprecated: true }), ['best', 'usual', 'old']);
});
