import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, it } from 'node:test';
import { transform } from 'esbuild';
import { learnCharacters, simpleCharacters } from '../../src/page/browser/page-characters.ts';
import { neededCharacters } from '../../src/page/needed-characters.ts';
import { simpleCharacters as all } from '../../src/search/simple-characters.ts';
import { SHIPPED } from '../helpers/base.ts';
import { baseOf, openIndexed } from '../helpers/search-base.ts';

const SEARCH = join(import.meta.dirname, '..', '..', 'src', 'search');
const shipped = await openIndexed(SHIPPED);
const small = await baseOf({ a: '灯塔 was lit.' }, '- label: trade\n  alt: [贸易]\n');
after(() => {
  shipped.close();
  small.close();
});

function learnt(pairs: string): ReadonlyMap<string, string> {
  learnCharacters(pairs);
  return simpleCharacters();
}

it('a page knows the traditional characters of what its facts and their thesaurus have', () => {
  const pairs = learnt(neededCharacters(small.index));
  assert.deepEqual(
    ['燈', '貿', '億', '聖', '鱷'].map((one) => pairs.get(one)),
    ['灯', '贸', '亿', '圣', undefined],
  );
});

it('what a page knows of a character is what the search knows', () => {
  const pairs = learnt(neededCharacters(shipped.index));
  assert.ok(pairs.size > 300);
  assert.deepEqual(
    [...pairs].filter(([from, to]) => all().get(from) !== to),
    [],
  );
});

it('a page knows the traditional form of each character that the search has a rule for', async () => {
  const pairs = learnt(neededCharacters(small.index));
  const files = readdirSync(SEARCH).filter((name) => name.endsWith('.ts'));
  const code = await Promise.all(
    files.map(async (name) => {
      const text = readFileSync(join(SEARCH, name), 'utf8');
      const options = { loader: 'ts', charset: 'utf8', minifyWhitespace: true } as const;
      return (await transform(text, options)).code;
    }),
  );
  const own = new Set(code.join('').match(/[\u3400-\u9fff]/g));
  const lacking = [...all()].filter(
    ([from, to]) => from.length === 1 && own.has(to) && pairs.get(from) !== to,
  );
  assert.deepEqual(lacking, []);
});
