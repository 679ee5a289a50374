import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Term } from '../../src/model/records.ts';
import { type Concept, conceptAt, conceptOf as prepared } from '../../src/search/concept.ts';
import { tokenize } from '../../src/search/tokenize.ts';
import { baseOf } from '../helpers/search-base.ts';

const conceptOf = (term: Term): Concept => prepared(term, tokenize);

it('a concept is kept with its names, cut into words to look up', () => {
  const { names, related } = conceptOf({
    label: 'Ministry of the Sea',
    alt: ['sea office', '海部'],
    related: ['harbours'],
  });
  assert.deepEqual(
    names.map(({ text }) => text),
    ['Ministry of the Sea', 'sea office', '海部'],
  );
  assert.deepEqual(
    names.map(({ terms }) => terms.map(({ word }) => word)),
    [
      ['ministry', 'sea'],
      ['sea', 'office'],
      ['海', '部'],
    ],
  );
  assert.deepEqual(
    related.map(({ key }) => key),
    ['harbor'],
  );
});

it('a name that is one small word keeps it', () => {
  const { names } = conceptOf({ label: 'on' });
  assert.deepEqual(names[0]?.terms, [{ key: 'won', word: 'on', kin: 'inflected' }]);
});

it('a base gives a concept back as it was kept', async () => {
  const base = await baseOf({ a: 'Fog.' }, '- label: fog\n  alt: [mist]\n- label: sea\n');
  assert.deepEqual(conceptAt(base.index, 0), conceptOf({ label: 'fog', alt: ['mist'] }));
  assert.deepEqual(conceptAt(base.index, 1), conceptOf({ label: 'sea' }));
  base.close();
});
