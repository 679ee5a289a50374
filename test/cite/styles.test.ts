import assert from 'node:assert/strict';
import { test } from 'node:test';
import { style as apa } from '../../src/cite/styles/apa.ts';
import { style as chicago } from '../../src/cite/styles/chicago.ts';
import { style as gb } from '../../src/cite/styles/gb-t-7714.ts';
import { locale } from '../../src/cite/styles/locale.ts';
import { style as mla } from '../../src/cite/styles/mla.ts';

for (const [name, style] of Object.entries({ chicago, mla, 'gb-t-7714': gb })) {
  test(`${name} calls only macros that it has, and has none that it does not call`, () => {
    const made = [...style.matchAll(/<macro name="([^"]+)"/g)].map(([, macro]) => macro);
    const called = [...style.matchAll(/ macro="([^"]+)"/g)].map(([, macro]) => macro);
    assert.deepEqual([...new Set(called)].sort(), made.sort());
  });
}

test('the style and the terms of others say whose they are, and under which licence', () => {
  for (const text of [apa, locale]) {
    assert.match(text, /license="http:\/\/creativecommons.org\/licenses\/by-sa\/3.0\/"/);
    assert.match(text, /<name>Brenton M. Wiernik<\/name>/);
  }
});

test('the style that is put in order beforehand sorts nothing itself', () => {
  assert.doesNotMatch(apa, /<sort>/);
});
