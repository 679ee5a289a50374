import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readDraft } from '../../src/intake/draft.ts';
import { UsageError } from '../../src/program/errors.ts';
import { docx, odt, paragraph } from '../helpers/docx.ts';
import { findingsOf } from './checking.ts';

// Drafts of word processors, in which a place is a paragraph and a column.

type Drafts = Readonly<Record<'docx' | 'odt', Uint8Array>>;

const NOTE = 'Saltmarsh Mill Trust, “Tide Mills: A Handbook for Visitors”, 2020, para. 3.';

const DRAFTS: Drafts = {
  docx: docx(
    [
      paragraph('On the mill', 'Heading1'),
      // A quotation over several runs, with a tracked deletion and a comment in it, and a footnote.
      `<w:p><w:r><w:t xml:space="preserve">The handbook says: “Saltmarsh Mill was </w:t></w:r>
        <w:r><w:rPr><w:b/></w:rPr><w:t>fir</w:t></w:r><w:r><w:t>st </w:t></w:r>
        <w:del><w:r><w:delText>never </w:delText></w:r></w:del><w:ins><w:r><w:t>recorded</w:t></w:r></w:ins>
        <w:r><w:commentReference w:id="1"/></w:r><w:r><w:t xml:space="preserve"> in 1297.”</w:t></w:r>
        <w:r><w:footnoteReference w:id="2"/></w:r></w:p>`,
      `<w:tbl><w:tr><w:tc>${paragraph('Part')}</w:tc><w:tc>${paragraph('Words')}</w:tc></w:tr>
        <w:tr><w:tc>${paragraph('House')}</w:tc><w:tc>${paragraph('“The present building dates from 1748”')}</w:tc></w:tr></w:tbl>`,
    ].join(''),
    {
      'word/footnotes.xml': `<w:footnotes xmlns:w="w"><w:footnote w:id="2">${paragraph(NOTE)}</w:footnote></w:footnotes>`,
    },
  ),
  odt: odt(
    `<text:h>On the mill</text:h>
     <text:p>The handbook says: “Saltmarsh Mill was <text:span>fir</text:span>st recorded<text:s/>in 1297.”<text:note text:id="n1"><text:note-citation>1</text:note-citation><text:note-body><text:p>${NOTE}</text:p></text:note-body></text:note></text:p>
     <table:table><table:table-row><table:table-cell><text:p>Part</text:p></table:table-cell><table:table-cell><text:p>Words</text:p></table:table-cell></table:table-row>
     <table:table-row><table:table-cell><text:p>House</text:p></table:table-cell><table:table-cell><text:p>“The present building dates from 1748”</text:p></table:table-cell></table:table-row></table:table>`,
  ),
};

describe('a draft of a word processor', () => {
  for (const format of ['docx', 'odt'] as const) {
    it(`is checked by paragraph and column: ${format}`, async () => {
      const findings = await findingsOf(DRAFTS[format], { as: format });
      assert.deepEqual(
        findings.map(({ kind, verdict, text, line, column }) => [
          kind,
          verdict,
          text,
          line,
          column,
        ]),
        [
          ['quotation', 'exact', 'Saltmarsh Mill was first recorded in 1297.', 2, 21],
          ['attribution', 'agrees', 'Saltmarsh Mill was first recorded in 1297.', 2, 21],
          ['citation', 'fits', NOTE, 2, 64],
          // Each cell is a paragraph; a note is none of them.
          ['quotation', 'altered', 'The present building dates from 1748', 6, 2],
        ],
      );
    });
  }

  it('that is damaged is refused by its name', async () => {
    const broken = DRAFTS.docx.slice(0, 200);
    await assert.rejects(
      readDraft(broken, 'report.docx', 'docx'),
      (error) =>
        error instanceof UsageError &&
        error.message ===
          'report.docx cannot be read: the document is damaged: it cannot be unpacked',
    );
  });

  it('gives the same verdicts as its text in Markdown', async () => {
    const markdown = [
      '# On the mill',
      `The handbook says: “Saltmarsh Mill was **fir**st recorded in 1297.”[^2]`,
      `[^2]: ${NOTE}`,
      '| Part | Words |\n|---|---|\n| House | “The present building dates from 1748” |',
    ].join('\n\n');
    const verdicts = async (draft: string | Uint8Array, as: 'markdown' | 'docx' | 'odt') =>
      (await findingsOf(draft, { as })).map(({ kind, verdict }) => `${kind} ${verdict}`);
    const expected = await verdicts(markdown, 'markdown');
    assert.deepEqual(await verdicts(DRAFTS.docx, 'docx'), expected);
    assert.deepEqual(await verdicts(DRAFTS.odt, 'odt'), expected);
  });
});
