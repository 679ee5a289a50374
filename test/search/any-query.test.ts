import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import fc from 'fast-check';
import { highlight } from '../../src/search/highlight.ts';
import { search } from '../../src/search/rank.ts';
import { openIndexed } from '../helpers/search-base.ts';

const base = await openIndexed(join(import.meta.dirname, '..', '..', 'facts'));
after(() => base.close());

/** Searches as the program does, and looks at all that is told of what was found. */
async function ask(query: string, exact: boolean): Promise<number> {
  const { numbers, total, explain, termsOf } = await search(base, query, { exact, limit: 5 });
  assert.ok(numbers.length <= 5 && numbers.length <= total);
  for (const number of numbers) {
    assert.ok(explain(number).reasons.length > 0);
    highlight(base.entry(number).claim.claim, termsOf(number));
  }
  return numbers.length;
}

const PIECES = [
  ..."China railway hegemonsim Xi'an G7 94.8 14,000 2025-06-17 06/2025 $ % bn US us e-commerce".split(
    ' ',
  ),
  ...'中 亚 什么时候 贸易额 年 亿 ＋ ５ железной дороги году й toString __proto__ constructor null'.split(
    ' ',
  ),
  ...'" “ « -" - -x ( [ { \\ ^ $ . * + ? | (a+)+$ \\p{L} \u0301 \u200d \ufeff \ud83d \udc00 \0'.split(
    ' ',
  ),
];
const anyQuery = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...PIECES, ' ', ' ', ' '), { maxLength: 12 }).map((all) => all.join('')),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 8 }).map((all) => all.join(' ')),
);

describe('a search never throws', () => {
  it('whatever is asked', async () => {
    let answered = 0;
    await fc.assert(
      fc.asyncProperty(anyQuery, fc.boolean(), async (query, exact) => {
        if ((await ask(query, exact)) > 0) answered++;
      }),
      { numRuns: 1500 },
    );
    assert.ok(answered > 100, `only ${answered} queries found something: this shows nothing`);
  });

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
    it(`nor takes long: a megabyte of ${what}`, async () => {
      const query = piece.repeat(Math.ceil(MEGABYTE / piece.length));
      for (const asked of [query, `"${query}"`]) {
        const start = performance.now();
        await ask(asked, false);
        await ask(asked, true);
        assert.ok(performance.now() - start < 4000, `${performance.now() - start} ms for two`);
      }
    });
  }

  it('nor takes long: a megabyte of different words', async () => {
    const words = Array.from({ length: 150_000 }, (_, number) => `w${number.toString(36)}`);
    const start = performance.now();
    await ask(words.join(' '), false);
    assert.ok(performance.now() - start < 2000, `${performance.now() - start} ms`);
  });
});
