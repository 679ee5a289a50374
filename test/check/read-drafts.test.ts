/* What of a draft is looked at, and what is not. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DocumentFormat } from '../../src/text/document.ts';
import { docx } from '../helpers/docx.ts';
import { findingsOf } from './checking.ts';

const NOBODY = 'words that nobody has said at all';

/** The quotations and figures of a draft that are looked at, each with its place. */
async function lookedAt(draft: string | Uint8Array, as: DocumentFormat): Promise<string[]> {
  const found = await findingsOf(draft, { as });
  return found.map(({ text, line, column }) => `${line}:${column} ${text}`);
}

describe('a draft', () => {
  it('is not looked at where its writer struck or deleted text', async () => {
    const run = (look: string): string =>
      `<w:p><w:r><w:rPr>${look}</w:rPr><w:t>“${NOBODY}”</w:t></w:r></w:p>`;
    for (const [as, draft] of [
      ['markdown', `Here ~~“${NOBODY}”~~ they are.`],
      ['markdown', `Here <s>“${NOBODY}”</s> and <del>“${NOBODY}”</del> they are.`],
      ['html', `<p>Here <s>“${NOBODY}”</s> and <del>“${NOBODY}”</del> they are.</p>`],
      ['docx', docx(`${run('<w:strike/>')}<w:p><w:r><w:t>Here they are.</w:t></w:r></w:p>`)],
    ] as const)
      assert.deepEqual(await lookedAt(draft, as), [], as);
    assert.deepEqual(await lookedAt(docx(run('<w:b/>')), 'docx'), [`1:2 ${NOBODY}`]);
  });

  it('is read in the HTML that Markdown has, at its place', async () => {
    const block = `Words.\n\n<div>\n<p>He says “${NOBODY}”.</p>\n</div>\n`;
    assert.deepEqual(await lookedAt(block, 'markdown'), [`4:13 ${NOBODY}`]);
  });

  it('has no digits of the mark of a note in a number', async () => {
    const [one] = await findingsOf('The mill was first recorded in 1297<sup>1</sup>.');
    assert.equal(one?.verdict, 'agrees');
  });
});
