import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { simplified } from '../../src/search/han.ts';
import { highlight } from '../../src/search/highlight.ts';
import { search } from '../../src/search/rank.ts';
import { baseOf } from '../helpers/search-base.ts';

describe('traditional characters', () => {
  it('become simplified ones, each in its place', () => {
    assert.equal(simplified('貿易額 of 網絡, 2024年'), '贸易额 of 网络, 2024年');
  });

  it('are the only ones to change', () => {
    for (const text of ['', 'plain', '贸易 маяк', '𠮷', 'カタカナ'])
      assert.equal(simplified(text), text);
  });

  it('keep the length of a text, whatever it is', () => {
    const all = Array.from({ length: 0x9fff - 0x3400 }, (_, i) => String.fromCharCode(0x3400 + i));
    assert.equal(simplified(all.join('')).length, all.length);
  });
});

describe('a base in either kind of characters', async () => {
  const base = await baseOf(
    { a: 'The 燈塔 stands.', b: 'The 灯塔 fell.', c: 'A railway.' },
    '- label: railway\n  alt: [鐵路]\n',
  );
  after(() => base.close());
  const found = async (query: string): Promise<string[]> =>
    (await search(base.index, query)).numbers
      .map((number) => base.index.entry(number).claim.id)
      .sort();

  for (const query of ['燈塔', '灯塔', '"燈塔"']) {
    it(`is asked for ${query}`, async () => assert.deepEqual(await found(query), ['a', 'b']));
  }
  for (const query of ['鐵路', '铁路']) {
    it(`is asked for ${query} by its thesaurus`, async () =>
      assert.deepEqual(await found(query), ['c']));
  }

  it('shows what was found where it stands', async () => {
    const { read, termsOf, numbers } = await search(base.index, '灯塔');
    const text = 'The 燈塔 stands.';
    assert.deepEqual(highlight(read(text), termsOf(numbers[0] ?? 0)), [{ start: 4, end: 6 }]);
  });
});
