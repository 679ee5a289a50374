/* A page has the citations of its facts as templates: filled in, each is what the style prints. */
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { factAt } from '../../src/base/fact.ts';
import { TEXT_STYLES, type TextStyle } from '../../src/cite/style-names.ts';
import { textCitations } from '../../src/cite/text-styles.ts';
import type { Fact, Source } from '../../src/model/records.ts';
import { safeLine } from '../../src/output/safe.ts';
import { allCitations } from '../../src/page/all-citations.ts';
import { PARAGRAPH } from '../../src/page/page-data.ts';
import { SHIPPED } from '../helpers/base.ts';
import { openIndexed } from '../helpers/search-base.ts';
import { fact, KEEPERS } from '../output/fixture.ts';

const base = await openIndexed(SHIPPED);
after(() => base.close());

function sourcesOf(facts: readonly Fact[]): Source[] {
  return [...new Map(facts.map(({ source }) => [source.id, source])).values()];
}

/** The citations of facts in a style: from the templates of a page, and as all are cited together. */
async function both(
  facts: readonly Fact[],
  style: TextStyle,
): Promise<readonly [string[], string[]]> {
  const { citations, placeOf } = await allCitations(facts, sourcesOf(facts));
  const filled = facts.map(({ locator }, at) =>
    (citations.inText[style]?.[placeOf[at] ?? -1] ?? '').replace(PARAGRAPH, String(locator)),
  );
  const { inText } = await textCitations(style, facts);
  return [filled, inText.map((one) => safeLine(one).text)];
}

describe('the citations of a page', () => {
  const facts = Array.from({ length: base.count }, (_, number) => factAt(base, number));

  for (const style of TEXT_STYLES) {
    it(`are those of ${style}, for every fact of the shipped base`, async () => {
      const [filled, printed] = await both(facts, style);
      assert.ok(printed.every((one) => one !== ''));
      assert.deepEqual(filled, printed);
    });

    it(`are those of ${style} with texts that could be taken for a number of a template`, async () => {
      const odd = ['987654321', '¶¶', '987654321 987654322', '\u0000', '\t', '$&'];
      const sources = odd.map((text, at) => ({
        ...KEEPERS,
        id: `s${at}`,
        title: text,
        author: [{ literal: text }],
      }));
      const all = odd.flatMap((text, at) =>
        sources.flatMap((source) =>
          [null, at + 1].map((locator) =>
            fact({ source, locator, speaker: at % 2 === 0 ? text : null }),
          ),
        ),
      );
      const [filled, printed] = await both(all, style);
      assert.deepEqual(filled, printed);
    });
  }

  it('are one for all facts that differ only in their paragraph', async () => {
    const { citations, placeOf } = await allCitations(facts, sourcesOf(facts));
    const count = citations.inText['apa']?.length ?? 0;
    assert.ok(count > 0 && count < 40, `${count} for ${facts.length} facts`);
    assert.ok(placeOf.every((place) => place >= 0 && place < count));
  });

  it('are numbered as the documents of the page', async () => {
    const sources = sourcesOf(facts);
    const { references } = (await allCitations(facts, sources)).citations;
    assert.ok(sources.length > 3);
    assert.deepEqual(
      references['gb-t-7714']?.map((one) => /^\[\d+\]/.exec(one)?.[0]),
      sources.map((_, at) => `[${at + 1}]`),
    );
  });

  it('have a reference or a record for each document, in every style', async () => {
    const sources = sourcesOf(facts);
    const { citations } = await allCitations(facts, sources);
    for (const [style, references] of Object.entries(citations.references)) {
      assert.equal(references.length, sources.length, style);
      assert.ok(
        references.every((one) => one.trim() !== ''),
        style,
      );
    }
    const [bibtex] = citations.references['bibtex'] ?? [];
    assert.match(bibtex ?? '', new RegExp(`^@\\w+\\{${sources[0]?.id},`));
  });
});
