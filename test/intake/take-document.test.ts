import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { takeDocument } from '../../src/intake/take-document.ts';
import { docx, odt, paragraph } from '../helpers/docx.ts';

describe('the author of a document', () => {
  const authorOf = (bytes: Uint8Array) =>
    takeDocument('a', bytes).statements.find(({ field }) => field === 'author')?.value;
  const inDocx = (creator: string) =>
    authorOf(
      docx(paragraph('The harbour.'), {
        'docProps/core.xml': `<c><dc:creator>${creator}</dc:creator><cp:lastModifiedBy>Zed</cp:lastModifiedBy></c>`,
      }),
    );
  const inOdt = (meta: string) =>
    authorOf(
      odt('<text:p>The harbour.</text:p>', { 'meta.xml': `<office:meta>${meta}</office:meta>` }),
    );
  const both = [{ literal: 'Ann Doe' }, { family: 'Fox', given: 'Bob' }];

  it('is each of those that a DOCX document names', () => {
    assert.deepEqual(inDocx('Ann Doe; Fox, Bob;'), both);
    assert.deepEqual(inDocx('欧阳明；李华'), [{ literal: '欧阳明' }, { literal: '李华' }]);
    assert.equal(inDocx(' ; '), undefined);
  });

  it('is who wrote an ODT document, never who edited it last', () => {
    const edited = '<dc:creator>Zed</dc:creator>';
    const written = '<meta:initial-creator>Ann Doe; Fox, Bob</meta:initial-creator>';
    assert.deepEqual(inOdt(written + edited), both);
    assert.equal(inOdt(edited), undefined);
  });
});
