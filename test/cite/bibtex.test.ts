import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toBibtex } from '../../src/cite/bibtex.ts';
import { DOCUMENTS, documentOf, HOSTILE_TEXTS } from './documents.ts';
import { readBack } from './read-back.ts';

test('a document is an entry under its id', () => {
  assert.equal(
    toBibtex([DOCUMENTS.translated]),
    `@misc{coast-he-wen,
  author = {He, Wen},
  editor = {Yu, Bo},
  translator = {Tan, Yi},
  title = {Lamps and towers: the light of friendly keepers},
  howpublished = {coast.example},
  year = {2019},
  month = apr,
  day = {9},
  langid = {english},
}
`,
  );
});

test('a book has its place and its edition', () => {
  const text = toBibtex([{ id: 'lamps', type: 'book', 'publisher-place': 'London', edition: '2' }]);
  assert.match(text, /^ {2}address = \{London\},$/m);
  assert.match(text, /^ {2}edition = \{2\},$/m);
});

test('missing fields are left out, but every entry is called something and can be sorted', () => {
  assert.equal(
    toBibtex([{ id: 'bare', type: 'webpage' }]),
    '@misc{bare,\n  title = {{[Web page]}},\n  key = {bare},\n}\n',
  );
  assert.equal(
    toBibtex([DOCUMENTS.paper]),
    `@article{sea-news,
  title = {{[Newspaper article]}},
  journal = {Sailor's News},
  year = {2019},
  month = apr,
  day = {30},
  pages = {09},
  langid = {english},
  key = {Sailor's News},
}
`,
  );
});

for (const { says, field, source } of [
  {
    says: 'capitals within a title are kept from styles that lower them',
    field: 'title = {The light of {Cape} {Sorrow:} an {iLamp}}',
    source: { title: 'The light of Cape Sorrow: an iLamp' },
  },
  {
    says: 'an institution is one name, whatever its words',
    field: 'author = {{Keepers and Sons, Inc.} and Doe, Jane}',
    source: { author: [{ literal: 'Keepers and Sons, Inc.' }, { family: 'Doe', given: 'Jane' }] },
  },
  {
    says: 'a family name of several words is not split',
    field: 'author = {{Lamp and Light}, Ann and {Mei}}',
    source: { author: [{ family: 'Lamp and Light', given: 'Ann' }, { family: 'Mei' }] },
  },
  {
    says: 'a year is a number',
    field: 'year = {2001}',
    source: { issued: '2001/2002' },
  },
  {
    says: 'a range of years is a date for biblatex',
    field: 'date = {2001/2002}',
    source: { issued: '2001/2002' },
  },
  {
    says: 'a date that is not exact is a date for biblatex',
    field: 'date = {2019~}',
    source: { issued: '2019~' },
  },
  {
    says: 'a range with an open end is a date for biblatex',
    field: 'date = {/2001}',
    source: { issued: '../2001' },
  },
  {
    says: 'a document without a title is called what its record says',
    field: 'title = {{[Opinion article]}}',
    source: { genre: 'opinion article', author: [{ family: 'Roe' }] },
  },
  {
    says: 'a language has the name that biblatex knows',
    field: 'langid = {chinese}',
    source: { language: 'zh-CN' },
  },
  {
    says: 'a range of pages has two hyphens',
    field: 'pages = {12--45}',
    source: { page: '12–45' },
  },
  {
    says: 'an address cannot end its field',
    field: 'url = {https://a.example/x_y%20z?a=%7Bb%7D%5C}',
    source: { URL: 'https://a.example/x_y%20z?a={b}\\' },
  },
  {
    says: 'an interviewer is named in the note, as there is no field',
    field: 'note = {Interview by Max Roe}',
    source: { title: 'Lamps', interviewer: [{ family: 'Roe', given: 'Max' }] },
  },
]) {
  test(says, () => {
    const entry = toBibtex([{ id: 'x', type: 'webpage', ...source }]);
    assert.ok(entry.includes(`  ${field},\n`), entry);
  });
}

for (const { type, entry, field } of [
  { type: 'book', entry: 'book', field: 'publisher = {P}' },
  { type: 'chapter', entry: 'incollection', field: 'booktitle = {C}' },
  { type: 'paper-conference', entry: 'inproceedings', field: 'booktitle = {C}' },
  { type: 'report', entry: 'techreport', field: 'institution = {P}' },
  { type: 'thesis', entry: 'phdthesis', field: 'school = {P}' },
  { type: 'article-magazine', entry: 'article', field: 'journal = {C}' },
  { type: 'interview', entry: 'misc', field: 'howpublished = {C}' },
]) {
  test(`a ${type} is a @${entry} and says where it appeared`, () => {
    const text = toBibtex([{ id: 'x', type, 'container-title': 'C', publisher: 'P' }]);
    assert.ok(text.startsWith(`@${entry}{x,\n`), text);
    assert.ok(text.includes(field), text);
  });
}

test('another program reads the same documents', () => {
  const [chapter, report] = readBack(
    toBibtex([DOCUMENTS.chapter, DOCUMENTS.report]),
    '@bibtex/text',
  );
  assert.equal(chapter?.['title'], 'How lamps were lit');
  assert.deepEqual(chapter?.['author'], [{ family: 'Moreau', given: 'Ines Marie' }]);
  assert.deepEqual(chapter?.['editor'], DOCUMENTS.chapter.editor);
  assert.equal(chapter?.['page'], '12-45');
  assert.equal(chapter?.['type'], 'chapter');
  assert.deepEqual(report?.['author'], [{ family: 'Society of Lights, Inc.' }]);
  assert.equal(report?.['URL'], DOCUMENTS.report.URL);
});

/** A text as a file has it: on one line, without invisible characters. */
const visible = (text: string): string =>
  text
    .replace(/(?![\u200C\u200D])[\p{Cf}\p{Cs}]/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();

for (const text of HOSTILE_TEXTS) {
  test(`another program reads one entry with the title ${JSON.stringify(text)}`, () => {
    const after = { id: 'after', type: 'webpage', title: 'Afterwards' };
    const file = toBibtex([documentOf(text), after]);
    const items = readBack(file, '@bibtex/text');
    assert.deepEqual(
      items.map(({ id }) => id),
      ['hostile', 'after'],
    );
    const title = String(items[0]?.['title']).replaceAll(/<\/?span[^>]*>/g, '');
    const wanted = visible(text).replaceAll(/<\/?span[^>]*>/g, '');
    assert.equal(title.normalize(), wanted.normalize());
    assert.doesNotMatch(file.replaceAll('\n', ''), /[\p{Cc}\p{Bidi_Control}]/u);
  });
}
