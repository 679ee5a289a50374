/* Drafts and documents with more than people write are refused by name, or read as plain text. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readHtml } from '../../src/intake/html.ts';
import { isTooCostly } from '../../src/intake/markdown-cost.ts';
import { takeDocument } from '../../src/intake/take-document.ts';
import { MAX_DOCUMENT_LENGTH } from '../../src/program/bounds.ts';

describe('HTML is refused by name', () => {
  for (const [what, html, message] of [
    ['of too many elements', '<q>a</q>'.repeat(500_001), /^its HTML has more than 500000 elements/],
    ['too deep', '<b>'.repeat(501), /^its HTML has elements nested more than 500 deep/],
  ] as const)
    it(what, () => {
      assert.throws(() => readHtml(html), { name: 'UsageError', message });
    });
});

describe('Markdown is read as plain text', () => {
  const table = (rows: number): string => `|a|b|c|\n|-|-|-|\n${'|1|2|3|\n'.repeat(rows)}`;
  for (const [what, markdown, isRead] of [
    ['not with a long table', table(7000), true],
    ['where it has more cells than people write', table(13_000), false],
    ['not with many headings that are underlined', 'Head\n---\n\nText.\n\n'.repeat(1100), true],
    ['where lines under headings follow one another', '---\na: b\n---\n'.repeat(800), false],
    ['where it has more underlined headings than people write', '1\n-\n\n'.repeat(2001), false],
  ] as const)
    it(what, () => {
      assert.equal(!isTooCostly(markdown), isRead);
    });
});

describe('a document is refused by name', () => {
  const long = 'mill '.repeat(MAX_DOCUMENT_LENGTH / 5 + 1);
  for (const [what, text] of [
    ['as plain text', long],
    ['as a page', `<!DOCTYPE html><title>Mills</title><article><p>${long}</article>`],
  ] as const)
    it(`that is longer than a book: ${what}`, () => {
      assert.throws(() => takeDocument('mills', new TextEncoder().encode(text)), {
        name: 'UsageError',
        message:
          /^mills has more than 1500000 characters of text; take it in as several documents$/,
      });
    });
});
