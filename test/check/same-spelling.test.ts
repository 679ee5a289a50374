import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sameSpelling } from '../../src/check/same-spelling.ts';

const SAME = [
  'organised organized, travelled traveled, fulfil fulfill, skilful skillful, installment instalment',
  'labour labor, neighbourhoods neighborhoods, centre center, paediatric pediatric, foetus fetus',
  'good-neighbourliness good-neighborliness, co-operation cooperation, U.S. US, towards toward, ещё еще',
];
/** Pairs of which each is a word of its own. */
const OTHER = [
  'filled filed, tolled toled, four for, tour tor, pour por, prised prized, boeing being, were we’re',
  're-sign resign, well we’ll, us U.S., holly holy, planed planned, 30th 30rd, halls hals, polled poled',
];

const pairs = (lists: readonly string[]): string[][] =>
  lists.flatMap((list) => list.split(', ').map((pair) => pair.split(' ')));

describe('the same word in two spellings', () => {
  it('is told', () => {
    for (const [one = '', other = ''] of pairs(SAME)) {
      assert.ok(sameSpelling(one, other), `${one} ${other}`);
      assert.ok(sameSpelling(other, one), `${other} ${one}`);
    }
    assert.ok(sameSpelling('4.9 per cent', '4.9%'));
  });

  it('is no other word', () => {
    for (const [one = '', other = ''] of pairs(OTHER)) {
      assert.ok(!sameSpelling(one, other), `${one} ${other}`);
      assert.ok(!sameSpelling(other, one), `${other} ${one}`);
    }
    assert.ok(!sameSpelling('4.9 per cent', '4.8%'));
  });
});
