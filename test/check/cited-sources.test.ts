/* What `cite` prints is recognised in a footnote: every type of document, in every style. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { CitedSources } from '../../src/check/cited-sources.ts';
import { citation } from '../../src/cite/citation.ts';
import { TEXT_STYLES } from '../../src/cite/style-names.ts';
import { textCitations } from '../../src/cite/text-styles.ts';
import { CSL_TYPES } from '../../src/cite/type-names.ts';
import type { Source } from '../../src/model/records.ts';
import { TYPE_CITATIONS } from '../cite/type-citations.ts';
import { TYPE_DOCUMENTS } from '../cite/type-documents.ts';

/** Of the same people and year, in the same places. */
const OTHER: Source = {
  id: 'wick',
  type: 'article-journal',
  title: 'Wicks of the north',
  author: [{ family: 'Fox', given: 'Bob' }],
  'container-title': 'Lamps',
  publisher: 'Lamp Board',
  issued: '2019-05-02',
};

for (const type of CSL_TYPES) {
  const source: Source = { id: 'lamp', type, ...TYPE_DOCUMENTS[type] };
  const known = new CitedSources(new Map([source, OTHER].map((one) => [one.id, one])));
  it(`a citation of a document is one of it: ${type}`, () => {
    for (const citations of Object.values(TYPE_CITATIONS))
      assert.equal(known.in(citations[type]), 'lamp', citations[type]);
  });
}

for (const style of TEXT_STYLES) {
  it(`so is one of a document without a title, with words in its number and edition: ${style}`, async () => {
    for (const type of CSL_TYPES) {
      const { title: _, number, edition, ...rest } = TYPE_DOCUMENTS[type];
      if (!rest.author) continue;
      const source: Source = {
        ...{ id: 'lamp', type, ...rest },
        ...(number !== undefined && { number: 'WP/12' }),
        ...(edition !== undefined && { edition: 'twice revised' }),
      };
      const known = new CitedSources(new Map([[source.id, source]]));
      const { references } = await textCitations(style, [{ source, locator: null }]);
      for (const note of [citation(source), references[0] ?? ''])
        assert.equal(known.in(note), 'lamp', note);
    }
  });
}

it('a DOI names its document, in any spelling', () => {
  const source: Source = { id: 'lamp', type: 'report', DOI: '10.1000/j.lamp.2019.04' };
  const known = new CitedSources(new Map([source, OTHER].map((one) => [one.id, one])));
  for (const note of ['DOI:10.1000/j.lamp.2019.04.', 'doi: 10.1000/j.lamp.2019.04'])
    assert.equal(known.in(note), 'lamp', note);
  for (const host of ['https://doi.org/', 'http://dx.doi.org/'])
    assert.equal(known.in(`See ${host}10.1000/j.lamp.2019.04, p. 3.`), 'lamp');
  assert.equal(known.in('DOI:10.1000/j.lamp.2019.05.'), undefined);
});
