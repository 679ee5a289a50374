import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import {
  isFingerprintOf,
  makeFingerprint,
  parseFingerprint,
  QuotesError,
  tokenize,
  verifyQuote,
  writeFingerprint,
} from '../../src/quotes/index.ts';
import { LIGHTHOUSES } from './material.ts';

const TEXT = 'One two three four five.\n\nSix, seven.\n';

const GOLDEN = `quote-fingerprint 2
sha256 3b9bbe059d8b36e09bb815e6a6596bd0e90f13269acc6f47801c5ea8035d0531
window 4
tokens 10
qu7pUvdzX/fIg4+nD9Oh1XKLjtvuOjIAhVC3S3kcA5oqnurbMCDScnFdlwwCGttgK/WGDV1giFX0KjEG
tkJNjxdzD9LGMnUImmu595PFCWTla2KKOdluT3HxEtaZG3QZOsjx2g==
check e76874a4b22b59bf
`;

test('the format of a fingerprint is stable: changing this text requires a new version', () => {
  assert.equal(writeFingerprint(makeFingerprint(TEXT)), GOLDEN);
});

test('a fingerprint survives writing and parsing', () => {
  const made = makeFingerprint(LIGHTHOUSES);
  assert.deepEqual(parseFingerprint(writeFingerprint(made)), made);
  assert.equal(made.paragraphs.length, tokenize(LIGHTHOUSES).length);
});

test('a fingerprint has one line per paragraph between head and check', () => {
  const lines = writeFingerprint(makeFingerprint(LIGHTHOUSES)).trimEnd().split('\n');
  const paragraphs = LIGHTHOUSES.split('\n').filter((line) => line.trim() !== '');
  assert.equal(lines.length, 4 + paragraphs.length + 1);
});

for (const text of ['', '\n \n', 'One.', 'One two three']) {
  test(`a document as short as ${JSON.stringify(text)} has a fingerprint`, () => {
    const made = makeFingerprint(text);
    assert.deepEqual(parseFingerprint(writeFingerprint(made)), made);
    assert.equal(made.paragraphs.length, tokenize(text).length);
  });
}

test('what is no text is refused', () => {
  for (const given of [undefined, null, 5, Buffer.from('One.')]) {
    const text = given as unknown as string;
    const refused = { name: 'QuotesError', code: 'argument', message: /must be a text, not / };
    assert.throws(() => makeFingerprint(text), refused);
    assert.throws(() => parseFingerprint(text), refused);
  }
});

test('CRLF line ends are accepted', () => {
  const made = makeFingerprint(TEXT);
  const written = writeFingerprint(made).replaceAll('\n', '\r\n');
  assert.deepEqual(parseFingerprint(written), made);
});

test('isFingerprintOf detects a single added byte', () => {
  const made = makeFingerprint(TEXT);
  assert.equal(isFingerprintOf(made, TEXT), true);
  assert.equal(isFingerprintOf(made, `${TEXT} `), false);
});

test('a document is proven up to its last word, and its last paragraph is known', () => {
  const fingerprint = makeFingerprint(TEXT);
  const tail = verifyQuote({ quote: 'five.\n\nSix, seven.' }, { fingerprint });
  assert.deepEqual(tail, { grade: 'exact', paragraph: 1 });
  const last = verifyQuote({ quote: 'seven.', prefix: 'five.\n\nSix, ' }, { fingerprint });
  assert.deepEqual(last, { grade: 'exact', paragraph: 2 });
});

/** A changed fingerprint with a valid check line. */
function forged(change: (written: string) => string): string {
  const changed = change(writeFingerprint(makeFingerprint(TEXT)).replace(/check .*\n$/, ''));
  const body = changed.replace(/\n$/, '');
  return `${body}\ncheck ${createHash('sha256').update(body).digest('hex').slice(0, 16)}\n`;
}

const WRITTEN = writeFingerprint(makeFingerprint(TEXT));
const BAD: readonly (readonly [what: string, text: string, message: RegExp])[] = [
  ['an empty file', '', /not a fingerprint/],
  ['another kind of file', 'sources:\n  - a\n', /not a fingerprint/],
  ['a later version', WRITTEN.replace('fingerprint 2', 'fingerprint 3'), /version 3/],
  ['a changed character', WRITTEN.replace(/^([A-Za-z0-9+/]{20})./m, '$1-'), /damaged/],
  ['a lost line', WRITTEN.split('\n').toSpliced(4, 1).join('\n'), /damaged/],
  ['a lost end', WRITTEN.slice(0, -20), /damaged/],
  ['a merge', WRITTEN.replace('tokens', '<<<<<<< HEAD\ntokens'), /damaged/],
  ['an edited hash', WRITTEN.replace('sha256 ', 'sha256 0'), /damaged/],
  ['another alphabet', forged((text) => text.replace(/\n.(?=.*\n$)/, '\n-')), /paragraph 2/],
  ['no hash of the document', forged((text) => text.replace(/sha256 ./, 'sha256 ')), /lacks/],
  ['another window', forged((text) => text.replace('window 4', 'window 8')), /lacks/],
  ['no number of tokens', forged((text) => text.replace('tokens 10', 'tokens')), /lacks/],
  ['a wrong number of tokens', forged((text) => text.replace('tokens 10', 'tokens 7')), /says 7/],
  ['half a window', forged((text) => text.replace(/....\n$/, '\n')), /paragraph 2/],
  ['a blank paragraph', forged((text) => `${text}\n`), /paragraph 3/],
];

for (const [what, text, message] of BAD) {
  test(`parsing refuses ${what} and says what to do`, () => {
    assert.throws(
      () => parseFingerprint(text),
      (error) =>
        error instanceof QuotesError &&
        error.code === 'fingerprint' &&
        message.test(error.message) &&
        /Make it again from the document\.$/.test(error.message),
    );
  });
}
