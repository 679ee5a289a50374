import assert from 'node:assert/strict';
import { test } from 'node:test';
import { main } from '../../src/cli/main.ts';
import type { Io } from '../../src/program/io.ts';
import { changed, writeBase } from '../helpers/base.ts';

const base = writeBase();

async function cnca(args: readonly string[], dir = base) {
  const written = { out: '', err: '' };
  const io: Io = {
    stdout: { write: (text) => (written.out += text) },
    stderr: { write: (text) => (written.err += text) },
    env: {},
    shipped: { base: dir },
    version: '0',
    build: 'test',
  };
  return { code: await main(args, io), ...written };
}

const KEEPERS =
  'Ines Moreau, “The Last Keepers”, Coast Review, April 2019, para. 2, https://coast.example/keepers.\n';

test('a fact is cited as in tables, with the place in its document', async () => {
  assert.deepEqual(await cnca(['cite', 'first-lit-keepers']), { code: 0, out: KEEPERS, err: '' });
});

test('who says so stands first where that is not the author, in citations and in tables', async () => {
  const { out } = await cnca(['cite', 'last-keeper-left']);
  assert.ok(out.startsWith('Society of Lights, in Ines Moreau, “The Last Keepers”, '), out);
  const styled = await cnca(['cite', 'last-keeper-left', '--style', 'apa']);
  assert.match(styled.out, /^\(Society of Lights, in Moreau, 2019, para\. \d\)\n/);
  const json = await cnca(['facts', '--speaker', 'Society of Lights', '--json']);
  assert.equal(`${JSON.parse(json.out)[0].citation}\n`, out);
  const table = await cnca(['facts', '--speaker', 'Society of Lights']);
  assert.match(table.out.replace(/\s+/g, ' '), /Society of Lights, in .*Moreau 2019/);
});

test('a paragraph is cited as a reader counts it', async () => {
  const skipped = '  URL: https://coast.example/keepers\n  paragraphs: {skip: [1]}';
  const dir = writeBase({
    'sources.yaml': changed('sources.yaml', '  URL: https://coast.example/keepers', skipped),
  });
  const { out } = await cnca(['cite', 'first-lit-keepers'], dir);
  assert.equal(out, KEEPERS.replace('para. 2', 'para. 1'));
  const json = await cnca(['facts', '--json'], dir);
  const fact = JSON.parse(json.out).find(({ id }: { id: string }) => id === 'first-lit-keepers');
  assert.deepEqual([fact.paragraph, fact.locator], [2, 1]);
});

test('a document is cited without a place', async () => {
  const { out } = await cnca(['cite', 'log-1902']);
  assert.equal(out, 'Jonas Hale, “Log of Cape Sorrow”, 1902.\n');
});

test('each id gives a line, with the quote of a fact before its citation', async () => {
  const { out } = await cnca(['cite', 'first-lit-keepers', 'log-1902', '--quote']);
  assert.equal(
    out,
    `“It was lit for the first time on 3 March 1902” ${KEEPERS}Jonas Hale, “Log of Cape Sorrow”, 1902.\n`,
  );
});

test('a style of papers gives citations in the text, then references', async () => {
  const ids = ['tower-height-log', 'first-lit-keepers', 'log-1902', 'fog-no-ship'];
  const { out, err, code } = await cnca(['cite', ...ids, '--style', 'apa', '--quote']);
  assert.equal(
    out,
    `“Tower measured by the surveyor: 58 metres.” (Jonas Hale, 1902, para. 3)
“It was lit for the first time on 3 March 1902” (Moreau, 2019, para. 2)
“Fog all night; no ship passed.” (Jonas Hale, 1902, para. 2)

Jonas Hale. (1902). Log of Cape Sorrow.
Moreau, I. (2019, April). The Last Keepers. Coast Review. https://coast.example/keepers
`,
  );
  assert.deepEqual([code, err], [0, '']);
});

test('documents alone give references alone', async () => {
  const { out } = await cnca(['cite', 'log-1902', '--style', 'gb-t-7714']);
  assert.equal(out, '[1] Jonas Hale. Log of Cape Sorrow[M]. 1902.\n');
});

for (const { style, begins } of [
  { style: 'bibtex', begins: '@article{keepers,\n' },
  { style: 'ris', begins: 'TY  - MGZN\r\nID  - keepers\r\n' },
  { style: 'csl-json', begins: '[\n  {\n    "id": "keepers",\n' },
]) {
  test(`${style} gives each document once`, async () => {
    const ids = ['first-lit-keepers', 'tower-height-keepers', 'keepers', 'log-1902'];
    const { out } = await cnca(['cite', ...ids, '--style', style]);
    assert.ok(out.startsWith(begins), out);
    assert.equal(out.split('Moreau').length, 2);
    assert.equal(out.split('Log of').length, 2);
  });

  test(`${style} has no place for a quote`, async () => {
    const { out, err, code } = await cnca(['cite', 'keepers', '--style', style, '--quote']);
    assert.deepEqual([code, out], [2, '']);
    assert.match(err, /^cnca: --quote is for styles of text/);
  });
}

for (const { typed, meant } of [
  { typed: 'first-lit-keeper', meant: 'first-lit-keepers' },
  { typed: 'log-1903', meant: 'log-1902' },
]) {
  test(`the unknown id ${typed} is an error that names ${meant}`, async () => {
    const { out, err, code } = await cnca(['cite', 'keepers', typed]);
    assert.deepEqual([code, out], [2, '']);
    assert.ok(err.includes(`unknown id "${typed}" (did you mean "${meant}"?)`), err);
  });
}

test('an unknown style is an error that names those there are', async () => {
  const { err, code } = await cnca(['cite', 'keepers', '--style', 'harvard']);
  assert.equal(code, 2);
  assert.match(err, /default, apa, chicago, mla, gb-t-7714, bibtex, ris, csl-json/);
});

test('what could do something to a terminal is shown in text and left in JSON', async () => {
  const title = 'title: "The \\e[31mLast\\u202E Keepers"';
  const dir = writeBase({
    'sources.yaml': changed('sources.yaml', 'title: The Last Keepers', title),
  });
  for (const style of ['default', 'apa', 'chicago', 'mla', 'gb-t-7714']) {
    const { out } = await cnca(['cite', 'keepers', '--style', style], dir);
    assert.match(out, /\\x1B\[31m.*\\u\{202E\}/i, style);
    assert.doesNotMatch(out.replaceAll('\n', ''), /[\p{Cc}\p{Cf}]/u, style);
  }
  const { out } = await cnca(['cite', 'keepers', '--style', 'csl-json'], dir);
  assert.equal(JSON.parse(out)[0].title, 'The \u001b[31mLast\u202E Keepers');
});
