import assert from 'node:assert/strict';
import { test } from 'node:test';
import { alphabetical } from '../../src/cite/alphabetical.ts';
import type { Source } from '../../src/model/records.ts';

const doe = { family: 'Doe', given: 'Jane' };

test('documents are sorted by author, title or kind, then date, then title', () => {
  const inOrder: Source[] = [
    { id: 'blog', type: 'post-weblog' },
    { id: 'title', type: 'book', title: 'The Coast' },
    { id: 'undated', type: 'book', author: [doe], title: 'Z' },
    { id: 'early', type: 'book', author: [doe], issued: '1999-12', title: 'Z' },
    { id: 'late-a', type: 'book', author: [doe], issued: '2000', title: 'A' },
    { id: 'late-b', type: 'book', author: [doe], issued: '2000', title: 'B' },
    { id: 'two', type: 'book', author: [doe, { family: 'Ash', given: 'B.' }] },
    { id: 'edited', type: 'book', editor: [{ literal: 'École des phares' }] },
  ];
  assert.deepEqual(alphabetical([...inOrder].reverse()), inOrder);
});
