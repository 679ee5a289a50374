import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compoundCapitals } from '../../src/cite/headline.ts';

for (const [title, right] of [
  ['“so-called ‘wick’”', '“So-called ‘wick’”'],
  ["The 'by-laws' of up-to-date keepers", "The 'By-laws' of Up-to-date keepers"],
  ['The lamps of al-Farabi and the iLamp-maker', 'The lamps of al-Farabi and the iLamp-maker'],
  ["A nor'easter-proof lamp", "A nor'easter-proof lamp"],
] as const) {
  test(`the compounds of ${title} get capitals`, () =>
    assert.equal(compoundCapitals(title), right));
}
