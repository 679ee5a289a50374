import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { plainTokens } from '../../src/quotes/plain-tokens.ts';
import { tokensByRules } from '../../src/quotes/tokens.ts';
import fc from '../helpers/random.ts';

const PIECES = [
  ..."a b The tide mill’s don't well-known e.g. U.S. x.y G7 100m 15bn 94.8 1,234 $5 US$ 5% °C".split(
    ' ',
  ),
  ...'. , ; : ! ? ( ) [ ] " “ ” ‘ ’ \' — – - -- … .. & / _ + = * # @ ~ < > ^ ` { } | \\'.split(' '),
  ..."5-10 5–10 well- -5 1/2 o’clock '90s rock'n'roll AT&T a_b (the “He said,” end.Next".split(' '),
  ...[' ', ' ', ' ', '\n', '1 234', '20 °C', '5 %', '5 — 10', '5 $', 'a,b', 'x:y'],
];
const texts = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((all) => all.join('')),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((all) => all.join(' ')),
  fc.string({ unit: 'grapheme-ascii', maxLength: 40 }),
);

describe('the tokens of a plain text', () => {
  it('are those by the rules', () => {
    let plain = 0;
    fc.assert(
      fc.property(texts, (text) => {
        const tokens = plainTokens(text);
        if (!tokens) return;
        plain++;
        assert.deepEqual(tokens, tokensByRules(text));
      }),
      { numRuns: 20_000 },
    );
    assert.ok(plain > 5000);
  });

  it('are only cut where a text has nothing else', () => {
    for (const text of ['два', 'a  b', 'Wait...', 'a - b', 'a\tb', 'ﬁsh', 'e\u0301']) {
      assert.equal(plainTokens(text), undefined, text);
    }
    assert.ok(plainTokens('He said: “It’s the well-known mill” (of 1804), not 2.5.'));
  });
});
