import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { heldText } from '../../src/intake/held-document.ts';
import { takeDocument } from '../../src/intake/take-document.ts';
import { tempDir } from '../helpers/base.ts';

/** Bytes in UTF-16 after a byte order mark. */
function utf16(text: string, order: 'little' | 'big'): Buffer {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return order === 'little' ? bytes : bytes.swap16();
}

/** The Russian of these tests in windows-1251, the rest as it is. */
function cyrillic(text: string): Buffer {
  return Buffer.from(
    Array.from(text, (sign) => {
      const code = sign.charCodeAt(0);
      return code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code;
    }),
  );
}

const P = '<p>Плотину достроили.</p>';
const textOf = (bytes: Uint8Array) => takeDocument('page', bytes).text.trim();

describe('the text of a page', () => {
  const read: readonly (readonly [what: string, bytes: Uint8Array])[] = [
    ['in the character set that it names', cyrillic(`<meta charset="windows-1251">${P}`)],
    [
      'in that of an XML declaration',
      cyrillic(`<?xml version="1.0" encoding="windows-1251"?><html>${P}`),
    ],
    [
      'in that of the one of two that fits',
      cyrillic(`<?xml encoding="cp1251x"?><meta charset=windows-1251>${P}`),
    ],
    ['in UTF-8, whatever it names', Buffer.from(`<meta charset="windows-1251">${P}`)],
    ['in UTF-8 after a mark, whatever it names', Buffer.from(`\uFEFF<meta charset="koi8-r">${P}`)],
    [
      'in the one outside of a comment',
      cyrillic(`<!-- <meta charset="utf-8"> --><meta charset="windows-1251">${P}`),
    ],
    ['in UTF-16 after a mark, little-endian', utf16(`<meta charset="utf-8">${P}`, 'little')],
    ['in UTF-16 after a mark, big-endian', utf16(`<html>${P}`, 'big')],
  ];
  for (const [what, bytes] of read) {
    it(`is read ${what}`, () => assert.equal(textOf(bytes), 'Плотину достроили.'));
  }

  it('is read in Japanese of seven bits, which is valid UTF-8, too', () => {
    const page = Buffer.from('<meta charset="iso-2022-jp"><p>\x1b$B%@%`\x1b(B</p>', 'latin1');
    assert.equal(textOf(page), 'ダム');
  });

  const refused: readonly (readonly [what: string, bytes: Uint8Array, said: RegExp])[] = [
    [
      'is in a set that is not known',
      cyrillic(`<meta charset="cp1251x">${P}`),
      /^page says that it is in "cp1251x", a character set that is not known; save it in UTF-8$/,
    ],
    [
      'is not in the set that it names',
      cyrillic(`<meta charset="utf-8">${P}`),
      /^page is not text in utf-8, as it says; save/,
    ],
    [
      'names none',
      cyrillic(`<html><!-- <meta charset="windows-1251"> -->${P}`),
      /^page is not UTF-8 text, and names no other/,
    ],
    [
      'breaks off in a character',
      utf16(P, 'little').subarray(0, -1),
      /^page is not text in utf-16le, as it says/,
    ],
  ];
  for (const [what, bytes, said] of refused) {
    it(`is refused where it ${what}`, () => assert.throws(() => textOf(bytes), { message: said }));
  }
});

describe('a plain text', () => {
  it('is read in UTF-16 after a mark, and stands so in a folder of texts', () => {
    const text = 'Плотину достроили.\r\n';
    const dir = tempDir();
    for (const order of ['little', 'big'] as const) {
      const bytes = utf16(text, order);
      assert.equal(takeDocument('a.txt', bytes).text, text);
      writeFileSync(join(dir, 'a.txt'), bytes);
      assert.equal(heldText(dir, 'a', dir), text);
    }
  });

  it('has every character of UTF-8, a mark too', () => {
    assert.equal(takeDocument('a.txt', Buffer.from('\uFEFFa b\n')).text, '\uFEFFa b\n');
  });
});

describe('a part of a document', () => {
  const body = `<w:document><w:p><w:r><w:t>Плотину</w:t></w:r></w:p></w:document>`;
  const docx = (part: Uint8Array) => textOf(zipSync({ 'word/document.xml': part }));

  it('is read in UTF-16, and in what its declaration names', () => {
    assert.equal(
      docx(utf16(`<?xml version="1.0" encoding="UTF-16"?>${body}`, 'little')),
      'Плотину',
    );
    assert.equal(docx(cyrillic(`<?xml version="1.0" encoding="windows-1251"?>${body}`)), 'Плотину');
    assert.equal(docx(strToU8(body)), 'Плотину');
  });

  it('is refused where its bytes are no text', () => {
    assert.throws(() => docx(cyrillic(body)), /is damaged: a part of it is not UTF-8 text/);
  });
});
