import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatOf } from '../../src/intake/document-format.ts';

const formatIn = (text: string | Uint8Array) => formatOf('file', Buffer.from(text as string));
const MAIL = 'From: Ada <a@b.example>\nTo: c@d.example\nSubject: Tides\nMIME-Version: 1.0\n';
const LOCKED = Buffer.concat([
  Buffer.from('d0cf11e0a1b11ae1', 'hex'),
  Buffer.from('EncryptedPackage', 'utf16le'),
]);

describe('the format of a document', () => {
  const refused: readonly (readonly [what: string, bytes: string | Uint8Array, said: RegExp])[] = [
    [
      'a mail in quoted-printable',
      `${MAIL}Content-Transfer-Encoding: quoted-printable\n\nIt cost =E2=82=AC5.`,
      /^file is a mail whose words are encoded; open it in a mail program and save it as plain text$/,
    ],
    [
      'a mail of several parts, after the fields of many servers',
      `${`Received: from a\r\n\tby b\r\n`.repeat(500)}Content-Type: multipart/alternative;\r\n boundary=x\r\n\r\n--x`,
      /is a mail/,
    ],
    [
      'a mail with an encoded subject',
      `${MAIL}X: =?UTF-8?B?0J/QuQ==?=\n\nThe harbour.`,
      /is a mail/,
    ],
    [
      'a web archive',
      'From: <Saved by Blink>\nSnapshot-Content-Location: https://x.example\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\n------',
      /is a web archive \(MHTML\); open it in a browser/,
    ],
    [
      'XML',
      '<?xml version="1.0"?>\n<TEI><p>The harbour.</p></TEI>',
      /is XML, whose tags are no text/,
    ],
    ['XML without a declaration', '<!-- a --><rss xmlns:a="b"><p/></rss>', /is XML/],
    [
      'a flat OpenDocument file',
      '<?xml version="1.0"?><office:document xmlns:office="o">',
      /is a flat OpenDocument file; save it as \.odt/,
    ],
    [
      'a Word file in XML',
      '<?xml version="1.0"?><?mso-application progid="Word.Document"?><pkg:package xmlns:pkg="p">',
      /is a Word file in XML; save it as \.docx/,
    ],
    [
      'JSON',
      ' {"text": "Плотина"}\n',
      /is JSON; take its text out first: jq -r '\.text' FILE \| cnca/,
    ],
    ['a list in JSON', '[{"a": 1}]', /is JSON/],
    ['JSON Lines', '{"a": 1}\n{"a": 2}\n', /is JSON/],
    ['a locked document', LOCKED, /is locked with a password/],
    ['a PDF', '%PDF-1.7', /is a PDF/],
  ];
  for (const [what, bytes, said] of refused) {
    it(`is refused for ${what}, with what to do`, () =>
      assert.throws(() => formatIn(bytes), { name: 'UsageError', message: said }));
  }

  const taken: readonly (readonly [what: string, text: string, format: string])[] = [
    ['a mail in plain words', `${MAIL}\nThe harbour.`, 'text'],
    ['a letter', 'Date: May 2, 1904\nSubject: Tides\n\nDear all,\n', 'text'],
    ['a text that quotes a header', 'Note: so\nContent-Type: multipart/mixed is the line.', 'text'],
    ['a text that begins with a bracket', '[1] The harbour.\n{so}', 'text'],
    ['a text that begins with an address', '<https://x.example/a:b> says xmlns= so', 'text'],
    [
      'a page that declares itself as XML',
      '<?xml version="1.0"?><?a b?><!-- c --><html xmlns="h">',
      'html',
    ],
  ];
  for (const [what, text, format] of taken) {
    it(`is told for ${what}`, () => assert.equal(formatIn(text), format));
  }
});
