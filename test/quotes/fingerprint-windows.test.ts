import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readWindows } from '../../src/quotes/fingerprint-windows.ts';
import { makeFingerprint, QuotesError, writeFingerprint } from '../../src/quotes/index.ts';
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
        const { folded, raw } = made.windows;
        assert.deepEqual(read.folded, folded);
        const tokens = [...made.paragraphs.keys()];
        assert.deepEqual(tokens.map(read.rawAt), [...raw]);
        assert.deepEqual(
          tokens.map((token) => read.paragraphs.at(token)),
          made.paragraphs,
        );
        for (const paragraph of new Set(made.paragraphs))
          assert.equal(read.paragraphs.of(paragraph), made.paragraphs.indexOf(paragraph));
        assert.equal(read.paragraphs.at(-1), null);
        assert.equal(read.paragraphs.at(tokens.length), null);
        assert.equal(read.rawAt(tokens.length), undefined);
      }),
    );
  });

  it('are none of version 1, whose hashes are others', () => {
    const old = readFileSync(join(import.meta.dirname, '../fixtures/first-version/handbook'));
    const { folded, paragraphs, rawAt } = readWindows(old);
    assert.deepEqual([folded.length, paragraphs.at(0), rawAt(0)], [0, null, undefined]);
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
