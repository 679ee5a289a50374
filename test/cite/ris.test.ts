import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toRis } from '../../src/cite/ris.ts';
import { DOCUMENTS, documentOf, HOSTILE_TEXTS } from './documents.ts';
import { readBack } from './read-back.ts';

test('a document is a record of tagged lines', () => {
  assert.deepEqual(toRis([DOCUMENTS.translated]).split('\r\n'), [
    'TY  - ELEC',
    'ID  - coast-he-wen',
    'AU  - He, Wen',
    'TI  - Lamps and towers: the light of friendly keepers',
    'A2  - Yu, Bo',
    'A4  - Tan, Yi',
    'T2  - coast.example',
    'PY  - 2019',
    'DA  - 2019/04/09/',
    'LA  - en',
    'ER  - ',
    '',
  ]);
});

test('missing fields are left out', () => {
  const lines = toRis([DOCUMENTS.paper]).split('\r\n');
  assert.deepEqual(
    lines.map((line) => line.slice(0, 2)),
    ['TY', 'ID', 'TI', 'T2', 'PY', 'DA', 'SP', 'LA', 'ER', ''],
  );
});

test('a book has its place and its edition', () => {
  const text = toRis([{ id: 'lamps', type: 'book', 'publisher-place': 'London', edition: '2' }]);
  assert.match(text, /^CY {2}- London\r$/m);
  assert.match(text, /^ET {2}- 2\r$/m);
});

test('an interview is something published, which says what it is and by whom', () => {
  assert.deepEqual(toRis([DOCUMENTS.interview]).split('\r\n').slice(0, 6), [
    'TY  - ELEC',
    'ID  - harbour-lin-mei',
    'AU  - Lin, Mei',
    'TI  - [Interview by The Harbour]',
    'A2  - The Harbour',
    'T2  - The Harbour',
  ]);
});

for (const { issued, year, date } of [
  { issued: '2019', year: '2019', date: '2019///' },
  { issued: '2019-04', year: '2019', date: '2019/04//' },
  { issued: '2019~', year: '2019', date: '2019///about 2019' },
  { issued: '2001/2002', year: '2001', date: '2001///2001 to 2002' },
  { issued: '../2001', year: '2001', date: '2001///until 2001' },
]) {
  test(`the date ${issued} is ${date}`, () => {
    const record = toRis([{ id: 'x', type: 'book', issued }]);
    assert.ok(record.includes(`\r\nPY  - ${year}\r\nDA  - ${date}\r\n`), record);
  });
}

test('another program reads the same documents', () => {
  const { chapter, report, paper } = DOCUMENTS;
  const dated = { ...report, issued: '2001-02-03' };
  const [first, second, third] = readBack(toRis([chapter, dated, paper]), '@ris/file');
  assert.equal(first?.['title'], chapter.title);
  assert.equal(first?.['type'], 'chapter');
  assert.deepEqual(first?.['author'], chapter.author);
  assert.equal(first?.['page'], '12-45');
  assert.equal(second?.['URL'], report.URL);
  assert.deepEqual(second?.['accessed'], { 'date-parts': [[2020, 1, 5]] });
  assert.deepEqual(second?.['issued'], { 'date-parts': [[2001, 2, 3]] });
  assert.equal(third?.['type'], 'article-newspaper');
  assert.equal(third?.['container-title'], paper['container-title']);
});

for (const text of HOSTILE_TEXTS) {
  test(`another program reads one record with the title ${JSON.stringify(text)}`, () => {
    const after = { id: 'after', type: 'webpage', title: 'Afterwards' };
    const file = toRis([documentOf(text), after]);
    assert.equal(file.match(/^ER {2}- /gm)?.length, 2);
    assert.doesNotMatch(file.replaceAll('\r\n', ''), /[\p{Cc}\p{Bidi_Control}]/u);
    const items = readBack(file, '@ris/file');
    assert.deepEqual(
      items.map(({ id }) => id),
      ['hostile', 'after'],
    );
    const visible = text.replace(/(?![\u200C\u200D])[\p{Cf}\p{Cs}]/gu, '');
    assert.equal(items[0]?.['title'], visible.replace(/[\s\p{Cc}]+/gu, ' ').trim());
  });
}
