import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isCountry, meantCountry } from '../../src/model/countries.ts';

test('a country is known by its code, and by no other text', () => {
  for (const code of ['KZ', 'CN', 'XK', 'EU']) assert.ok(isCountry(code), code);
  for (const code of ['UK', 'XX', 'kz', 'KAZ', '', '__proto__']) assert.ok(!isCountry(code), code);
});

test('a wrong code is answered with the one that it was probably meant to be', () => {
  const table: readonly (readonly [written: string, meant: string])[] = [
    ['UK', ' (did you mean GB?)'],
    ['uk', ' (did you mean GB?)'],
    ['kz', ' (did you mean KZ?)'],
    ['KZ', ''],
    ['XX', ''],
    ['', ''],
  ];
  for (const [written, meant] of table) assert.equal(meantCountry(written), meant, written);
});
