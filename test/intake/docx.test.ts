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
    assert.deepEqual(document.blocks.at(-2)?.headers, ['Masons', '1903']);
    assert.equal(document.blocks.at(-1)?.quoted, 1);
  });

  it('has what its fields show', () => {
    const part = (what: string) => `<w:r>${what}</w:r>`;
    const field = ['begin', 'separate', 'end'].map((type) =>
      part(`<w:fldChar w:fldCharType="${type}"/>`),
    );
    const [begin, separate, end] = field;
    const text = `${begin}${part('<w:instrText>REF cost</w:instrText>')}${separate}${part('<w:t>15</w:t>')}${end}`;
    const { blocks } = readDocx(
      docx(`<w:p>${part('<w:t xml:space="preserve">It cost </w:t>')}${text}</w:p>`),
    );
    assert.equal(blocks[0]?.text, 'It cost 15');
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

  it('leaves readings of ruby out, which stand before their words', () => {
    const { blocks, leftOut } = readDocx(
      docx(
        '<w:p><w:r><w:ruby><w:rt><w:r><w:t>かんじ</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>漢字</w:t></w:r></w:rubyBase></w:ruby></w:r><w:r><w:t>を読む</w:t></w:r></w:p>',
      ),
    );
    assert.equal(blocks[0]?.text, '漢字を読む');
    assert.deepEqual(leftOut, [{ what: 'ruby reading', count: 1 }]);
  });

  it('has signs above the line where their numbers are', () => {
    const run = (text: string, raised = '') =>
      `<w:r><w:rPr>${raised}</w:rPr><w:t>${text}</w:t></w:r>`;
    const above = '<w:vertAlign w:val="superscript"/>';
    const text = `<w:p>${run('Some 10')}${run('&#8722;6', above)}${run(' of 10')}${run('-', above)}${run('3', above)}</w:p>`;
    assert.equal(readDocx(docx(text)).blocks[0]?.text, 'Some 10⁻⁶ of 10⁻³');
  });

  const style = (id: string, look: string, basedOn = '') =>
    `<w:style w:styleId="${id}"><w:name w:val="${id}"/>${basedOn && `<w:basedOn w:val="${basedOn}"/>`}<w:rPr>${look}</w:rPr></w:style>`;
  const inStyle = (id: string, text: string, look = '') =>
    `<w:r><w:rPr><w:rStyle w:val="${id}"/>${look}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
  const styles = `<w:styles>${[
    style('Secret', '<w:vanish/>'),
    style('Secreter', '', 'Secret'),
    style('Open', '<w:vanish w:val="0"/>', 'Secret'),
    style('Mark', '<w:vertAlign w:val="superscript"/>'),
    style('Loop', '', 'Loop'),
    `<w:style w:styleId="Grid"><w:name w:val="Grid"/><w:tblStylePr><w:rPr><w:vanish/></w:rPr></w:tblStylePr></w:style>`,
  ].join('')}</w:styles>`;
  const read = (text: string) => readDocx(docx(text, { 'word/styles.xml': styles }));

  it('is read without what a style hides, and the run itself says more than its style', () => {
    const { blocks, leftOut } = read(
      `<w:p>${inStyle('Loop', 'The ')}${inStyle('Secret', 'a')}${inStyle('Secreter', 'b')}${inStyle('Open', 'harbour ')}${inStyle('Secret', 'is', '<w:vanish w:val="false"/>')}${inStyle('Grid', ' here')}</w:p>
       <w:p><w:pPr><w:pStyle w:val="Secret"/></w:pPr><w:r><w:t>gone</w:t></w:r>${inStyle('Secret', 'back')}</w:p>
       <w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:t>Only its end is hidden.</w:t></w:r></w:p>`,
    );
    assert.deepEqual(
      blocks.map(({ text }) => text),
      ['The harbour is here', 'back', 'Only its end is hidden.'],
    );
    assert.deepEqual(leftOut, [{ what: 'hidden text', count: 3 }]);
  });

  it('has superscripts where a style raises digits, and goes on as before after a text box', () => {
    const box = `<w:pict><w:txbxContent><w:p>${inStyle('Secret', 'x')}<w:r><w:t>box</w:t></w:r></w:p></w:txbxContent></w:pict>`;
    const { blocks } = read(
      `<w:p><w:r><w:t>In 1903</w:t></w:r>${inStyle('Mark', '2')}<w:r>${box}<w:t>.</w:t></w:r></w:p>`,
    );
    assert.deepEqual(
      blocks.map(({ text }) => text),
      ['box', 'In 1903².'],
    );
  });

  it('has the signs of fonts of signs, and counts those that are not known', () => {
    const sign = (font: string, code: string) =>
      `<w:r><w:sym w:font="${font}" w:char="${code}"/></w:r>`;
    const { blocks, leftOut } = read(
      `<w:p><w:r><w:t>Of </w:t></w:r>${sign('Symbol', 'F0B3')}<w:r><w:t>5, </w:t></w:r>${sign('Symbol', '00B1')}<w:r><w:t>3, 7</w:t></w:r>${sign('Webdings', 'F061')}<w:r><w:t>5 </w:t></w:r>${sign('Wingdings', 'F0FE')}${sign('MS Gothic', '2612')}${sign('Symbol', '2265')}<w:r><w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr><w:t>\uF061\uF0FF</w:t></w:r><w:r><w:t> \uF061</w:t></w:r></w:p>`,
    );
    assert.equal(blocks[0]?.text, 'Of ≥5, ±3, 7 5 ☑☒≥α \uF061');
    assert.deepEqual(leftOut, [{ what: 'sign of a font', count: 2 }]);
  });

  it('tells of an object, which may be a formula, and joins nothing over it', () => {
    const { blocks, leftOut } = read(
      '<w:p><w:r><w:t>Of 2</w:t></w:r><w:r><w:object><v:shape/></w:object></w:r><w:r><w:t>5</w:t></w:r></w:p>',
    );
    assert.equal(blocks[0]?.text, 'Of 2 5');
    assert.deepEqual(leftOut, [{ what: 'object', count: 1 }]);
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

  it('has block quotations in the styles of Word, pandoc and LibreOffice', () => {
    for (const style of ['Quote', 'IntenseQuote', 'BlockText', 'Quotations']) {
      const { blocks } = readDocx(docx(paragraph('Said the mason.', style)));
      assert.deepEqual(
        blocks.map(({ quoted }) => quoted),
        [1],
        style,
      );
    }
  });
});

describe('an ODT document', () => {
  it('has superscripts for digits above the line: they are not of the number before them', () => {
    const style =
      '<style:style style:name="T1"><style:text-properties style:text-position="super 58%"/></style:style>';
    const text = '<text:p>In 1903<text:span text:style-name="T1">2</text:span>.</text:p>';
    assert.equal(readOdt(odt(style + text)).blocks[0]?.text, 'In 1903².');
  });

  const style = (name: string, look: string, of = 'style:family="text"') =>
    `<style:style style:name="${name}" ${of}><style:text-properties ${look}/></style:style>`;
  const span = (name: string, text: string) =>
    `<text:span text:style-name="${name}">${text}</text:span>`;

  it('is read without what a style hides, or a section', () => {
    const own = [
      style('T1', 'text:display="none"'),
      style('T2', 'fo:color="#000"', 'style:family="text" style:parent-style-name="Secret"'),
      style('T3', 'text:display="true"', 'style:family="text" style:parent-style-name="Secret"'),
      style('T4', '', 'style:family="text" style:parent-style-name="T4"'),
      style('P1', 'text:display="none"', 'style:family="paragraph"'),
      '<text:list-style><style:text-properties text:display="none"/></text:list-style>',
    ].join('');
    const text = `<text:p>${span('T4', 'The ')}${span('T1', `a${span('T4', 'b')}`)}${span('T2', 'c<text:note text:id="n"><text:note-body><text:p>d</text:p></text:note-body></text:note>')}${span('T2', `e${span('T3', 'harbour')}`)}${span('P1', '.')}</text:p>
      <text:p text:style-name="P1">gone</text:p>
      <text:section text:display="none"><text:p>gone</text:p></text:section>`;
    const styles = `<office:styles>${style('Secret', 'text:display="none"')}</office:styles>`;
    const { blocks, leftOut } = readOdt(odt(own + text, { 'styles.xml': styles }));
    assert.deepEqual(
      blocks.map((block) => block.text),
      ['The harbour.'],
    );
    assert.deepEqual(leftOut, [{ what: 'hidden text', count: 5 }]);
  });

  it('has superscripts and signs as the styles around a text say', () => {
    const own = [
      style('T1', 'style:text-position="super 58%"'),
      style('T2', 'fo:color="#000"'),
      style('T3', 'style:text-position="0% 100%"'),
      style('T5', 'style:text-position="-33% 58%"'),
      `<style:font-face style:name="Symbol1" svg:font-family="'Symbol'"/>`,
      style('T4', 'style:font-name="Symbol1"'),
    ].join('');
    const note =
      '<text:note text:id="n"><text:note-body><text:p>In 2.</text:p></text:note-body></text:note>';
    const text = `<text:p>10${span('T1', span('T2', '3'))}, 10${span('T1', span('T3', '4'))}, 7${span('T5', '2')} ${span('T4', '\uF0B3\uF0FF')}5${span('T1', note)}</text:p>`;
    const { blocks, leftOut } = readOdt(odt(own + text));
    assert.deepEqual(
      blocks.map((block) => block.text),
      ['10³, 104, 7₂ ≥ 5', 'In 2.'],
    );
    assert.deepEqual(leftOut, [{ what: 'sign of a font', count: 1 }]);
  });

  it('is read without the descriptions of its pictures', () => {
    const { blocks } = readOdt(
      odt(
        '<text:p>Some <draw:frame><svg:title>A pier</svg:title><svg:desc>of stone</svg:desc></draw:frame>ships.</text:p>',
      ),
    );
    assert.equal(blocks[0]?.text, 'Some ships.');
  });

  it('leaves readings of ruby out', () => {
    const { blocks, leftOut } = readOdt(
      odt(
        '<text:p>新しい<text:ruby><text:ruby-base>漢字</text:ruby-base><text:ruby-text>かんじ</text:ruby-text></text:ruby></text:p>',
      ),
    );
    assert.equal(blocks[0]?.text, '新しい漢字');
    assert.deepEqual(leftOut, [{ what: 'ruby reading', count: 1 }]);
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
