import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { readDocx } from '../../src/intake/docx.ts';
import { readOdt } from '../../src/intake/odt.ts';
import { docx, odt, paragraph } from '../helpers/docx.ts';

const FOOTNOTES = `<w:footnotes xmlns:w="w"><w:footnote w:id="-1">${paragraph('')}</w:footnote>
<w:footnote w:id="2">${paragraph('Ledger of the board.')}</w:footnote></w:footnotes>`;

describe('a DOCX document', () => {
  const body = [
    paragraph('Report on the harbour', 'Heading1'),
    `<w:p><w:r><w:t xml:space="preserve">The harbour was </w:t></w:r>
      <w:del><w:r><w:delText>never </w:delText></w:r></w:del>
      <w:ins><w:r><w:t>deepened</w:t></w:r></w:ins><w:r><w:br/><w:t>by 2 &amp; 3 metres.</w:t></w:r>
      <w:r><w:footnoteReference w:id="2"/></w:r>
      <w:r><w:instrText>PAGE \\* MERGEFORMAT</w:instrText></w:r>
      <w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>
      <w:r><w:t xml:space="preserve"> It cost co</w:t></w:r><w:r><w:noBreakHyphen/><w:t>workers.</w:t></w:r></w:p>`,
    `<w:tbl><w:tr><w:tc>${paragraph('Year')}</w:tc><w:tc>${paragraph('Masons')}</w:tc></w:tr>
      <w:tr><w:tc>${paragraph('1903')}</w:tc><w:tc>${paragraph('120')}</w:tc></w:tr></w:tbl>`,
    paragraph('Said the mason.', 'Quote'),
  ].join('');
  const document = readDocx(
    docx(body, {
      'word/footnotes.xml': FOOTNOTES,
      'word/header1.xml': '<w:hdr xmlns:w="w"/>',
      'docProps/core.xml': '<c xmlns:dc="d"><dc:title>Harbour</dc:title></c>',
    }),
  );

  it('is read as its readers see it: footnotes in, deletions, fields and hidden text out', () => {
    assert.deepEqual(
      document.blocks.map(({ kind, text, paragraph: number }) => [kind, text, number]),
      [
        ['heading', 'Report on the harbour', 1],
        ['paragraph', 'The harbour was deepened by 2 & 3 metres. It cost co\u2011workers.', 2],
        ['footnote', 'Ledger of the board.', 3],
        ['cell', 'Year', 4],
        ['cell', 'Masons', 4],
        ['cell', '1903', 5],
        ['cell', '120', 5],
        ['paragraph', 'Said the mason.', 6],
      ],
    );
    assert.deepEqual(document.blocks.at(-2)?.headers, ['Masons']);
    assert.equal(document.blocks.at(-1)?.quoted, 1);
  });

  it('says what was left out, and its properties', () => {
    const left = Object.fromEntries(document.leftOut.map(({ what, count }) => [what, count]));
    assert.deepEqual(left, { 'deleted text': 1, field: 1, 'hidden text': 1, header: 1 });
    assert.equal(document.properties.get('title'), 'Harbour');
  });

  it('has a place for each offset: the paragraph and the column', () => {
    const block = document.blocks[1];
    assert.ok(block);
    const at = block.text.indexOf('deepened');
    const offset = block.offsets[at] ?? 0;
    assert.deepEqual(document.placeOf(offset), { unit: 'paragraph', line: 2, column: at + 1 });
    assert.equal(document.slice(offset, offset + 8), 'deepened');
  });

  it('has superscripts for digits above the line: they are not of the number before them', () => {
    const raised = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>2</w:t></w:r>';
    const text = `<w:p><w:r><w:t>In 1903</w:t></w:r>${raised}<w:r><w:t>, 5 km</w:t></w:r>${raised}</w:p>`;
    assert.equal(readDocx(docx(text)).blocks[0]?.text, 'In 1903², 5 km2');
  });

  const refused: readonly (readonly [what: string, bytes: () => Uint8Array, said: RegExp])[] = [
    ['one that is cut off', () => docx(body).slice(0, 300), /damaged/],
    [
      'one that breaks off',
      () => zipSync({ 'word/document.xml': strToU8('<w:p><w:t>a') }),
      /breaks off/,
    ],
    [
      'entities of its own',
      () => zipSync({ 'word/document.xml': strToU8('<!DOCTYPE a [<!ENTITY b "c">]><a/>') }),
      /entities/,
    ],
    [
      'deep nesting',
      () => docx('<w:sdt>'.repeat(5000) + '</w:sdt>'.repeat(5000)),
      /nested too deeply/,
    ],
    ['a bomb', () => docx(' '.repeat(70 * 1024 * 1024)), /unpacks to more than/],
  ];
  for (const [what, bytes, said] of refused) {
    it(`is refused with ${what}`, () => assert.throws(() => readDocx(bytes()), said));
  }
});

describe('an ODT document', () => {
  it('has superscripts for digits above the line: they are not of the number before them', () => {
    const style =
      '<style:style style:name="T1"><style:text-properties style:text-position="super 58%"/></style:style>';
    const text = '<text:p>In 1903<text:span text:style-name="T1">2</text:span>.</text:p>';
    assert.equal(readOdt(odt(style + text)).blocks[0]?.text, 'In 1903².');
  });

  it('is read as its readers see it', () => {
    const document = readOdt(
      odt(`<text:tracked-changes><text:p>gone</text:p></text:tracked-changes>
        <text:h>Log</text:h><text:p>Ice on the<text:s text:c="2"/>pond.<text:note text:id="n1"><text:note-citation>1</text:note-citation><text:note-body><text:p>By hand.</text:p></text:note-body></text:note><office:annotation><text:p>check</text:p></office:annotation> Wheel<text:line-break/>stopped.</text:p>
        <text:list><text:list-item><text:p>Sold 41 sacks.</text:p></text:list-item></text:list>`),
    );
    assert.deepEqual(
      document.blocks.map(({ kind, text }) => [kind, text]),
      [
        ['heading', 'Log'],
        ['paragraph', 'Ice on the pond. Wheel stopped.'],
        ['footnote', 'By hand.'],
        ['item', 'Sold 41 sacks.'],
      ],
    );
    assert.equal(document.properties.get('title'), 'Log');
  });
});
