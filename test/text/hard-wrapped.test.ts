import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isHardWrapped } from '../../src/text/hard-wrapped.ts';

const MAIL = `From: Ada Sinclair <ada@example.org>
Subject: Harbour deepened at Wick
Date: Mon, 2 May 1904 10:00:00 +0000

Dear all,

the harbour at Wick was deepened in 1903 at a cost of sixty-six
thousand pounds and more. It was open at once, and the masons who had
come from all over the north went home again with their wages paid in
full, as the committee had said.

The committee began its evalu-
ation of the harbour works in May and ended it in June of the same
year, when nobody looked.

--${' '}
Ada
`;

describe('the lines of a text', () => {
  it('are known as broken to fit a width beside short lines: a head, a signature', () => {
    assert.ok(isHardWrapped(MAIL));
    assert.ok(isHardWrapped(MAIL.replaceAll('\n', '\r\n')));
  });

  it('are its own where they have sentences, or are items of a list', () => {
    assert.ok(!isHardWrapped('The harbour was deepened in the year 1903.\nIt cost £66,000.\n'));
    const items = ['Bread', 'A sack of flour for the whole long winter', 'Oil', 'Salt', 'Wicks'];
    assert.ok(!isHardWrapped(items.join('\n')));
  });
});
