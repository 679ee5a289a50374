import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { lineOf, locatorOf } from '../../src/cite/paragraph-locator.ts';
import type { Paragraphs, Source } from '../../src/model/records.ts';
import { SHIPPED } from '../helpers/base.ts';

const kites = (paragraphs?: Paragraphs): Source => ({ id: 'kites', type: 'book', paragraphs });

for (const { says, paragraphs, line, locator } of [
  { says: 'each line counts', paragraphs: undefined, line: 7, locator: 7 },
  { says: 'the lines before it count', paragraphs: { skip: [1, 2, 9] }, line: 7, locator: 5 },
  { says: 'no order of skipped lines', paragraphs: { skip: [5, 1, 1] }, line: 7, locator: 5 },
  { says: 'a skipped line is no paragraph', paragraphs: { skip: [7] }, line: 7, locator: null },
  { says: 'a text without paragraphs', paragraphs: 'none', line: 7, locator: null },
  { says: 'an unknown line', paragraphs: undefined, line: null, locator: null },
] as const) {
  test(`${says}: line ${line} is paragraph ${locator}`, () => {
    assert.equal(locatorOf(kites(paragraphs), line), locator);
  });
}

const sources: Readonly<Record<string, Omit<Source, 'id'>>> = parse(
  readFileSync(join(SHIPPED, 'sources.yaml'), 'utf8'),
);

for (const { id, says, line, locator } of [
  { id: 'gmw-liu-dan', says: 'the gas pipeline', line: 16, locator: 12 },
  { id: 'gmw-liu-dan', says: 'the disclaimer of the site', line: 28, locator: null },
  { id: 'cgtn-cui-zheng', says: 'the first sentence', line: 6, locator: 1 },
  { id: 'cgtn-cui-zheng', says: 'the last sentence', line: 18, locator: 13 },
  { id: 'cgtn-sun-qi', says: 'a half sentence', line: 16, locator: null },
  { id: 'peoples-daily', says: 'the last paragraph', line: 18, locator: 15 },
  { id: 'peoples-daily', says: 'a heading', line: 8, locator: null },
]) {
  test(`${says} of ${id} is in paragraph ${locator}`, () => {
    assert.equal(locatorOf({ id, type: '', ...sources[id] }, line), locator);
  });
}

test('the line of a paragraph is the one that has it as its locator', () => {
  for (const skip of [[], [1], [1, 2, 9], [3, 4], [9, 2, 2, 8]]) {
    const source = kites({ skip });
    for (let locator = 1; locator <= 12; locator++) {
      const line = lineOf(source, locator);
      assert.equal(locatorOf(source, line), locator, `${locator} without ${skip}`);
    }
  }
  assert.equal(lineOf(kites('none'), 3), null);
});
