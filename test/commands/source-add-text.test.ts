import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { tempDir } from '../helpers/base.ts';
import { run } from '../helpers/run.ts';
import { copyOfTideMills } from '../helpers/tide-mills.ts';

const LETTER = 'Share this letter with all your friends who like to read of harbours and of lamps';
const PAGE = `<title>Wick</title><article><h1>Wick</h1><p>The harbour was deepened in 1903.</p>
<div class="ad">Buy lamps</div><div class="newsletter">${LETTER}</div></article>`;
const TEXT = 'Wick\n\nThe harbour was deepened in 1903.\n';

function page(): { folder: string; file: string; add: (...more: string[]) => string[] } {
  const folder = tempDir();
  const file = join(folder, 'page.html');
  writeFileSync(file, PAGE);
  const base = copyOfTideMills();
  return {
    folder,
    file,
    add: (...more) => ['source', 'add', file, '--base', base, '--id', 'wick', ...more],
  };
}

describe('cnca source add --text', () => {
  test('writes the text once the document is registered, or only it with --dry-run', () => {
    for (const more of [[], ['--dry-run']]) {
      const { folder, add } = page();
      const path = join(folder, 'page.txt');
      const { code, err } = run(add('--text', path, ...more));
      assert.equal(code, 0, err);
      assert.equal(readFileSync(path, 'utf8'), TEXT);
      assert.equal(err.includes(`nothing but ${path} was written (--dry-run)`), more.length > 0);
    }
  });

  test('refuses the document itself, by any path, and also as standard input', () => {
    const { folder, file, add } = page();
    for (const path of [file, `${folder}/../${folder.split('/').at(-1)}/page.html`]) {
      const { code, err } = run(add('--dry-run', '--text', path));
      assert.equal(code, 2);
      assert.match(err, /--text .* is the document itself, which would be lost; name another/);
    }
    assert.match(run(add('--text', folder)).err, /--text must name a file; .* is a folder/);
    assert.match(run(add('--text', '')).err, /--text must name a file, not ""/);
    assert.equal(readFileSync(file, 'utf8'), PAGE);
    assert.deepEqual(readdirSync(folder), ['page.html']);
  });

  test('registers nothing where the text cannot be written', () => {
    const { folder, add } = page();
    const { code, err } = run(add('--text', join(folder, 'none', 'page.txt')));
    assert.equal(code, 2);
    assert.match(err, /--text .*page\.txt cannot be written to: there is no such file or folder/);
    assert.equal(run(add('--dry-run')).code, 0);
    assert.equal(run(add()).code, 0);
  });

  test('leaves the file as it is where nothing is registered', () => {
    const { folder, add } = page();
    const path = join(folder, 'kept.txt');
    writeFileSync(path, 'kept');
    assert.equal(run(add('--text', path, '--id', 'handbook')).code, 2);
    assert.equal(run(add('--text', path, '--issued', 'May')).code, 2);
    assert.equal(readFileSync(path, 'utf8'), 'kept');
  });

  test('- prints the text, and with --dry-run the record beside it', () => {
    const { code, out, err } = run(page().add('--text', '-', '--dry-run'));
    assert.deepEqual([code, out], [0, TEXT]);
    assert.match(err, /^id: wick\ntype: webpage +as a page\ntitle: Wick +<h1> = /);
    assert.match(err, /\nnothing was written \(--dry-run\)\n$/);
  });
});

describe('cnca source add', () => {
  test('shows the first words of what it left out', () => {
    const { err } = run(page().add('--dry-run'));
    assert.match(
      err,
      /2 paragraphs kept; left out: 1 advertisement, 1 subscription \(--all keeps them/,
    );
    assert.match(err, /\nleft out, advertisement: "Buy lamps"\n/);
    assert.match(
      err,
      /\nleft out, subscription: "Share this letter with all your friends who like t…"\n/,
    );
  });

  test('shows the longest of many', () => {
    const { file, add } = page();
    const ads = Array.from({ length: 7 }, (_, at) => `<p class="ad">${'Buy! '.repeat(at + 1)}</p>`);
    writeFileSync(file, `<article><p>The harbour is deep.</p>${ads.join('')}</article>`);
    const { err } = run(add('--dry-run'));
    assert.match(err, /left out, advertisement: "(?:Buy! ?){7}", .*"Buy! Buy! Buy!" and 2 more\n/);
  });

  test('says of an address how to fetch it', () => {
    const url = 'https://wick.example/a?b=1';
    const { code, err } = run(['source', 'add', url, '--id', 'w', '--base', copyOfTideMills()]);
    assert.equal(code, 2);
    assert.match(
      err,
      /nothing is fetched; use curl -sL 'https:\/\/wick\.example\/a\?b=1' \| cnca source add - --url 'https/,
    );
  });
});
