import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { entryHash, spellingKey } from '../../src/index/keys.ts';
import { type PackedLists, ROW } from '../../src/index/list-packer.ts';
import { decodePlaces } from '../../src/index/places.ts';
import { Postings, RECORD, ROW_SIZE, type Standings } from '../../src/index/postings.ts';
import { VarintReader } from '../../src/index/varint.ts';
import type { Entry } from '../../src/model/records.ts';
import { indexClaims, indexVocabulary } from '../../src/search/indexing.ts';
import { FIELDS, fieldTexts } from '../../src/search/searched-fields.ts';
import { tokenize } from '../../src/search/tokenize.ts';
import fc from '../helpers/random.ts';

const entryOf = (claim: Partial<Entry['claim']>): Entry => ({
  claim: {
    ...{ id: 'a', claim: '-', kind: 'event', topics: ['sea'], source: 'log', quote: '-' },
    ...claim,
  },
  paragraph: null,
});

/** Posting lists by their keys. */
function unpacked({ bytes, rows }: PackedLists): ReadonlyMap<string, Uint8Array> {
  const lists = new Map<string, Uint8Array>();
  for (let i = 0; i < rows.length; i += ROW) {
    const [hash = 0, at = 0, length = 0] = rows.subarray(i, i + ROW);
    const reader = new VarintReader(bytes, at);
    const key = reader.text();
    assert.equal(hash, entryHash(key));
    assert.ok(!lists.has(key), key);
    lists.set(key, bytes.subarray(reader.at, at + length));
  }
  return lists;
}

/** The words that a misspelt one could be corrected to. */
function spelt(lists: ReadonlyMap<string, Uint8Array>): string[] {
  const held = [...lists].filter(([key]) => key.startsWith('c'));
  return held.flatMap(([key, list]) => {
    const words = new VarintReader(list).text().split('\n');
    for (const word of words) assert.equal(key, spellingKey(word, word.length));
    return words;
  });
}

const EACH_FIELD = FIELDS.map(() => 1);

/** All that the posting list of a key says: record, form, field and place of each occurrence. */
function occurrences(lists: ReadonlyMap<string, Uint8Array>, key: string): string[] {
  const bytes = lists.get(key);
  const found: string[] = [];
  if (!bytes) return found;
  const postings = new Postings(bytes);
  for (const [place, form] of postings.forms.entries()) {
    const only = postings.forms.map((_, other) => (other === place ? 1 : 0));
    const standings: Standings = { at: [], ends: [] };
    const rows = postings.rows(only, EACH_FIELD, {}, standings);
    for (const [row, end] of standings.ends.entries()) {
      const at = standings.at.slice(standings.ends[row - 1] ?? 0, end);
      for (let i = 0; i < at.length; i += 2)
        found.push(`${rows[row * ROW_SIZE + RECORD]} ${form} ${FIELDS[at[i] ?? 0]} ${at[i + 1]}`);
    }
  }
  return found;
}

const places = (lists: ReadonlyMap<string, Uint8Array>, key: string): readonly number[] => {
  const list = lists.get(key);
  return list ? decodePlaces(list) : [];
};

describe('the index of claims', () => {
  const { lists: held, length } = indexClaims([
    entryOf({ claim: 'Railways carry gas.', quote: 'A railway carries it', note: 'since 1902' }),
    entryOf({
      id: 'b',
      claim: 'E-commerce of 17 June 1902',
      speaker: 'Hale',
      places: ['NO'],
      corroborates: ['a'],
    }),
    entryOf({
      ...{ id: 'c', claim: 'No.', topics: ['sea', 'fog'], conflicts: ['a'], rank: 'deprecated' },
      ...{ value: { amount: 5e11, unit: 'm3' }, date: '1902-06/1903' },
    }),
  ]);
  const lists = unpacked(held);

  const CASES: readonly (readonly [what: string, key: string, ...found: string[]])[] = [
    ['a word in its forms and fields', 'wrailwa', '0 railways claim 0', '0 railway quote 1'],
    ['a word of a note, apart', 'nwsint', '0 since note 0'],
    ['a speaker', 'whal', '1 hale speaker 0'],
    ['a number', '#17', '1 17 claim 3'],
    ['a figure', '#500000000000', '2 500000000000 data 0'],
    ['a date', '@1902-06-17', '1  claim 3'],
    ['the month of a date', '@1902-06', '1  claim 3', '2  data 2'],
    ['two words with a hyphen as one', 'wecommerc', '1 e-commerce claim 0'],
    ['each of the two', 'wcommerc', '1 commerce claim 1'],
  ];
  for (const [what, key, ...found] of CASES) {
    it(`holds ${what}`, () => assert.deepEqual(occurrences(lists, key), found));
  }

  it('holds the properties of claims', () => {
    const keys = ['ftopic sea', 'ftopic fog', 'fplace NO', 'fspeaker Hale', 'fspeaker '];
    assert.deepEqual(
      [...keys, 'fconflicting yes', 'fagreeing yes', 'frank deprecated', 'ib'].map((key) =>
        places(lists, key),
      ),
      [[0, 1, 2], [2], [1], [1], [0, 2], [2], [1], [2], [1]],
    );
  });

  it('counts the words of the claims, and lists those worth correcting to', () => {
    assert.equal(length, 3 + 6 + 1);
    const listed = spelt(lists);
    assert.ok(listed.includes('railways') && listed.includes('carries'));
    assert.ok(!listed.includes('gas') && !listed.includes('1902'));
    assert.equal(new Set(listed).size, listed.length);
  });

  it('holds every word of any text, at its field and place', () => {
    const unit = fc.constantFrom(...'ab1 Ж中. -é', 'bn', ' June ', ' 1902', '$');
    const text = fc.string({ unit, maxLength: 25 });
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 4 }), (texts) => {
        const entries = texts.map(([claim, quote]) => entryOf({ claim, quote }));
        const index = unpacked(indexClaims(entries).lists);
        for (const [record, entry] of entries.entries()) {
          for (const field of FIELDS) {
            for (const [place, token] of tokenize(fieldTexts(entry)[field]).entries()) {
              const here = `${record} ${token.text} ${field} ${place}`;
              for (const key of token.keys) {
                assert.ok(occurrences(index, key).includes(here), `${key}: ${here}`);
              }
            }
          }
        }
      }),
    );
  });

  it('is the same after more words than are kept in mind', () => {
    const entries = [entryOf({ claim: 'Railways carry gas, a railway too.' })];
    const before = indexClaims(entries);
    const many = Array.from({ length: 200_002 }, (_, i) => `w${i.toString(36)}x`);
    const { length: read } = indexClaims([entryOf({ claim: many.join(' ') })]);
    assert.equal(read, many.length);
    assert.deepEqual(indexClaims(entries), before);
  });

  it('of no claims is empty', () => {
    const { lists: none, length: nothing } = indexClaims([]);
    assert.deepEqual([unpacked(none).size, nothing], [0, 0]);
  });
});

describe('the index of the vocabulary', () => {
  const { lists: held, concepts: records } = indexVocabulary(
    [{ label: 'tide mill', alt: ['sea mills', '潮汐'] }, { label: 'sea mill' }, { label: '–' }],
    [{ id: 'old-mills', label: 'History', description: 'Not looked in.' }],
  );
  const lists = unpacked(held);

  it('holds each name as a phrase, and each word of it', () => {
    const keys = ['ttide mill', 'tsea mill', 't潮 汐', 'vmill', 'vtide', 't', 'ttide'];
    assert.deepEqual(
      keys.map((key) => places(lists, key)),
      [[0], [0, 1], [0], [0, 1], [0], [], []],
    );
  });

  it('holds the topics by id and by label', () => {
    assert.deepEqual(places(lists, 'lold mill'), [0]);
    assert.deepEqual(places(lists, 'lhistori'), [0]);
    assert.ok(!lists.has('llook'));
  });

  it('lists the words of the names, and keeps the concepts', () => {
    assert.deepEqual(spelt(lists).sort(), ['mill', 'mills', 'tide']);
    assert.equal(records.length, 3);
  });
});
