import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { plainTokens, type TokenRange } from '../../src/quotes/plain-tokens.ts';
import { tokenPattern } from '../../src/quotes/token-pattern.ts';

const byPattern = (text: string, start = 0): TokenRange[] =>
  Array.from(text.matchAll(tokenPattern()), ({ 0: token, index }) => [
    start + index,
    start + index + token.length,
  ]);

const piece = fc.constantFrom(
  'the',
  'u.s.',
  'a',
  "it's",
  "readers'",
  'high-quality',
  '2024',
  '94.8',
  '14,000',
  '1',
  '234',
  '567',
  '$15',
  '6%',
  '%',
  '-',
  '--',
  '+',
  '5-10',
  'g7',
  '17th',
  '(',
  ')',
  '"',
  "'",
  '.',
  ',',
  '...',
  'e.g',
  ';',
  '$',
  'us$',
  '°c',
  '#',
  'r&d',
  '_x_',
  '5',
  '!',
  '<',
  '~',
);
const text = fc
  .array(fc.tuple(piece, fc.constantFrom('', ' ', ' ', ' ', '\n')), { maxLength: 14 })
  .map((pieces) => pieces.flat().join(''));

describe('plainTokens', () => {
  it('cuts a plain text as the pattern of all tokens does', () => {
    fc.assert(
      fc.property(text, (folded) => {
        const found = plainTokens(folded, (start, end) =>
          byPattern(folded.slice(start, end), start),
        );
        assert.deepEqual(found, byPattern(folded));
      }),
      { numRuns: 5000 },
    );
  });
});
