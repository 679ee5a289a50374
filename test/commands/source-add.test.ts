import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { tempDir, writeFiles } from '../helpers/base.ts';
import { run } from '../helpers/run.ts';
import { copyOfTideMills, TIDE_MILLS } from '../helpers/tide-mills.ts';

const TEXT = 'The harbour of Wick was deepened in 1903.\n';

function document(text: string | Uint8Array = TEXT): string {
  const path = join(tempDir(), 'harbour.txt');
  writeFileSync(path, text);
  return path;
}

function sourcesOf(dir: string): string {
  return readFileSync(join(dir, 'sources.yaml'), 'utf8');
}

describe('cnca source add', () => {
  test('writes the record at the end, and the fingerprint', () => {
    const dir = copyOfTideMills();
    const path = document();
    const record = [
      '--type',
      'article-magazine',
      '--title',
      'Harbour: "Notes"',
      '--issued',
      '1904',
    ];
    const people = ['--author', 'Sinclair, Ada', '--author', 'Wick Trust', '--editor', 'Prince,'];
    const rest = [
      '--url',
      'https://wick.example/',
      '--container-title',
      'Wick Notes',
      '--page',
      '09',
    ];
    const args = ['source', 'add', path, '--id', 'harbour', ...record, ...people, ...rest];
    const { code, out, err } = run([...args, '--base', dir]);
    assert.deepEqual([code, out], [0, 'harbour\n'], err);
    assert.equal(
      sourcesOf(dir),
      `${sourcesOf(TIDE_MILLS)}
harbour:
  type: article-magazine
  title: 'Harbour: "Notes"'
  author:
    - {family: Sinclair, given: Ada}
    - {literal: Wick Trust}
  editor:
    - {family: Prince}
  container-title: Wick Notes
  issued: "1904"
  page: "09"
  URL: https://wick.example/
`,
    );
    assert.equal(
      readFileSync(join(dir, 'fingerprints', 'harbour'), 'utf8'),
      run(['fingerprint', path]).out,
    );
    assert.equal(run(['sources', '--base', dir, '--json']).code, 0);
    assert.equal(run(['verify', '--base', dir]).code, 0);
  });

  test('takes dates as people write them, and codes of languages', () => {
    const dir = copyOfTideMills();
    const said = ['--issued', '17 июня 2025', '--accessed', '2025年7月', '--language', 'zh-Hans'];
    const { code, err } = run(['source', 'add', document(), '--id', 'h', ...said, '--base', dir]);
    assert.equal(code, 0, err);
    assert.match(
      sourcesOf(dir),
      /issued: "2025-06-17"\n {2}accessed: "2025-07"\n {2}language: zh-Hans\n/,
    );
  });

  test('takes what a document is in words, and gives it back', () => {
    const dir = copyOfTideMills();
    const said = [
      '--type',
      'report',
      '--title',
      'Wick',
      '--genre',
      'working paper',
      '--number',
      '7',
    ];
    const { code, err } = run(['source', 'add', document(), '--id', 'h', ...said, '--base', dir]);
    assert.equal(code, 0, err);
    const { out } = run(['sources', '--json', '--base', dir]);
    const added = JSON.parse(out).find(({ id }: { id: string }) => id === 'h');
    assert.deepEqual([added.genre, added.number], ['working paper', '7']);
    assert.match(
      run(['cite', 'h', '--style', 'apa', '--base', dir]).out,
      /Wick \(Working Paper No\. 7\)/,
    );
  });

  test('shows with --dry-run each property of the record, and where it is from', () => {
    const said = ['--title', 'Wick', '--editor', 'Prince, Ann', '--number', '7', '--note', 'n'];
    const { out } = run(['source', 'add', document(), '--id', 'h', ...said, '--dry-run'], {
      env: { CNCA_BASE: copyOfTideMills() },
    });
    assert.equal(
      out.replaceAll(/ {2,}/g, ' | '),
      'id: h\ntype: document | unless said\ntitle: Wick | --title\n' +
        'editor: [{family: Prince, given: Ann}] | --editor\nnumber: 7 | --number\nnote: n\n',
    );
  });

  test('says which version of the program took the text of a page', () => {
    const dir = copyOfTideMills();
    const path = join(tempDir(), 'page.html');
    writeFileSync(path, '<p>The harbour is deep.</p>');
    assert.equal(run(['source', 'add', path, '--id', 'h', '--base', dir]).code, 0);
    const version = run(['--version']).out.trim();
    assert.ok(sourcesOf(dir).includes(`{tool: cnca html, version: ${version}, sha256: `));
  });

  test('takes the base from CNCA_BASE, by a path from here', () => {
    const dir = copyOfTideMills();
    const options = {
      cwd: join(dir, '..'),
      env: { CNCA_BASE: dir.slice(dir.lastIndexOf('/') + 1) },
    };
    assert.equal(run(['source', 'add', document(), '--id', 'harbour'], options).code, 0);
    assert.match(sourcesOf(dir), /\nharbour:\n {2}type: document\n$/);
  });

  test('opens no base: claims with problems do not matter', () => {
    const dir = copyOfTideMills();
    writeFiles(dir, { 'claims/broken.yaml': '- [' });
    assert.equal(run(['source', 'add', document(), '--id', 'harbour', '--base', dir]).code, 0);
  });

  test('makes sources.yaml where a base has none', () => {
    const dir = tempDir();
    writeFiles(dir, { 'claims/none.yaml': '' });
    assert.equal(run(['source', 'add', document(), '--id', 'harbour', '--base', dir]).code, 0);
    assert.equal(sourcesOf(dir), 'harbour:\n  type: document\n');
  });

  const refusals: readonly [what: string, args: readonly string[], said: RegExp][] = [
    [
      'an id that is taken',
      ['add', document(), '--id', 'handbook'],
      /has a source "handbook" already/,
    ],
    ['no id', ['add', document()], /^cnca: --id is missing; nothing was written\n$/],
    ['an id with capitals', ['add', document(), '--id', 'Harbour'], /id must be kebab-case/],
    [
      'a date of another form',
      ['add', document(), '--id', 'h', '--issued', 'May'],
      /issued must be an EDTF/,
    ],
    [
      'an address that is none',
      ['add', document(), '--id', 'h', '--url', 'wick'],
      /--url must be an address/,
    ],
    [
      'a type that CSL does not have',
      ['add', document(), '--id', 'h', '--type', 'bok'],
      /^cnca: unknown type "bok" \(did you mean "book"\?\); the types of CSL are: article, /,
    ],
    [
      'a language by a name',
      ['add', document(), '--id', 'h', '--language', 'english'],
      /--language must be a code such as en or zh-Hans, not "english" \(did you mean en\?\)/,
    ],
    [
      'all that is wrong at once',
      ['add', document(), '--id', 'H', '--type', 'bok', '--issued', 'May', '--url', 'wick'],
      /unknown type "bok".*; --issued must be an EDTF.*; --url must be an address.*; --id must be kebab/,
    ],
    ['a document that is not there', ['add', 'nowhere.txt', '--id', 'h'], /there is no such file/],
    [
      'a document that is no text',
      ['add', document(Uint8Array.of(0xff)), '--id', 'h'],
      /is not UTF-8/,
    ],
    ['a document without words', ['add', document('\n'), '--id', 'h'], /holds no words/],
    [
      'another action',
      ['rm', document(), '--id', 'h'],
      /unknown action "rm"; there is one: cnca source add/,
    ],
    ['no action', [], /it is used as: cnca source add <file>\n$/],
  ];
  for (const [what, args, said] of refusals) {
    test(`refuses ${what}, and writes nothing`, () => {
      const dir = copyOfTideMills();
      const { code, out, err } = run(['source', ...args, '--base', dir]);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, said);
      assert.ok(!/ {4}at |should not happen/.test(err), err);
      assert.equal(sourcesOf(dir), sourcesOf(TIDE_MILLS));
      assert.deepEqual(readdirSync(dir), readdirSync(TIDE_MILLS));
      assert.equal(readdirSync(join(dir, 'fingerprints')).length, 3);
    });
  }

  test('refuses a folder that is no base', () => {
    const dir = tempDir();
    const { code, err } = run(['source', 'add', document(), '--id', 'harbour', '--base', dir]);
    assert.equal(code, 2);
    assert.match(err, /this folder is no fact base/);
    assert.deepEqual(readdirSync(dir), []);
  });

  test('refuses a sources.yaml with problems, and points to them', () => {
    const dir = copyOfTideMills();
    writeFiles(dir, { 'sources.yaml': 'handbook:\n  typ: book\n' });
    const { code, err } = run(['source', 'add', document(), '--id', 'harbour', '--base', dir]);
    assert.equal(code, 2);
    assert.match(err, /sources\.yaml:2:3: unknown-key/);
    assert.ok(!existsSync(join(dir, 'fingerprints', 'harbour')));
  });
});
