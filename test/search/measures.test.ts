import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { measuresAt } from '../../src/search/measures.ts';
import { tokenize } from '../../src/search/tokenize.ts';

/** The words of a query that only say in what a number is counted. */
function measuresIn(query: string): string[] {
  const tokens = tokenize(query);
  return tokens.flatMap((token, place) => {
    const length = measuresAt(query, tokens, place);
    return length > 0 ? [query.slice(token.start, tokens[place + length - 1]?.end)] : [];
  });
}

describe('a number is counted in', () => {
  const CASES: readonly (readonly [query: string, ...measures: string[]])[] = [
    ['$94.8bn', '$'],
    ['94.8 billion dollars', 'dollars'],
    ['15 billion US dollars', 'US dollars'],
    ['15bn USD', 'USD'],
    ['USD 15 billion', 'USD'],
    ['US$15', 'US$', '$'],
    ['6%', '%'],
    ['6 percent growth', 'percent'],
    ['6 per cent growth', 'per cent'],
    ['500 million hundred euros', 'euros'],
    ['в 2024 году', 'году'],
    ['15 млрд долларов', 'долларов'],
    ['2024年贸易额', '年'],
    ['948亿美元', '美元'],
    ['5000亿立方米', '立方米'],
    ['14000名学生', '名'],
  ];
  for (const [query, ...measures] of CASES) {
    it(query, () => assert.deepEqual(measuresIn(query), measures));
  }
});

describe('nothing is counted', () => {
  const QUERIES = ['the dollar falls', 'US tariffs 2024', '2024 US tariffs', 'per cent', '年轻人'];
  for (const query of [...QUERIES, 'years', '94.8 billion people', 'dollar diplomacy', '']) {
    it(`in ${query}`, () => assert.deepEqual(measuresIn(query), []));
  }
});
