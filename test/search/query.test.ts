import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseQuery } from '../../src/search/query.ts';
import fc from '../helpers/random.ts';

describe('a query is taken apart', () => {
  const CASES: readonly (readonly [string, string, (readonly string[])?, (readonly string[])?])[] =
    [
      ['gas pipeline', 'gas pipeline'],
      ['  gas   pipeline  ', 'gas pipeline'],
      ['"gas pipeline"', '', ['gas pipeline']],
      ['visa "high quality" -tourism', 'visa', ['high quality'], ['tourism']],
      ['“gas pipeline”', '', ['gas pipeline']],
      ['«железная дорога» визы', 'визы', ['железная дорога']],
      ['„Eiserne Bahn“', '', ['Eiserne Bahn']],
      ['"a b" "c d"', '', ['a b', 'c d']],
      ['-"gas pipeline" railway', 'railway', [], ['gas pipeline']],
      ['-e-commerce', '', [], ['e-commerce']],
      ['e-commerce', 'e-commerce'],
      ['growth -6%', 'growth -6%'],
      ['- gas', '- gas'],
      ['--exact gas', '--exact gas'],
      ['-', '-'],
      ['""', ''],
      ['"  "', ''],
      ['" gas "', '', ['gas']],
      ['"unclosed quote', 'unclosed quote'],
      ['gas "unclosed quote', 'gas  unclosed quote'],
      ['an"in"ner', 'an in ner'],
      ['"a"b', 'b', ['a']],
      ['', ''],
      ['中亚 "天然气"', '中亚', ['天然气']],
    ];
  for (const [query, text, phrases = [], excluded = []] of CASES) {
    it(JSON.stringify(query), () => {
      assert.deepEqual(parseQuery(query), { text, phrases, excluded });
    });
  }
});

it('no word of a query is lost, whatever signs are in it', () => {
  const unit = fc.constantFrom(...'ab"“”«»- \n1中');
  fc.assert(
    fc.property(fc.string({ unit }), (query) => {
      const { text, phrases, excluded } = parseQuery(query);
      const kept = [text, ...phrases, ...excluded].join('');
      const letters = (of: string): string => [...of.replace(/[^ab1中]/g, '')].sort().join('');
      assert.equal(letters(kept), letters(query));
    }),
    { numRuns: 2000 },
  );
});
