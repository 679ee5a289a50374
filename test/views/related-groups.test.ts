import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { relatedGroups } from '../../src/views/related-groups.ts';
import { baseOf } from '../helpers/search-base.ts';

const LENGTH = 3000;
/** A chain: each conflicts with the next. */
const chain = Array.from({ length: LENGTH }, (_, at) => {
  const beside = [at - 1, at + 1].filter((one) => one >= 0 && one < LENGTH);
  return [`link-${at}`, { conflicts: `[${beside.map((one) => `link-${one}`).join(', ')}]` }];
});
const base = await baseOf({
  a: { conflicts: '[c]' },
  b: { corroborates: '[d]' },
  c: { conflicts: '[a, e]' },
  d: { corroborates: '[b]', conflicts: '[f]' },
  e: { conflicts: '[c]' },
  f: { conflicts: '[d]' },
  ...Object.fromEntries(chain),
});
after(() => base.close());
const numbers = Array.from({ length: base.count }, (_, number) => number);
const groups = (from: readonly number[], ...relations: ('conflicts' | 'corroborates')[]) =>
  relatedGroups(base.index, from, relations).map((group) =>
    group.map((number) => base.index.entry(number).claim.id),
  );

describe('related claims', () => {
  const few = numbers.slice(0, 6);

  it('stand together, each followed by those to which it is related', () => {
    assert.deepEqual(groups(few, 'conflicts'), [['a', 'c', 'e'], ['b'], ['d', 'f']]);
    assert.deepEqual(groups(few, 'corroborates'), [['a'], ['b', 'd'], ['c'], ['e'], ['f']]);
    assert.deepEqual(groups(few, 'conflicts', 'corroborates'), [
      ['a', 'c', 'e'],
      ['b', 'd', 'f'],
    ]);
  });

  it('are joined only by those that are asked for', () => {
    assert.deepEqual(groups([0, 4], 'conflicts'), [['a'], ['e']]);
  });

  it('may be a long chain', () => {
    const [group] = groups(numbers.slice(6), 'conflicts');
    assert.equal(group?.length, LENGTH);
  });
});
