import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { drawFrame, fillRow } from '../../src/output/frame.ts';

describe('drawFrame', () => {
  it('draws an empty row and a rule as wide as the columns and the gaps between them', () => {
    assert.deepEqual(drawFrame([3, 4]), { row: ' '.repeat(9), rule: '─'.repeat(9) });
  });

  it('draws the same frame twice', () => {
    const widths = [5, 10, 2];
    assert.deepEqual(drawFrame(widths), drawFrame(widths));
    assert.deepEqual(widths, [5, 10, 2]);
  });

  it('ignores FORCE_COLOR', () => {
    process.env['FORCE_COLOR'] = '1';
    assert.doesNotMatch(drawFrame([3, 4]).rule, /\u001B/);
    delete process.env['FORCE_COLOR'];
  });
});

describe('fillRow', () => {
  const { row } = drawFrame([4, 4, 4]);

  it('puts each cell where its column begins', () => {
    const cells = ['a', 'bb', 'ccc'].map((text) => ({ text, width: text.length }));
    assert.equal(fillRow(row, [4, 4, 4], cells), 'a     bb    ccc');
  });

  it('uses the width of a cell, not its length', () => {
    const cells = [{ text: '\u001B[1m灯\u001B[22m', width: 2 }, undefined, { text: 'c', width: 1 }];
    assert.equal(fillRow(row, [4, 4, 4], cells), '\u001B[1m灯\u001B[22m          c');
  });

  it('omits trailing spaces', () => {
    assert.equal(fillRow(row, [4, 4, 4], [{ text: 'a', width: 1 }, undefined, undefined]), 'a');
  });
});
