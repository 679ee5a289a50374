import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { ParagraphStarts, readWindows } from '../../src/quotes/fingerprint-windows.ts';
import { makeFingerprint, QuotesError, writeFingerprint } from '../../src/quotes/index.ts';
import fc from '../helpers/random.ts';
import { LIGHTHOUSES } from './material.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('the windows of a fingerprint', () => {
  it('are those that were written, of every token', () => {
    const word = fc.constantFrom('the', 'light', 'of', 'No', '1,804', ',', '.', '\n', '\n\n', 'ж');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), fc.boolean(), (words, crlf) => {
        const made = makeFingerprint(words.join(' '));
        const written = writeFingerprint(made);
        const read = readWindows(bytesOf(crlf ? written.replaceAll('\n', '\r\n') : written));
        assert.deepEqual({ folded: read.folded, raw: read.raw }, made.windows);
        const tokens = [...made.paragraphs.keys()];
        const paragraphs = new ParagraphStarts(read.starts);
        assert.deepEqual(
          tokens.map((token) => paragraphs.at(token)),
          made.paragraphs,
        );
        for (const paragraph of new Set(made.paragraphs))
          assert.equal(paragraphs.of(paragraph), made.paragraphs.indexOf(paragraph));
        assert.equal(paragraphs.at(-1), null);
        assert.equal(paragraphs.at(tokens.length), null);
      }),
    );
  });

  it('are none of version 1, whose hashes are others', () => {
    const old = readFileSync(join(import.meta.dirname, '../fixtures/first-version/handbook'));
    const { folded, raw, starts } = readWindows(old);
    assert.deepEqual([folded.length, raw.length, starts], [0, 0, [0]]);
  });

  it('are not read from anything else', () => {
    const written = writeFingerprint(makeFingerprint(LIGHTHOUSES));
    const lines = written.split('\n');
    const damaged = [
      '',
      'no fingerprint',
      lines.slice(0, 6).join('\n'),
      lines.with(0, 'quote-fingerprint 3').join('\n'),
      lines.with(3, 'tokens 3').join('\n'),
      lines.with(4, `${lines[4]}A`).join('\n'),
      lines.with(4, `é${lines[4]?.slice(1)}`).join('\n'),
      lines.with(4, `-${lines[4]?.slice(1)}`).join('\n'),
    ];
    for (const text of damaged) assert.throws(() => readWindows(bytesOf(text)), QuotesError, text);
  });
});
