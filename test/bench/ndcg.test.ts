import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DEPTH, type JudgedQuery, ndcg } from '../../bench/ndcg.ts';
import { QUERY_FILES, readQueries } from '../../bench/queries.ts';

const query: JudgedQuery = {
  query: 'lamp',
  type: 'keyword',
  relevant: [
    { id: 'lit-1902', grade: 2 },
    { id: 'alone-1987', grade: 1 },
  ],
};
const nothing: JudgedQuery = { query: 'jazz', type: 'none', relevant: [] };
const others = Array.from({ length: DEPTH }, (_, number) => `other-${number}`);

/** What a place, from 1, is worth. */
const worth = (place: number): number => 1 / Math.log2(place + 1);
const ideal = 3 * worth(1) + worth(2);

const cases: readonly {
  name: string;
  query: JudgedQuery;
  found: readonly string[];
  score: number;
}[] = [
  { name: 'the best order is 1', query, found: ['lit-1902', 'alone-1987'], score: 1 },
  {
    name: 'what comes after the answers costs nothing',
    query,
    found: ['lit-1902', 'alone-1987', ...others],
    score: 1,
  },
  {
    name: 'the lesser answer first is less than 1',
    query,
    found: ['alone-1987', 'lit-1902'],
    score: (worth(1) + 3 * worth(2)) / ideal,
  },
  {
    name: 'a missing answer costs its share',
    query,
    found: ['lit-1902'],
    score: (3 * worth(1)) / ideal,
  },
  { name: 'nothing found is 0', query, found: [], score: 0 },
  { name: 'only others found is 0', query, found: others, score: 0 },
  {
    name: 'the tenth place counts',
    query,
    found: [...others.slice(1), 'lit-1902'],
    score: (3 * worth(DEPTH)) / ideal,
  },
  {
    name: 'what stands after the tenth place is not seen',
    query,
    found: [...others, 'lit-1902'],
    score: 0,
  },
  { name: 'nothing found is right where nothing answers', query: nothing, found: [], score: 1 },
  { name: 'anything is wrong where nothing answers', query: nothing, found: ['x'], score: 0 },
];

for (const { name, query: asked, found, score } of cases) {
  test(name, () => {
    assert.ok(
      Math.abs(ndcg(asked, found) - score) < 1e-12,
      `${ndcg(asked, found)} is not ${score}`,
    );
  });
}

for (const file of QUERY_FILES) {
  test(`every query of ${file} is judged in grades of 1 and 2, none twice`, () => {
    const queries = readQueries(file);
    assert.ok(queries.length > 0);
    assert.equal(new Set(queries.map((one) => one.query)).size, queries.length);
    for (const { query: words, relevant } of queries) {
      assert.equal(new Set(relevant.map(({ id }) => id)).size, relevant.length, words);
      assert.ok(
        relevant.every(({ grade }) => grade === 1 || grade === 2),
        words,
      );
    }
  });
}
