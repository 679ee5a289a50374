import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { highlight } from '../../src/search/highlight.ts';
import { search } from '../../src/search/rank.ts';
import { SHIPPED } from '../helpers/base.ts';
import { openIndexed } from '../helpers/search-base.ts';

const base = await openIndexed(SHIPPED);
after(() => base.close());

/** Searches as the program does, and looks at all that is told of what was found. */
async function ask(query: string, exact: boolean): Promise<number> {
  const { numbers, total, explain, termsOf } = await search(base.index, query, { exact, limit: 5 });
  assert.ok(numbers.length <= 5 && numbers.length <= total);
  for (const number of numbers) {
    assert.ok(explain(number).reasons.length > 0);
    highlight(base.index.entry(number).claim.claim, termsOf(number));
  }
  return numbers.length;
}

describe('a search never throws, nor takes long', () => {
  const MEGABYTE = 2 ** 20;
  /** What a megabyte of is asked for. */
  const LONG: readonly (readonly [what: string, piece: string])[] = [
    ['one letter', 'a'],
    ['one letter of another script', 'я'],
    ['one ideograph', '中'],
    ['one digit', '1'],
    ['single letters', 'a '],
    ['grouped numbers', '1,111 '],
    ['thousands', '111 '],
    ['marks', '\u0301'],
    ['halves of characters', '\ud800'],
    ['quotation marks', '"'],
    ['open phrases', ' "a'],
    ['exclusions', '-a '],
    ['excluded phrases', '-"a b" '],
    ['hyphens', '-'],
    ['hyphenated letters', 'e-'],
    ['apostrophes', "a'"],
    ['abbreviations', 'a.'],
    ['poison for regular expressions', '(a+)+$'],
    ['dates', '2025-06-17 '],
    ['misspelt words', 'hegemonsim '],
    ['one name', 'China Central Asia '],
    ['one Chinese name', '中亚'],
    ['counted things', '94.8bn US$ '],
    ['nothing', ' '],
  ];
  for (const [what, piece] of LONG) {
    it(`of a megabyte of ${what}`, async () => {
      const query = piece.repeat(Math.ceil(MEGABYTE / piece.length));
      for (const asked of [query, `"${query}"`]) {
        const start = performance.now();
        await ask(asked, false);
        await ask(asked, true);
        assert.ok(performance.now() - start < 4000, `${performance.now() - start} ms for two`);
      }
    });
  }

  it('of a megabyte of different words', async () => {
    const words = Array.from({ length: 150_000 }, (_, number) => `w${number.toString(36)}`);
    const start = performance.now();
    await ask(words.join(' '), false);
    assert.ok(performance.now() - start < 2000, `${performance.now() - start} ms`);
  });
});
