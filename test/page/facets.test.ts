import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { KINDS } from '../../src/model/kinds.ts';
import { EVERYTHING, type FacetName } from '../../src/page/browser/address.ts';
import { facetsOf, NONE, passes } from '../../src/page/browser/facets.ts';
import type { PageData } from '../../src/page/page-data.ts';

const EVENT = KINDS.indexOf('event');

/** Three facts: of two documents, one of which names its authors. */
const DATA = {
  url: null,
  topics: [
    ['lights', 'Lights'],
    ['towers', 'Towers', 'lights'],
    ['weather', 'Weather'],
    ['unused', 'Unused'],
  ],
  sources: [
    { id: 'log', type: 'book', author: [{ family: 'Hale', given: 'Jonas' }, { literal: 'Board' }] },
    { id: 'constructor', type: 'report' },
  ],
  documents: ['Hale 1902', 'Report'],
  places: { NO: 'Norway', KZ: 'Kazakhstan' },
  thesaurus: [],
  claims: [
    { k: EVENT, t: [1], s: 0, c: 0, d: '1902-03', p: ['NO'] },
    { k: EVENT, t: [2], s: 0, c: 0, w: '__proto__', p: ['KZ', 'NO'] },
    { k: 0, t: [0, 2], s: 1, c: 0, d: '2024' },
  ],
  citations: { inText: {}, references: {} },
} as unknown as PageData;

const facets = facetsOf(DATA);
const values = (name: FacetName): string[] => facets[name].values.map(({ value }) => value);
const left = (chosen: Partial<typeof EVERYTHING.chosen>, except?: FacetName): number[] =>
  [0, 1, 2].filter((number) =>
    passes(facets, { ...EVERYTHING, chosen: { ...EVERYTHING.chosen, ...chosen } }, number, except),
  );

describe('the facets of a page', () => {
  it('have the values that facts have, topics below those above', () => {
    assert.deepEqual(values('topic'), ['lights', 'towers', 'weather']);
    assert.deepEqual(
      facets.topic.values.map(({ narrower }) => narrower === true),
      [false, true, false],
    );
    assert.deepEqual(values('document'), ['log', 'constructor']);
    assert.deepEqual(values('kind'), ['event', KINDS[0]]);
    assert.deepEqual(values('place'), ['NO', 'KZ', NONE]);
    assert.deepEqual(values('period'), ['2024', '1902', NONE]);
  });

  it('call who says so by name: the speaker, else each author, else nobody', () => {
    assert.deepEqual(facets.speaker.of, [['Jonas Hale', 'Board'], ['__proto__'], [NONE]]);
    assert.equal(facets.speaker.values.at(-1)?.label, 'Nobody named');
    assert.equal(facets.place.values[0]?.label, 'Norway');
  });

  it('leave facts that have any value of each facet that is chosen', () => {
    assert.deepEqual(left({}), [0, 1, 2]);
    assert.deepEqual(left({ topic: ['lights'] }), [0, 2], 'with the topics below');
    assert.deepEqual(left({ topic: ['towers', 'weather'] }), [0, 1, 2]);
    assert.deepEqual(left({ topic: ['weather'], place: ['KZ'] }), [1]);
    assert.deepEqual(left({ place: [NONE] }), [2]);
    assert.deepEqual(left({ speaker: ['__proto__'] }), [1]);
    assert.deepEqual(left({ document: ['constructor'] }), [2]);
    assert.deepEqual(left({ topic: ['no-such'] }), []);
  });

  it('leave one facet out, to count what else could be chosen in it', () => {
    assert.deepEqual(left({ topic: ['weather'], place: ['KZ'] }, 'place'), [1, 2]);
  });
});
