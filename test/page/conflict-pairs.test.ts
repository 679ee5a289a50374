import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Fact } from '../../src/model/records.ts';
import { conflictPairs } from '../../src/page/conflict-pairs.ts';
import { fact } from '../output/fixture.ts';

function pairsOf(...facts: readonly Fact[]): string[] {
  const byId = new Map(facts.map((one) => [one.id, one]));
  return conflictPairs(facts, (id) => byId.get(id));
}

const one = fact({ id: 'one', quote: 'The tower is 61 metres high.', conflicts: ['two'] });
const two = fact({ id: 'two', quote: 'The tower is 58 metres high.', conflicts: ['one'] });

/** The marked words of each of the two quotes. */
function marked(pair: string): string[][] {
  return pair
    .split('<div class=side>')
    .slice(1)
    .map((side) => [...side.matchAll(/<mark>(.*?)<\/mark>/g)].map(([, text = '']) => text));
}

describe('the pairs of facts that conflict', () => {
  it('stand side by side once, with the words marked that only one has', () => {
    const pairs = pairsOf(one, two);
    assert.equal(pairs.length, 1);
    assert.deepEqual(marked(pairs[0] ?? ''), [['61'], ['58']]);
    assert.match(pairs[0] ?? '', /data-pair="one two"/);
  });

  it('lose no word of a quote, and make none into markup', () => {
    const odd = 'A <b>tower</b> & "61" metres\u202E';
    const [pair = ''] = pairsOf({ ...one, quote: odd }, two);
    const [quote = ''] = [...pair.matchAll(/<blockquote[^>]*>(.*?)<\/blockquote>/g)].map(
      ([, text]) => text,
    );
    const text = (quote ?? '').replace(/<\/?mark>/g, '');
    assert.equal(text, 'A &lt;b&gt;tower&lt;/b&gt; &amp; &quot;61&quot; metres\\u{202E}');
  });

  it('are none where the other fact is not on the page', () => {
    assert.deepEqual(pairsOf(one), []);
    assert.deepEqual(pairsOf(fact({ id: 'a' }), fact({ id: 'b' })), []);
  });

  it('are whole where the quotes are long', () => {
    const long = (word: string): string => `${word} `.repeat(19_000);
    const [pair = ''] = pairsOf({ ...one, quote: long('fog') }, { ...two, quote: long('ice') });
    assert.ok(pair.length > 150_000);
  });
});
