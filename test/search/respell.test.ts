import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { Lexicon } from '../../src/search/lexicon.ts';
import { respell } from '../../src/search/respell.ts';
import { tokenize } from '../../src/search/tokenize.ts';
import { baseOf } from '../helpers/search-base.ts';

const base = await baseOf(
  {
    a: 'The global railway opposes hegemonism and hunger; a goal was set in 2024.',
    b: 'A global lighthouse is interdependent with the fascist past it is facing.',
    c: 'The global harbours are open, whether by day or night.',
  },
  '- label: workshop\n  alt: [joint undertaking, годы]\n',
);
after(() => base.close());
const lexicon = new Lexicon(base.index);

async function read(query: string): Promise<[string, string]> {
  const { tokens, corrections } = await respell(query, tokenize(query), lexicon);
  return [
    tokens.map(({ text }) => text).join(' '),
    corrections.map(({ from, to }) => `${from} > ${to}`).join(', '),
  ];
}

describe('a query is read', () => {
  const CASES: readonly (readonly [query: string, read: string, corrections: string])[] = [
    ['railway', 'railway', ''],
    ['ralway', 'railway', 'ralway > railway'],
    ['Ralway', 'ralway', ''],
    ['the Global Ralway', 'the global railway', 'Ralway > railway'],
    ['Paris', 'paris', ''],
    ['harbors', 'harbors', ''],
    ['the hegemonsim of railways', 'the hegemonism of railways', 'hegemonsim > hegemonism'],
    ['HEGEMONSIM', 'hegemonism', 'HEGEMONSIM > hegemonism'],
    ['joint undretaking', 'joint undertaking', 'undretaking > undertaking'],
    ['wrokshop', 'workshop', 'wrokshop > workshop'],
    ['facist', 'fascist', 'facist > fascist'],
    ['interdependence', 'interdependence', ''],
    ['hegemonistic', 'hegemonistic', ''],
    ['gobal', 'global', 'gobal > global'],
    ['ralway ralway', 'railway railway', 'ralway > railway'],
    ['kangaroo', 'kangaroo', ''],
    ['weathar', 'weathar', ''],
    ['the RALWY', 'the ralwy', ''],
    ['в 2024 году', 'в 2024 году', ''],
    ['2025-06-17 94.8', '2025 94.8', ''],
    ['灯塔', '灯 塔', ''],
    ['', '', ''],
  ];
  for (const [query, expected, corrections] of CASES) {
    it(`${query} as ${expected}`, async () => {
      assert.deepEqual(await read(query), [expected, corrections]);
    });
  }

  it('as it is, where it is English, and what else may be meant is said', async () => {
    const { tokens, corrections, suggestions } = await respell(
      'the hanger',
      tokenize('the hanger'),
      lexicon,
    );
    assert.deepEqual(
      tokens.map(({ text }) => text),
      ['the', 'hanger'],
    );
    assert.deepEqual([corrections, suggestions], [[], [{ from: 'hanger', to: 'hunger' }]]);
  });

  it('with each word where it was typed', async () => {
    const query = 'the hegemonsim of 2024';
    const typed = tokenize(query);
    const { tokens } = await respell(query, typed, lexicon);
    assert.deepEqual(
      tokens.map(({ start, end }) => [start, end]),
      typed.map(({ start, end }) => [start, end]),
    );
  });
});
