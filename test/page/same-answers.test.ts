import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type * as Characters from '../../src/page/browser/page-characters.ts';
import type * as Language from '../../src/page/browser/page-language.ts';
import { pageWords } from '../../src/page/near-words.ts';
import { neededCharacters } from '../../src/page/needed-characters.ts';
import type * as Rank from '../../src/search/rank.ts';
import { search } from '../../src/search/rank.ts';
import { simpleCharacters } from '../../src/search/simple-characters.ts';
import { SHIPPED, tempDir } from '../helpers/base.ts';
import { openIndexed } from '../helpers/search-base.ts';

const HOME = join(import.meta.dirname, '..', '..');
const BROWSER = join(HOME, 'src', 'page', 'browser');
const REPLACED = new Map([
  ['./language.ts', 'page-language.ts'],
  ['./simple-characters.ts', 'page-characters.ts'],
]);

/** The search as a page has it: with what the page knows for the long lists. */
async function searchOfPage(): Promise<typeof Rank & typeof Language & typeof Characters> {
  const outfile = join(tempDir(), 'search.mjs');
  const modules = [
    'search/rank',
    ...['language', 'characters'].map((one) => `page/browser/page-${one}`),
  ];
  await build({
    stdin: {
      contents: modules.map((path) => `export * from './${path}.ts';`).join('\n'),
      resolveDir: join(HOME, 'src'),
    },
    bundle: true,
    platform: 'browser',
    format: 'esm',
    outfile,
    plugins: [
      {
        name: 'page',
        setup({ onResolve }) {
          onResolve({ filter: /^\.\/(language|simple-characters)\.ts$/ }, ({ path }) => ({
            path: join(BROWSER, REPLACED.get(path) ?? ''),
          }));
        },
      },
    ],
  });
  return import(pathToFileURL(outfile).href);
}

const base = await openIndexed(SHIPPED);
after(() => base.close());
const page = await searchOfPage();
page.learnWords(await pageWords(base.index));
page.learnCharacters(neededCharacters(base.index));

/** Each of so many queries of the project. */
function queries(every: number): string[] {
  const folders = [join(HOME, 'bench', 'queries'), join(HOME, 'test', 'search')];
  return folders
    .flatMap((dir) => readdirSync(dir).map((name) => join(dir, name)))
    .filter((file) => file.endsWith('.jsonl'))
    .flatMap((file) => readFileSync(file, 'utf8').split('\n'))
    .filter((line, i) => line !== '' && i % every === 0)
    .map((line) => (JSON.parse(line) as { query: string }).query);
}

/** The queries to which a page gives another answer. */
async function others(asked: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const query of asked) {
    const [own, inLists] = [await page.search(base.index, query), await search(base.index, query)];
    const same =
      own.numbers.join() === inLists.numbers.join() &&
      JSON.stringify(own.corrected) === JSON.stringify(inLists.corrected);
    if (!same) found.push(query);
  }
  return found;
}

describe('a page gives the same answers as the search with its long lists', () => {
  it('to the queries of the project', async () => {
    assert.deepEqual(await others(queries(3)), []);
  });

  it('to those with a word that the facts do not have', async () => {
    const absent = ['kangaroo', 'Paris', 'hanger', 'harding', 'weathar', 'Khartoum', 'аргентина'];
    const asked = queries(10).map((query, i) => `${query} ${absent[i % absent.length]}`);
    assert.deepEqual(await others(asked), []);
  });

  it('to those in traditional characters', async () => {
    const traditional = new Map([...simpleCharacters()].map(([from, to]) => [to, from]));
    const asked = queries(3).filter((query) => /[\u3400-\u9fff]/.test(query));
    assert.ok(asked.length > 50);
    const written = asked.map((query) =>
      query.replace(/./gu, (one) => traditional.get(one) ?? one),
    );
    assert.deepEqual(await others(written), []);
  });
});
