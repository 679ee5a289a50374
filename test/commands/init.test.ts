import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { FILE_SCHEMAS, schemaFile, schemaText } from '../../src/base/json-schema.ts';
import { tempDir } from '../helpers/base.ts';
import { assertFacts, assertKeepsItsSchema } from '../helpers/facts.ts';
import { HOME, run } from '../helpers/run.ts';

const FILES = [
  'README.md',
  'claims/example.yaml',
  'documents/example.txt',
  'fingerprints/example',
  ...['claims', 'sources', 'thesaurus', 'topics'].map((name) => `schema/${name}.schema.json`),
  'sources.yaml',
  'thesaurus.yaml',
  'topics.yaml',
];

function filesOf(dir: string): string[] {
  return readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => FILES.includes(path) || !FILES.some((file) => file.startsWith(path)))
    .sort();
}

describe('cnca init', () => {
  const dir = join(tempDir(), 'of my own', 'base');
  const { code, out, err } = run(['init', dir]);

  test('makes a base, names its files, and says how to ask it', () => {
    assert.equal(code, 0, err);
    assert.deepEqual(filesOf(dir), FILES);
    assert.deepEqual(out.trimEnd().split('\n').sort(), FILES.map((path) => join(dir, path)).sort());
    assert.equal(err, `${dir} is a base now, with one example: cnca facts --base ${dir}\n`);
  });

  test('makes a base with one fact', () => {
    const facts = assertFacts(run(['facts', '--json', '--base', dir]).out);
    assert.equal(facts.length, 1);
    assert.equal(facts[0]?.paragraph, 2);
  });

  test('makes a base whose quote stands, by fingerprint and by text', () => {
    assert.equal(run(['verify', '--base', dir]).code, 0);
    const byText = run(['verify', '--base', dir, '--sources', join(dir, 'documents')]);
    assert.equal(byText.code, 0);
    assert.match(byText.out, /by text: 1 exact/);
  });

  test('makes a base that finds what its thesaurus knows', () => {
    assert.match(run(['search', 'Leuchtturm', '--base', dir]).out, /grey-skerry-tower-height/);
  });

  test('makes a base in which nobody speaks, and says so', () => {
    const asked = run(['facts', '--speaker', 'Ada', '--base', dir]);
    assert.match(
      asked.err,
      /nobody called "Ada" speaks here; no claim has a speaker or an author$/m,
    );
  });

  for (const path of FILES.filter((file) => file.endsWith('.yaml'))) {
    test(`${path} names a schema that is there, and keeps it`, () => {
      assertKeepsItsSchema(join(dir, path));
    });
  }

  test('gives the schemas that come with the program', () => {
    for (const name of FILE_SCHEMAS) {
      const path = schemaFile(name);
      assert.equal(readFileSync(join(dir, 'schema', path), 'utf8'), schemaText(name));
      assert.equal(readFileSync(join(HOME, 'dist', 'schema', path), 'utf8'), schemaText(name));
    }
    const fact = schemaFile('fact');
    assert.equal(readFileSync(join(HOME, 'dist', 'schema', fact), 'utf8'), schemaText('fact'));
  });

  test('writes a README of ten lines', () => {
    assert.equal(readFileSync(join(dir, 'README.md'), 'utf8').split('\n').length - 1, 10);
  });

  test('fills a folder that is empty', () => {
    const empty = tempDir();
    assert.equal(run(['init', '.'], { cwd: empty }).code, 0);
    assert.deepEqual(filesOf(empty), FILES);
  });

  test('does not touch a folder with something in it', () => {
    const taken = tempDir();
    writeFileSync(join(taken, 'notes.txt'), 'mine');
    const { code, out, err } = run(['init', taken]);
    assert.deepEqual([code, out], [2, '']);
    assert.equal(
      err,
      `cnca: ${taken} is not empty, and nothing is ever overwritten; name a folder that is new or empty\n`,
    );
    assert.deepEqual(readdirSync(taken), ['notes.txt']);
  });

  test('does not touch a base, its own neither', () => {
    const before = filesOf(dir).map((path) => readFileSync(join(dir, path), 'utf8'));
    assert.equal(run(['init', dir]).code, 2);
    assert.deepEqual(
      filesOf(dir).map((path) => readFileSync(join(dir, path), 'utf8')),
      before,
    );
  });

  for (const [what, name, said] of [
    ['no folder', '', /^cnca: name a folder/],
    ['a file', 'file', /is a file; name a folder/],
  ] as const) {
    test(`refuses ${what}`, () => {
      const cwd = tempDir();
      mkdirSync(join(cwd, 'folder'));
      writeFileSync(join(cwd, 'file'), '');
      const { code, err } = run(['init', name], { cwd });
      assert.equal(code, 2);
      assert.match(err, said);
      assert.deepEqual(readdirSync(cwd).sort(), ['file', 'folder']);
    });
  }
});
