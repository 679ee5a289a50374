import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  type Asked,
  EVERYTHING,
  FACET_NAMES,
  fragmentOf,
  isNarrowed,
  readFragment,
  VIEWS,
} from '../../src/page/browser/address.ts';
import fc from '../helpers/random.ts';

/** What a fragment asks, which must be a question. */
function askedBy(fragment: string): Asked {
  const read = readFragment(fragment);
  assert.ok('asked' in read, fragment);
  return read.asked;
}

describe('the fragment of an address', () => {
  it('is everything where it is empty', () => {
    for (const fragment of ['', '#', '#?', '#?q=', '#?view=list', '#?no-such=1'])
      assert.deepEqual(askedBy(fragment), EVERYTHING, fragment);
    assert.equal(fragmentOf(EVERYTHING), '#');
  });

  it('is a question that begins with a question mark', () => {
    const asked = askedBy(
      '#?q=rail+way%20line&topic=trade&topic=energy&place=KZ&exact=1&view=timeline',
    );
    assert.equal(asked.words, 'rail way line');
    assert.deepEqual(asked.chosen.topic, ['trade', 'energy']);
    assert.deepEqual(asked.chosen.place, ['KZ']);
    assert.deepEqual([asked.exact, asked.deprecated, asked.view], [true, false, 'timeline']);
  });

  it('is an id otherwise, in whatever way it is written', () => {
    assert.deepEqual(readFragment('#gas-2024'), { id: 'gas-2024' });
    assert.deepEqual(readFragment('#%67as-2024'), { id: 'gas-2024' });
    assert.deepEqual(readFragment('#document:a-b'), { id: 'document:a-b' });
    assert.deepEqual(readFragment('#%E0%A4%A'), { id: '%E0%A4%A' }, 'no text in UTF-8');
    assert.deepEqual(readFragment('#%'), { id: '%' });
  });

  it('has each chosen value once, and no view that there is not', () => {
    const asked = askedBy('#?topic=a&topic=a&topic=b&view=__proto__&kind=');
    assert.deepEqual([asked.chosen.topic, asked.chosen.kind], [['a', 'b'], ['']]);
    assert.equal(asked.view, 'list');
  });

  it('is read as it was written, whatever is asked', () => {
    const text = fc.string({ unit: 'grapheme' });
    const values = fc.uniqueArray(text, { maxLength: 3 });
    const chosen = fc.record(
      Object.fromEntries(FACET_NAMES.map((name) => [name, values])) as Record<
        (typeof FACET_NAMES)[number],
        typeof values
      >,
      { noNullPrototype: true },
    );
    const anything = fc.record(
      {
        view: fc.constantFrom(...VIEWS),
        words: text.filter((words) => words.trim() !== ''),
        chosen,
        conflicting: fc.boolean(),
        deprecated: fc.boolean(),
        exact: fc.boolean(),
      },
      { noNullPrototype: true },
    );
    fc.assert(
      fc.property(anything, (asked) => {
        const fragment = fragmentOf(asked);
        assert.deepEqual(askedBy(fragment), asked);
        // What a browser gives back of an address.
        assert.equal(new URL(`https://a.example/${fragment}`).hash, fragment);
      }),
    );
  });

  it('says whether facts are narrowed', () => {
    assert.equal(isNarrowed(EVERYTHING), false);
    assert.equal(isNarrowed({ ...EVERYTHING, words: '  ' }), false);
    assert.equal(
      isNarrowed({ ...EVERYTHING, deprecated: true, exact: true, view: 'timeline' }),
      false,
    );
    assert.equal(isNarrowed({ ...EVERYTHING, words: 'a' }), true);
    assert.equal(isNarrowed({ ...EVERYTHING, conflicting: true }), true);
    for (const name of FACET_NAMES)
      assert.ok(
        isNarrowed({ ...EVERYTHING, chosen: { ...EVERYTHING.chosen, [name]: ['x'] } }),
        name,
      );
  });
});
