import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import { selected, suiteOf, testFiles } from '../../scripts/suites.mjs';

const TESTS = join(import.meta.dirname, '..');

/** The files of test/ that a file imports, itself first, and those that these import. */
function withImports(file: string, known = new Set<string>()): Set<string> {
  if (known.has(file)) return known;
  known.add(file);
  const text = readFileSync(join(TESTS, file), 'utf8');
  for (const [, name = ''] of text.matchAll(/\bfrom '(\.[^']*)'/g)) {
    const path = join(dirname(file), name);
    if (!path.startsWith('..')) withImports(path, known);
  }
  return known;
}

describe('the suites', () => {
  test('unit, program and slow each have files', () => {
    const suites = testFiles().map(suiteOf);
    for (const suite of ['unit', 'program', 'slow']) assert.ok(suites.includes(suite), suite);
  });

  test('unit starts no process', () => {
    for (const file of testFiles().filter((one) => suiteOf(one) === 'unit')) {
      for (const part of withImports(file)) {
        const text = readFileSync(join(TESTS, part), 'utf8');
        const starts = /from 'node:(?:child_process|cluster)'/.test(text);
        assert.ok(!starts, `test/${file} is a unit test, and ${part} can start processes`);
      }
    }
  });
});

describe('a word of the command line', () => {
  const files = (...words: string[]): string[] => selected(words);

  test('names a folder, or a file with or without its ending', () => {
    assert.ok(files('search').length > 10);
    assert.ok(files('search').every((file) => file.startsWith('search/')));
    for (const word of ['rank', 'search/rank', 'test/search/rank.test.ts', './test/search/rank']) {
      assert.deepEqual(files(word), ['search/rank.test.ts'], word);
    }
  });

  test('is a whole name: output is not output-file', () => {
    assert.ok(files('output').every((file) => file.startsWith('output/')));
    assert.deepEqual(files('output-file'), ['cli/output-file.test.ts']);
  });

  test('that names nothing is an error, with what is near', () => {
    assert.throws(() => files('searc'), /named "searc"; did you mean .*search/);
    assert.throws(() => files('rank', 'nonsense'), /named "nonsense"/);
  });
});

test('without words the usual suites run, with words all that they name', () => {
  assert.ok(selected([]).every((file) => suiteOf(file) !== 'slow'));
  assert.ok(selected(['faults']).every((file) => suiteOf(file) === 'slow'));
  assert.throws(
    () => selected([], ['fast']),
    /no suite "fast"; the suites are: unit, program, slow/,
  );
});
