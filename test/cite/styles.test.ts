import assert from 'node:assert/strict';
import { test } from 'node:test';
import { style as apa } from '../../src/cite/styles/apa.ts';
import { CSL_STYLES } from '../../src/cite/styles/csl-styles.ts';
import { locale } from '../../src/cite/styles/locale.ts';

for (const [name, style] of Object.entries(CSL_STYLES)) {
  test(`${name} defines every macro that it calls, and calls every macro that it defines`, () => {
    const defined = [...style.matchAll(/<macro name="([^"]+)"/g)].map(([, macro]) => macro);
    const called = [...style.matchAll(/ macro="([^"]+)"/g)].map(([, macro]) => macro);
    assert.deepEqual([...new Set(called)].sort(), defined.sort());
  });
}

test('the style and the terms by others state their author and licence', () => {
  for (const text of [apa, locale]) {
    assert.match(text, /license="http:\/\/creativecommons.org\/licenses\/by-sa\/3.0\/"/);
    assert.match(text, /<name>Brenton M. Wiernik<\/name>/);
  }
});

test('the APA style has no sort keys', () => {
  assert.doesNotMatch(apa, /<sort>/);
});
