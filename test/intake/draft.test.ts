/* Files of other programs that are given as drafts. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readDraft } from '../../src/intake/draft.ts';
import type { DocumentFormat } from '../../src/text/document.ts';
import { docx, odt, paragraph } from '../helpers/docx.ts';

const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const LOCKED = Buffer.concat([OLE, Buffer.from('EncryptedPackage', 'utf16le')]);

describe('a draft that is a file of another program', () => {
  const refused: readonly (readonly [
    bytes: string | Uint8Array,
    as: DocumentFormat,
    said: string,
  ])[] = [
    ['{\\rtf1 “a”}', 'text', 'is an RTF file; save it as .docx or as plain text'],
    ['%PDF-1.7 a', 'text', 'is a PDF; turn it into text first: pdftotext FILE - | cnca check -'],
    [OLE, 'text', 'is an old Word file (.doc); save it as .docx or as plain text'],
    [LOCKED, 'docx', 'is locked with a password; save it without one'],
    [
      docx(paragraph('a')),
      'markdown',
      'is a file of the format docx; name it .docx, or say --as docx',
    ],
    [odt('a'), 'docx', 'is a file of the format odt; name it .odt, or say --as odt'],
    ['PK\x03\x04', 'text', 'is a ZIP file, but neither DOCX nor ODT; unpack it first'],
  ];
  for (const [bytes, as, said] of refused)
    it(`is refused with what to do: ${said}`, () =>
      assert.rejects(readDraft(Buffer.from(bytes as string), 'draft', as), {
        name: 'UsageError',
        message: `draft ${said}`,
      }));

  it('is none where a text only speaks of it', async () => {
    for (const text of ['PK is a name.', '{\\it so}', 'See %PDF-1.7.', '{"a": 1}'])
      assert.equal((await readDraft(Buffer.from(text), 'draft', 'text')).blocks[0]?.text, text);
  });
});
