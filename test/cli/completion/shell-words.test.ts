import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { shellWords } from '../../../src/cli/completion/shell-words.ts';

const raw = String.raw;

const TABLE: readonly [line: string, words: string[], last: string, quote: string][] = [
  ['', [''], '', ''],
  ['cnca', ['cnca'], 'cnca', ''],
  ['cnca  fa', ['cnca', 'fa'], 'fa', ''],
  ['cnca facts ', ['cnca', 'facts', ''], '', ''],
  [raw`cnca a\ b\\ c\'d`, ['cnca', 'a b\\', "c'd"], raw`c\'d`, ''],
  [`cnca 'it is "so"' "it's"`, ['cnca', 'it is "so"', "it's"], `"it's"`, ''],
  [raw`cnca "a\"b\$c\d`, ['cnca', raw`a"b$c\d`], raw`"a\"b\$c\d`, '"'],
  [`cnca 'a b`, ['cnca', 'a b'], `'a b`, "'"],
  [`cnca --base="my k`, ['cnca', '--base=my k'], `--base="my k`, '"'],
  [`cnca '' x`, ['cnca', '', 'x'], 'x', ''],
  ['cnca a\\', ['cnca', 'a'], 'a\\', ''],
  ['cnca facts >out 2>err --js', ['cnca', 'facts', '--js'], '--js', ''],
  ['cnca facts>out <in ', ['cnca', 'facts', ''], '', ''],
  [`cnca 'a>b'`, ['cnca', 'a>b'], `'a>b'`, ''],
];

describe('a command line', () => {
  for (const [line, words, last, quote] of TABLE) {
    test(`${JSON.stringify(line)} is split as a shell splits it`, () => {
      const read = shellWords(line);
      assert.deepEqual([read.words, read.raw, read.quote], [words, last, quote]);
    });
  }

  test('ends in the file of a redirection, or does not', () => {
    for (const line of ['cnca facts >', 'cnca facts > ', 'cnca facts >> ou', 'cnca x 2> e']) {
      assert.ok(shellWords(line).redirected, line);
    }
    for (const line of ['cnca facts > out ', 'cnca facts > out --', `cnca '>`, raw`cnca \>`]) {
      assert.ok(!shellWords(line).redirected, line);
    }
  });
});
