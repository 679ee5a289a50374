import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { columnsOf } from '../../src/text/text-columns.ts';

describe('the columns of a line', () => {
  for (const [line, columns] of [
    ['', 0],
    ['Wick', 4],
    ['Гавань', 6],
    ['威克港，深', 10],
    ['ｱｲ', 2],
    ['ハーバー', 8],
    ['항구', 4],
    ['e\u0301t\u00e9', 3],
    ['soft\u00adhyphen', 10],
    ['𠀀', 2],
    ['ميناء', 5],
  ] as const) {
    it(`of "${line}" are ${columns}`, () => assert.equal(columnsOf(line), columns));
  }
});
