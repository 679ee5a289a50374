/* What markup makes of the text of a draft, in every format that has it. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readDocx } from '../../src/intake/docx.ts';
import { readHtml } from '../../src/intake/html.ts';
import { readMarkdown } from '../../src/intake/markdown.ts';
import { readOdt } from '../../src/intake/odt.ts';
import type { Document } from '../../src/text/document.ts';
import { docx, odt, paragraph } from '../helpers/docx.ts';

const texts = ({ blocks }: Document): string[] => blocks.map(({ text }) => text);
const leftOut = ({ leftOut: all }: Document): Record<string, number> =>
  Object.fromEntries(all.map(({ what, count }) => [what, count]));

/** Each visible character stands where the document says. */
function assertAt(draft: string, { blocks }: Document): void {
  for (const { text, offsets } of blocks)
    for (let at = 0; at < text.length; at++)
      if (/[a-z]/.test(text.charAt(at)))
        assert.equal(draft.charAt(offsets[at] ?? 0), text.charAt(at), `${text} at ${at}`);
}

describe('HTML in Markdown', () => {
  const read: readonly (readonly [what: string, draft: string, texts: readonly string[]])[] = [
    ['a block', '<div>\n<p>one &amp; two</p>\n</div>\n\nthree', ['one & two', 'three']],
    ['a block around Markdown', '<div>\n\n*one*\n\n</div>\n\ntwo', ['one', 'two']],
    ['details', '<details>\n<summary>one</summary>\n\n- two\n\n</details>', ['one', 'two']],
    [
      'a table',
      '<table>\n<tr><th>a<th>b</tr>\n<tr><td>c<td>d</tr>\n</table>',
      ['a', 'b', 'c', 'd'],
    ],
    ['a block in a block quotation', '> <p>one\n> two</p>\n\nthree', ['one two', 'three']],
    ['a tag over lines of a block quotation', '> a <b\n> class="x">b</b> c', ['a b c']],
    ['a block that ends inside of a tag', '<div class="x\n\none', ['one']],
    ['a comment that does not end', '> <!-- a\n\none', ['one']],
    ['a script that does not end', '> <script>\n> x\n\none', ['one']],
    ['blocks inside of a paragraph', 'a<div>b</div>c<li>d', ['a b c d']],
    ['tags that do not end', 'a <b>b <i>c\n\nd', ['a b c', 'd']],
    ['a footnote', 'a[^1]\n\n[^1]: <p>b</p>', ['a[^1]', 'b']],
    ['what is no prose', '<nav>\n\n[a](b)\n\n</nav>\n\nc <button>d</button> e', ['c  e']],
  ];
  for (const [what, draft, expected] of read)
    it(`is read where it stands: ${what}`, () => {
      const document = readMarkdown(draft);
      assert.deepEqual(texts(document), expected);
      assertAt(draft, document);
    });

  it('says what its text is', () => {
    const kinds = (draft: string) =>
      readMarkdown(draft).blocks.map(({ kind, quoted, headers }) => [kind, quoted, headers]);
    assert.deepEqual(kinds('<blockquote>one\n\ntwo\n\n</blockquote>\n\n> <blockquote>a\n\nb'), [
      ['paragraph', 1, undefined],
      ['paragraph', 1, undefined],
      ['paragraph', 2, undefined],
      ['paragraph', 1, undefined],
    ]);
    assert.deepEqual(kinds('<table>\n<tr><th>a</tr>\n<tr><td>b</tr>\n</table>'), [
      ['cell', 0, undefined],
      ['cell', 0, ['a', '']],
    ]);
    assert.deepEqual(kinds('[^1]: <p>b</p>\n\n[^1]'), [
      ['footnote', 0, undefined],
      ['paragraph', 0, undefined],
    ]);
  });

  it('sets aside what a comment asks for', () => {
    const { ignored } = readMarkdown('<!-- cnca-ignore -->\n<div>a</div>\n\nb');
    assert.deepEqual(ignored, [[21, 27]]);
  });
});

describe('a number with the mark of a note', () => {
  it('is no other number, in Markdown as in HTML', () => {
    const draft = 'In 1903<sup>1</sup> and <sub>2</sub>.';
    for (const document of [readMarkdown(draft), readHtml(draft)])
      assert.deepEqual(texts(document), ['In 1903¹ and ₂.']);
  });
});

describe('struck text', () => {
  const struck = (look: string) => `<w:r><w:rPr>${look}</w:rPr><w:t>120 </w:t></w:r>`;
  const words = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
  const inOdt = (span: string) =>
    readOdt(
      odt(`<text:p>The <text:span text:style-name="${span}">120 </text:span>96 masons</text:p>`, {
        'styles.xml':
          '<office:document-styles xmlns:style="s"><style:style style:name="Struck" style:family="text"><style:text-properties style:text-line-through-style="solid"/></style:style><style:style style:name="More" style:family="text" style:parent-style-name="Struck"/></office:document-styles>',
      }),
    );
  const drafts: readonly (readonly [format: string, document: () => Document])[] = [
    ['Markdown with tildes', () => readMarkdown('The ~~120~~ 96 masons')],
    [
      'Markdown with tildes around marks',
      () => readMarkdown('The ~~*120* `x` [a](b)\nc~~ 96 masons'),
    ],
    ['Markdown with tags', () => readMarkdown('The <s>120 *a*</s> <del>b</del>96 masons')],
    ['HTML, del', () => readHtml('<p>The <del>120 </del>96 masons')],
    ['HTML, s', () => readHtml('<p>The <s>120 </s>96 masons')],
    ['HTML, strike', () => readHtml('<p>The <strike>120 </strike>96 masons')],
    [
      'HTML, a style',
      () => readHtml('<p>The <b style="text-decoration:line-through">120 </b>96 masons'),
    ],
    [
      'DOCX',
      () =>
        readDocx(docx(`<w:p>${words('The ')}${struck('<w:strike/>')}${words('96 masons')}</w:p>`)),
    ],
    [
      'DOCX, twice struck',
      () =>
        readDocx(
          docx(
            `<w:p>${words('The ')}${struck('<w:strike w:val="0"/><w:dstrike/>')}${words('96 masons')}</w:p>`,
          ),
        ),
    ],
    ['ODT', () => inOdt('Struck')],
    ['ODT, a style of a style', () => inOdt('More')],
  ];
  for (const [format, document] of drafts)
    it(`is no text: ${format}`, () => {
      assert.deepEqual(
        texts(document()).map((text) => text.replace(/ +/g, ' ')),
        ['The 96 masons'],
      );
      assert.ok((leftOut(document())['deleted text'] ?? 0) > 0);
    });

  it('is not what has marks that strike nothing', () => {
    for (const text of ['~120 a ~96', 'a ~~ b ~~ c', 'a ~~~b~~~', '~~a', 'a~~'])
      assert.deepEqual(texts(readMarkdown(`x ${text}`)), [`x ${text}`]);
    assert.deepEqual(texts(readMarkdown('x `~~a~~` \\~~b~~')), ['x ~~a~~ ~~b~~']);
    const plain = docx(`<w:p>${struck('<w:strike w:val="0"/>')}</w:p>`);
    assert.deepEqual(texts(readDocx(plain)), ['120']);
  });
});

describe('a draft with what does not end', () => {
  it('is read after a head, and says what an element hides to its end', () => {
    const html = readHtml('<head><title>t</title><style>x</style><h1>One</h1><p>two</p>');
    assert.deepEqual(texts(html), ['One', 'two']);
    for (const document of [readHtml('a<select>b'), readMarkdown('a\n\n<select>\n\nb')]) {
      assert.deepEqual(texts(document), ['a']);
      assert.equal(leftOut(document)['all after <select>, which does not end'], 1);
    }
  });
});

describe('a DOCX or ODT document', () => {
  it('joins paragraphs where the end of one was deleted', () => {
    const ends = (by: string) => `<w:pPr><w:rPr>${by}</w:rPr></w:pPr>`;
    const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
    const document = readDocx(
      docx(
        `<w:p>${ends('<w:del/>')}${run('The mill ')}</w:p><w:p>${ends('<w:moveFrom/>')}${run('was ')}</w:p><w:p>${run('built.')}</w:p>
        <w:tbl><w:tr><w:tc><w:p>${ends('<w:del/>')}${run('a')}</w:p></w:tc><w:tc>${paragraph('b')}</w:tc></w:tr></w:tbl>
        <w:p>${ends('<w:ins/>')}${run('c')}</w:p>${paragraph('d')}`,
      ),
    );
    assert.deepEqual(texts(document), ['The mill was built.', 'a', 'b', 'c', 'd']);
    assert.deepEqual(leftOut(document), {});
  });

  it('quotes in styles that are based on one for quotations', () => {
    const style = (name: string, of: string) =>
      `<style:style style:name="${name}" style:family="paragraph" style:parent-style-name="${of}"/>`;
    const text = '<text:p text:style-name="P1">a</text:p><text:p text:style-name="P2">b</text:p>';
    const content = `<office:document-content xmlns:office="o" xmlns:text="t" xmlns:style="s"><office:automatic-styles>${style('P1', 'Quotations')}${style('P2', 'Standard')}</office:automatic-styles><office:body>${text}</office:body></office:document-content>`;
    const quoted = ({ blocks }: Document) => blocks.map((block) => block.quoted);
    assert.deepEqual(quoted(readOdt(odt('', { 'content.xml': content }))), [1, 0]);
    const styles =
      '<w:styles><w:style w:styleId="Q"><w:name w:val="Quote"/></w:style><w:style w:styleId="Own"><w:name w:val="Own"/><w:basedOn w:val="Q"/></w:style></w:styles>';
    const body = paragraph('a', 'Own') + paragraph('b');
    assert.deepEqual(quoted(readDocx(docx(body, { 'word/styles.xml': styles }))), [1, 0]);
  });

  it('has the heads of columns also where cells stand for several', () => {
    const cell = (text: string, more = '') =>
      `<table:table-cell${more}><text:p>${text}</text:p></table:table-cell>`;
    const { blocks } = readOdt(
      odt(
        `<table:table><table:table-row>${cell('Mill', ' table:number-columns-spanned="2"')}<table:covered-table-cell/>${cell('Year', ' table:number-columns-repeated="1000000000"')}</table:table-row>
         <table:table-row>${cell('Saltmarsh')}${cell('East')}${cell('1903')}</table:table-row></table:table>`,
      ),
    );
    assert.deepEqual(
      blocks.map(({ text, headers }) => [text, headers]),
      [
        ['Mill', undefined],
        ['Year', undefined],
        ['Saltmarsh', ['Mill', '']],
        ['East', ['', 'Saltmarsh']],
        ['1903', ['Year', 'Saltmarsh']],
      ],
    );
  });

  it('tells of what stands beside its text', () => {
    const styles =
      '<office:document-styles xmlns:style="s" xmlns:text="t"><style:header><text:p>Draft</text:p></style:header><style:footer><text:p/></style:footer></office:document-styles>';
    assert.deepEqual(leftOut(readOdt(odt('<text:p>a</text:p>', { 'styles.xml': styles }))), {
      header: 1,
    });
    const drawn =
      '<w:p><w:r><w:t>a</w:t><w:drawing><c:chart/><dgm:relIds/></w:drawing></w:r></w:p><w:altChunk/>';
    assert.deepEqual(leftOut(readDocx(docx(drawn))), {
      chart: 1,
      diagram: 1,
      'inserted document': 1,
    });
  });
});
