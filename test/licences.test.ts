import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { HOME } from './helpers/run.ts';

interface Package {
  readonly name?: string;
  readonly version: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
  readonly resolved?: string;
  readonly integrity?: string;
}

const lock: { readonly packages: Readonly<Record<string, Package>> } = JSON.parse(
  readFileSync(join(HOME, 'package-lock.json'), 'utf8'),
);
/** What is installed with the program, by the name of the package. */
const INSTALLED = Object.entries(lock.packages)
  .filter(([path, { dev }]) => path !== '' && !dev)
  .map(([path, found]) => ({ ...found, name: path.replace(/^.*node_modules\//, '') }));

/** Licences that ask for no more than to be passed on. */
const PERMISSIVE = [
  'MIT',
  'ISC',
  'Apache-2.0',
  'BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'Unicode-3.0',
];
/** A package may have several, for its parts. */
const isPermissive = (license = ''): boolean =>
  license
    .replace(/^\((.*)\)$/, '$1')
    .split(' AND ')
    .every((one) => PERMISSIVE.includes(one));
/** Asks for more: that it stays what it is, with its source, beside the program. */
const APART = { name: 'citeproc', license: 'CPAL-1.0 OR AGPL-1.0' };

describe('what is installed with the program', () => {
  test('is there to be looked at', () => {
    assert.ok(INSTALLED.length >= 10);
    assert.ok(INSTALLED.some(({ name }) => name === APART.name));
  });

  for (const { name, version, license, hasInstallScript, resolved, integrity } of INSTALLED) {
    test(`${name} ${version} has a licence that goes with ours`, () => {
      if (name === APART.name) assert.equal(license, APART.license);
      else assert.ok(isPermissive(license), license);
    });

    test(`${name} ${version} runs nothing while it is installed`, () => {
      assert.ok(!hasInstallScript);
    });

    test(`${name} ${version} comes from a registry, as it was when it was chosen`, () => {
      assert.match(resolved ?? 'https://', /^https:/);
      assert.match(integrity ?? '', /^sha512-/);
    });
  }
});

test('the README names the licence of each package that the program asks for', () => {
  const readme = readFileSync(join(HOME, 'README.md'), 'utf8');
  const asked = Object.keys(
    JSON.parse(readFileSync(join(HOME, 'package.json'), 'utf8')).dependencies,
  );
  for (const name of asked.filter((one) => one !== APART.name)) {
    const { license } = INSTALLED.find((one) => one.name === name) ?? {};
    const row = readme.split('\n').find((line) => line.startsWith(`| ${name} |`)) ?? '';
    assert.ok(row.endsWith(` | ${license} |`), `${name}: ${license}`);
  }
  assert.match(readme, /^\| citeproc \|.* \| CPAL 1\.0 or AGPL 3 \|$/m);
});

describe('the notices that come with the program', () => {
  let text: string;
  let titles: readonly (readonly string[])[];

  before(() => {
    text = readFileSync(join(HOME, 'dist', 'NOTICES'), 'utf8');
    const list = text.split(/^-{80}$/m)[1] ?? '';
    titles = [...list.matchAll(/^(\S+) (\S+) \((.*)\)$/gm)].map((all) => all.slice(1));
  });

  test('name what is installed with it, but what stays apart, and what it has of others', () => {
    const names = titles.map(([name]) => name);
    const asks = ['checkbox', 'confirm', 'input', 'select'].map((one) => `@inquirer/${one}`);
    for (const name of [...INSTALLED.map((one) => one.name), ...asks])
      assert.equal(names.includes(name), name !== APART.name, name);
  });

  test('have the text of each licence, and none that asks for more than to be passed on', () => {
    for (const [name, version, license] of titles) {
      assert.ok(isPermissive(license), `${name}: ${license}`);
      const [own = ''] = (text.split(`\n${name} ${version} (${license})\n\n`).at(-1) ?? '').split(
        /^-{80}$/m,
      );
      assert.match(own, /copyright/i, name);
      assert.match(own, /permission|permit|licen[cs]e/i, name);
    }
  });

  test('name who made the styles and the terms that citations are made with', () => {
    assert.match(
      text,
      /^style "apa", by Brenton M\. Wiernik, Andrew Dunning: http\S+by-sa\/3\.0\/$/m,
    );
    assert.match(text, /^locale "en-US", by .+: http\S+by-sa\/3\.0\/$/m);
  });
});

test('what must stay apart is in no file of the program', () => {
  const files = readdirSync(join(HOME, 'dist')).filter((name) => /\.c?js$/.test(name));
  assert.ok(files.includes('cite-text-styles.cjs'));
  for (const name of files) {
    const code = readFileSync(join(HOME, 'dist', name), 'latin1');
    // Texts of the processor itself, which no compression changes.
    assert.doesNotMatch(code, /Engine\.prototype|csl_reverse_lookup_support/, name);
  }
  const own = readFileSync(join(HOME, 'node_modules', APART.name, 'citeproc_commonjs.js'), 'utf8');
  assert.match(own, /Engine\.prototype/);
});
