import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { citation } from '../../src/cite/citation.ts';
import { fold, nameFolds } from '../../src/quotes/index.ts';
import { parseQuery } from '../../src/search/query.ts';
import { tokenize } from '../../src/search/tokenize.ts';
import { foldWord } from '../../src/text/fold-word.ts';
import { assertLinear, repeated } from '../helpers/growth.ts';

const SRC = join(import.meta.dirname, '../../src');
const COMMENTS = /\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm;
const LITERAL =
  /(?<=(?:[(,=:[!&|?{};+>]|\breturn)\s*)\/(?![*/])((?:[^\\/[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+)\/([dgimsuvy]*)/g;
/** Patterns whose input is only the digits of a number. */
const BOUNDED = ['\\B(?=(?:\\d{3})+$)'];

function literals(file: string): [source: string, flags: string][] {
  const code = readFileSync(join(SRC, file), 'utf8').replace(COMMENTS, '');
  return Array.from(code.matchAll(LITERAL), ([, source = '', flags = '']) => [source, flags]);
}

/** The characters that a pattern names, and some of most character classes. */
function atomsOf(source: string): string[] {
  const named = source.replace(
    /\\[pP]\{[^}]*\}|\\u\{?[\da-fA-F]{1,6}\}?|\\x..|\\\w|\(\?<?[:=!]/g,
    '',
  );
  const signs = [...named].filter((sign) => /[^\w()|*?^]/u.test(sign));
  const words = source.match(/[A-Za-z' ]{3,}/g) ?? [];
  return [...new Set([' ', '\n', 'a', '0', 'é', '\u0301', ...signs, ...words])];
}

/** Long texts that match up to a last character that matches nothing, which provokes backtracking. */
function* poisons(atoms: readonly string[]): Generator<(units: number) => string> {
  for (const one of atoms) {
    for (const other of atoms) {
      yield (units) => `${other}${repeated(one, units)}\0`;
      if (one !== other) yield (units) => `${repeated(one + other, units)}\0`;
    }
  }
}

describe('regular expressions take linear time', () => {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' });
  const all = files
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => {
      return literals(file).map(([source, flags]) => ({ file, source, flags }));
    });

  it('for every literal in the sources', () => {
    assert.ok(all.length > 150, `only ${all.length} were found`);
    for (const { file, source, flags } of all) {
      if (BOUNDED.includes(source) || file.endsWith('zsh.ts')) continue;
      const pattern = new RegExp(source, [...new Set(`${flags}g`)].join(''));
      assertLinear(`${file}: /${source}/`, 20_000, (units) => {
        const texts = [...poisons(atomsOf(source))].map((poison) => poison(units));
        return () => texts.map((text) => text.replace(pattern, ''));
      });
    }
  });

  const functions: readonly (readonly [name: string, work: (text: string) => unknown])[] = [
    ['parseQuery', parseQuery],
    ['tokenize', tokenize],
    ['foldWord', foldWord],
    ['fold', fold],
    ['nameFolds', (text) => nameFolds(text, `${text} `)],
    ['citation', (title) => citation({ id: 'a', type: 'book', title, page: title })],
  ];
  const pieces = [' ', '"', "a'", '1,000 ', '1-', 'a.', '\u0315\u0300', 'ก', '\u1100', '–', '灯'];
  for (const [name, work] of functions) {
    it(`in ${name}`, () => {
      for (const piece of pieces) {
        assertLinear(`${name}: ${JSON.stringify(piece)}`, 20_000, (units) => {
          const text = `x${repeated(piece, units)}x`;
          return () => work(text);
        });
      }
    });
  }
});
