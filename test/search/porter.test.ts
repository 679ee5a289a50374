import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stemmer } from 'stemmer';
import { porterStem } from '../../src/search/porter.ts';
import { assertSameStems } from './stems.ts';

test('Porter’s stemmer says what another implementation of it says', () => {
  assertSameStems(porterStem, stemmer);
});

test('a word of any length is stemmed', () => {
  const long = 'y'.repeat(100_000);
  assert.equal(porterStem(`${long}s`).length, long.length);
});
