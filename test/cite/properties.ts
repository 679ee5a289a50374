import assert from 'node:assert/strict';
import { toBibtex } from '../../src/cite/bibtex.ts';
import { citation, shortCitations } from '../../src/cite/citation.ts';
import { cslItem } from '../../src/cite/csl.ts';
import { toRis } from '../../src/cite/ris.ts';
import { TEXT_STYLES, type TextStyle } from '../../src/cite/style-names.ts';
import { textCitations } from '../../src/cite/text-styles.ts';
import type { Source } from '../../src/model/records.ts';
import { anySource } from '../base/any-claim.ts';
import type { Property } from '../helpers/property.ts';
import fc from '../helpers/random.ts';
import { heldText } from '../helpers/texts.ts';

/** Traces of a missing value in output. */
const MISSING_VALUE = /undefined|\[object|NaN|null/;

const hasMissingValue = (source: Source, text: string): boolean =>
  MISSING_VALUE.test(text) && !MISSING_VALUE.test(JSON.stringify(source));

const records: Property<Source> = {
  name: 'cite/records',
  says: 'any document has a line, a short citation, and records in CSL-JSON, BibTeX and RIS',
  runs: 600,
  values: anySource,
  check(source) {
    const line = citation(source, 3);
    const short = shortCitations([source]).get(source.id) ?? '';
    for (const text of [line, short]) assert.match(text, /\S/);
    const csl = cslItem(source);
    assert.deepEqual(JSON.parse(JSON.stringify(csl)), csl);
    for (const date of [csl.issued, csl.accessed]) {
      if (!date || 'literal' in date) continue;
      const lengths = date['date-parts'].map((part) => part.length);
      assert.ok(lengths.every((length) => length === lengths[0] && length >= 1 && length <= 3));
      assert.ok(date['date-parts'].flat().every(Number.isInteger));
    }
    for (const text of [line, short, toBibtex([source]), toRis([source])]) {
      assert.ok(!hasMissingValue(source, text), text);
    }
    // Each line of RIS is a tag and its value, so no text in a record can start another record.
    for (const one of toRis([source]).split(/\r\n/).filter(Boolean))
      assert.match(one, /^[A-Z][A-Z0-9] {2}- /);
    assert.equal(toRis([source]).match(/^ER {2}- $/gm)?.length, 1);
    const bibtex = toBibtex([source]);
    assert.equal(bibtex.match(/^@\w+\{/gm)?.length, 1, bibtex);
  },
};

interface Styled {
  readonly style: TextStyle;
  readonly sources: readonly Source[];
  readonly speaker: string | null;
}

const styles: Property<Styled> = {
  name: 'cite/styles',
  says: 'any documents can be cited in any style, each on one line',
  runs: 60,
  values: fc.record(
    {
      style: fc.constantFrom(...TEXT_STYLES),
      sources: fc.uniqueArray(anySource, {
        minLength: 1,
        maxLength: 3,
        selector: ({ id }) => id,
      }),
      speaker: fc.option(heldText),
    },
    { noNullPrototype: true },
  ),
  async check({ style, sources, speaker }) {
    const places = sources.map((source, at) => ({
      source,
      locator: at === 0 ? null : at,
      speaker,
    }));
    const { inText, references } = await textCitations(style, places);
    assert.equal(inText.length, sources.length);
    assert.equal(references.length, sources.length);
    for (const text of [...inText, ...references]) {
      assert.doesNotMatch(text, /[\n\r]/);
      assert.match(text, /\S/);
      const missing = MISSING_VALUE.test(speaker ?? '') ? [] : sources;
      assert.ok(!missing.length || !missing.every((source) => hasMissingValue(source, text)), text);
    }
  },
};

export const PROPERTIES: readonly Property[] = [records, styles];
