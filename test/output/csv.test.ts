import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toCsv } from '../../src/output/csv.ts';

const cells: readonly (readonly [name: string, text: string, written: string])[] = [
  ['a plain text unchanged', 'tower', 'tower'],
  ['a comma in quotes', 'a,b', '"a,b"'],
  ['quotes doubled', 'the "Last" one', '"the ""Last"" one"'],
  ['line breaks in quotes', 'a\nb\r\nc', '"a\nb\r\nc"'],
  ['a lone empty text in quotes, so that no line is empty', '', '""'],
  ['a formula as text', '=1+1', "'=1+1"],
  ['a formula with a comma in quotes', '=HYPERLINK("a","b")', '"\'=HYPERLINK(""a"",""b"")"'],
  ['a plus', '+cmd', "'+cmd"],
  ['a minus', '-2+3', "'-2+3"],
  ['an at sign', '@SUM(A1)', "'@SUM(A1)"],
  ['a tab', '\t=1', "'\t=1"],
  ['a carriage return', '\r=1', '"\'\r=1"'],
  ['a negative number as a number', '-12.5', '-12.5'],
  ['a signed number as a number', '+3e9', '+3e9'],
  ['a formula after spaces', ' =1+1', "' =1+1"],
  ['a formula with a full-width sign', '＝1+1', "'＝1+1"],
  ['a line feed', '\n=1', '"\'\n=1"'],
  ['an apostrophe before a formula with another', "'=1+1", "''=1+1"],
  ['another apostrophe unchanged', "'tis", "'tis"],
  ['an equals sign inside a text unchanged', 'a=1', 'a=1'],
];

describe('toCsv', () => {
  for (const [name, text, written] of cells) {
    it(`writes ${name}`, () => assert.equal(toCsv(['x'], [[text]]), `x\r\n${written}\r\n`));
  }

  it('writes an empty text without quotes in a row of several cells', () => {
    assert.equal(toCsv(['x', 'y'], [['', '']]), 'x,y\r\n,\r\n');
  });

  it('writes only the header without rows', () => {
    assert.equal(toCsv(['id', 'source.title'], []), 'id,source.title\r\n');
  });
});
