import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { EVERYTHING } from '../../src/page/browser/address.ts';
import { messages, status } from '../../src/page/browser/messages.ts';
import type { Sought } from '../../src/page/browser/seek.ts';
import type { Result } from '../../src/search/search-result.ts';

/** What a search found: so many facts in full, and so many with part of it. */
function found(
  full: number,
  partial: number,
  said: Partial<Result> = {},
  worded = full + partial,
): Sought {
  const of = (count: number): number[] => Array.from({ length: count }, (_, n) => n);
  const result = { corrected: [], suggested: [], unknown: [], ...said } as unknown as Result;
  return { numbers: of(full + partial), full, worded: of(worded), result };
}

const asked = { ...EVERYTHING, words: 'gas', exact: false };
const said = (sought: Sought, of = asked): string[] => messages(of, sought).map(({ text }) => text);

describe('the status of a page', () => {
  it('counts the facts', () => {
    const all = { numbers: [1, 2, 3], full: 3, worded: [1, 2, 3] };
    assert.equal(status(EVERYTHING, all, 3), '3 facts');
    assert.equal(status({ ...EVERYTHING, conflicting: true }, all, 1200), '3 of 1200 facts');
    assert.equal(status(EVERYTHING, { ...all, numbers: [1] }, 1), '1 fact');
  });

  it('tells facts with all of it from facts with part of it', () => {
    assert.equal(status(asked, found(3, 0), 9), '3 facts');
    assert.equal(status(asked, found(1, 2), 9), '1 fact, and 2 more with part of it');
    assert.match(status(asked, found(0, 1), 9), /^No fact has all of it; 1 fact with part/);
    assert.equal(status(asked, found(0, 0), 9), 'Nothing found');
  });
});

describe('what a page says of a search', () => {
  it('is nothing where all went as asked', () => {
    assert.deepEqual(said(found(3, 1)), []);
    assert.deepEqual(messages(EVERYTHING, { numbers: [], full: 0, worded: [] }), []);
  });

  it('is what a word was read as, and how to search for it as typed', () => {
    const [message, ...others] = messages(
      asked,
      found(2, 0, { corrected: [{ from: 'gsa', to: 'gas' }] as never }),
    );
    assert.match(message?.text ?? '', /“gas”.*“gsa”/);
    assert.equal(message?.offer?.asked.exact, true);
    assert.equal(message?.offer?.asked.words, 'gas');
    assert.deepEqual(others, []);
  });

  it('offers to leave the filters out where they leave nothing of what the words find', () => {
    const chosen = { ...EVERYTHING.chosen, topic: ['trade'] };
    const [message] = messages({ ...asked, chosen }, found(0, 0, {}, 4));
    assert.match(message?.text ?? '', /4 facts/);
    assert.deepEqual(message?.offer?.asked.chosen, EVERYTHING.chosen);
    assert.equal(message?.offer?.asked.words, 'gas');
  });

  it('names a word that no fact has, and offers one that was meant', () => {
    const words = { ...asked, words: 'kangarro trade' };
    const all = messages(
      words,
      found(0, 0, {
        unknown: ['kangarro'],
        suggested: [{ from: 'kangarro', to: 'kangaroo$&' }] as never,
      }),
    );
    assert.match(all[0]?.text ?? '', /“kangarro”/);
    assert.equal(all[1]?.offer?.asked.words, 'kangaroo$& trade');
  });
});
