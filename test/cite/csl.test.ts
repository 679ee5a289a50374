import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cslDate, cslItem } from '../../src/cite/csl.ts';
import { DOCUMENTS, documentOf, HOSTILE_TEXTS } from './documents.ts';

for (const { edtf, date } of [
  { edtf: '2019', date: { 'date-parts': [[2019]] } },
  { edtf: '2019-04', date: { 'date-parts': [[2019, 4]] } },
  { edtf: '2019-04-09', date: { 'date-parts': [[2019, 4, 9]] } },
  { edtf: '0987', date: { 'date-parts': [[987]] } },
  { edtf: '2019~', date: { 'date-parts': [[2019]], circa: true } },
  { edtf: '2019-04?', date: { 'date-parts': [[2019, 4]], circa: true } },
  {
    edtf: '2001-11/2002-03',
    date: {
      'date-parts': [
        [2001, 11],
        [2002, 3],
      ],
    },
  },
  { edtf: '2001/2002-03', date: { 'date-parts': [[2001], [2002]] } },
  { edtf: '2001~/2002', date: { 'date-parts': [[2001], [2002]], circa: true } },
  { edtf: '2001/..', date: { literal: 'from 2001' } },
  { edtf: '../2001-06', date: { literal: 'until June 2001' } },
]) {
  test(`the date ${edtf} is converted to CSL`, () => {
    assert.deepEqual(cslDate(edtf), date);
  });
}

test('a record keeps all its fields and gets no others', () => {
  assert.deepEqual(cslItem(DOCUMENTS.translated), {
    ...DOCUMENTS.translated,
    issued: { 'date-parts': [[2019, 4, 9]] },
  });
  assert.deepEqual(cslItem(DOCUMENTS.interview), DOCUMENTS.interview);
});

test('what CSL does not know is left out', () => {
  const { page } = DOCUMENTS;
  assert.deepEqual(cslItem({ ...page, paragraphs: { skip: [1] } }), page);
});

test('a type that CSL does not define becomes document', () => {
  assert.equal(cslItem({ id: 'x', type: 'podcast' }).type, 'document');
  assert.equal(cslItem({ id: 'x', type: 'constructor' }).type, 'document');
});

// The part of the CSL-JSON 1.0.2 schema that a base can use.
const TYPES =
  `article article-journal article-magazine article-newspaper bill book broadcast chapter
  classic collection dataset document entry entry-dictionary entry-encyclopedia event figure graphic
  hearing interview legal_case legislation manuscript map motion_picture musical_score pamphlet
  paper-conference patent performance periodical personal_communication post post-weblog regulation
  report review review-book software song speech standard thesis treaty webpage`.split(/\s+/);
const NAMES = ['author', 'editor', 'translator', 'interviewer'];
const DATES = ['issued', 'accessed'];
const TEXTS = [
  'id',
  'title',
  'genre',
  'container-title',
  'section',
  'publisher',
  'page',
  'URL',
].concat(['language', 'note']);

function assertName(name: unknown): void {
  assert.ok(typeof name === 'object' && name !== null);
  const keys = Object.keys(name).sort().join(' ');
  assert.match(keys, /^(?:literal|family|family given|family( given)? static-ordering)$/);
  for (const [key, value] of Object.entries(name)) {
    assert.equal(typeof value, key === 'static-ordering' ? 'boolean' : 'string', key);
  }
}

function assertDate(date: unknown): void {
  assert.ok(typeof date === 'object' && date !== null && 'date-parts' in date);
  const parts = date['date-parts'];
  assert.ok(Array.isArray(parts) && parts.length >= 1 && parts.length <= 2);
  for (const part of parts) {
    assert.ok(Array.isArray(part) && part.length >= 1 && part.length <= 3);
    assert.ok(part.every((number) => Number.isInteger(number)));
  }
}

function assertItem(item: object): void {
  for (const [key, value] of Object.entries(item)) {
    if (key === 'type') assert.ok(TYPES.includes(value), value);
    else if (NAMES.includes(key)) value.forEach(assertName);
    else if (DATES.includes(key)) assertDate(value);
    else {
      assert.ok(TEXTS.includes(key), key);
      assert.equal(typeof value, 'string', key);
    }
  }
}

test('every record conforms to the CSL-JSON schema', () => {
  assert.equal(TYPES.length, 45);
  for (const type of TYPES) assertItem(cslItem({ ...DOCUMENTS.report, type }));
  for (const source of Object.values(DOCUMENTS)) assertItem(cslItem(source));
  for (const text of HOSTILE_TEXTS) assertItem(cslItem(documentOf(text)));
});
