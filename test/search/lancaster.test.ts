import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lancasterStemmer } from 'lancaster-stemmer';
import { lancasterRoot } from '../../src/search/lancaster.ts';
import { assertSameStems } from './stems.ts';

test('the Lancaster stemmer says what another implementation of it says', () => {
  assertSameStems(lancasterRoot, (word) => lancasterStemmer(word));
});

test('a word of any length has a root', () => {
  assert.equal(lancasterRoot('ing'.repeat(10_000)), 'ing');
});
