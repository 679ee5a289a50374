import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Fact } from '../../src/model/records.ts';
import { compared, type Difference, differences } from '../../src/views/comparison.ts';
import { fact } from '../output/fixture.ts';

const metres = (amount: number, more: Partial<NonNullable<Fact['value']>> = {}) => ({
  value: { amount, unit: 'm', qualifier: null, ...more },
});

describe('two facts differ', () => {
  const cases: readonly (readonly [
    what: string,
    one: Partial<Fact>,
    other: Partial<Fact>,
    ...differs: Difference[],
  ])[] = [
    ['in their figures', metres(61), metres(58), 'value'],
    ['in the hedges of a figure', metres(61), metres(61, { qualifier: 'nearly' }), 'value'],
    ['in the units of a figure', metres(61), metres(61, { unit: 'ft' }), 'value'],
    ['in words where only one has a figure', metres(61), {}, 'words'],
    ['in dates that exclude each other', { date: '1902' }, { date: '1903-05' }, 'date'],
    ['in words where one date is in the other', { date: '1902' }, { date: '1902-05' }, 'words'],
    ['in words where only one has a date', { date: '1902' }, {}, 'words'],
    [
      'in figure and date',
      { ...metres(61), date: '1902' },
      { ...metres(58), date: '1903' },
      'value',
      'date',
    ],
  ];
  for (const [what, one, other, ...differs] of cases) {
    it(what, () => {
      const [a, b] = [fact({ ...one, quote: 'one' }), fact({ ...other, quote: 'other' })];
      for (const relation of ['conflicts', 'corroborates'] as const) {
        assert.deepEqual(differences(a, b, relation), differs);
        assert.deepEqual(differences(b, a, relation), differs);
      }
    });
  }

  it('in nothing where they agree in the same words, whatever case and signs', () => {
    const [a, b] = [fact({ quote: 'The lamp, lit.' }), fact({ quote: 'the Lamp lit' })];
    assert.deepEqual(differences(a, b, 'corroborates'), []);
    assert.deepEqual(differences(a, b, 'conflicts'), ['words']);
  });
});

describe('a comparison', () => {
  const facts = [
    fact({ id: 'a', quote: 'a', conflicts: ['b'], corroborates: ['c', 'd'] }),
    fact({ id: 'b', quote: 'b', conflicts: ['a'] }),
    fact({ id: 'c', quote: 'c', corroborates: ['a', 'd'], speaker: 'Hale' }),
    fact({ id: 'd', quote: 'd', corroborates: ['a', 'c'] }),
  ];
  const known = {
    factOf: (id: string) => facts.find((one) => one.id === id),
    sameSpeaker: (one: Fact, other: Fact) => one.speaker === other.speaker,
  };
  const pairs = (asked: readonly Fact[], relations: readonly ('conflicts' | 'corroborates')[]) =>
    compared(asked, relations, known).map(
      ({ relation, fact: one, other, differs }) => `${one.id} ${relation} ${other.id}: ${differs}`,
    );

  it('puts a fact beside what differs, then beside what agrees, and no pair twice', () => {
    assert.deepEqual(pairs(facts, ['conflicts', 'corroborates']), [
      'a conflicts b: words',
      'a corroborates c: speaker,words',
      'a corroborates d: words',
      'c corroborates d: speaker,words',
    ]);
  });

  it('is made only with what is directly related to the facts that are asked for', () => {
    assert.deepEqual(pairs(facts.slice(1, 2), ['conflicts', 'corroborates']), [
      'b conflicts a: words',
    ]);
  });

  it('may be of one relation only', () => {
    assert.deepEqual(pairs(facts, ['conflicts']), ['a conflicts b: words']);
  });
});
