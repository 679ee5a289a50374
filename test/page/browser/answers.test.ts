/* The page answers as the program does: one engine, and the same facts in the same order. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { QUERY_FILES, readQueries } from '../../../bench/queries.ts';
import type { Filter } from '../../../src/model/fact-filter.ts';
import { filterClaims } from '../../../src/search/filter.ts';
import { SHIPPED } from '../../helpers/base.ts';
import { browserOfSuite, lacksBrowser, open } from '../../helpers/browser.ts';
import { answered, follow, idsOf, writePage } from '../../helpers/page.ts';
import { found, openIndexed } from '../../helpers/search-base.ts';

/** What a page shows for some words. */
interface Answer {
  readonly words: string;
  readonly ids: readonly string[];
}

/**
 * Types each of some questions into the box, and waits until the title of the page is that of the answer.
 */
function askAll(page: Page, all: readonly string[]): Promise<Answer[]> {
  return page.evaluate(async (questions) => {
    const box = document.querySelector<HTMLInputElement>('input[type=search]');
    if (!box) throw new Error('no box');
    const answers = [];
    for (const words of questions) {
      box.value = words;
      box.dispatchEvent(new InputEvent('input', { bubbles: true }));
      const title = `${words.trim().replace(/\s+/g, ' ')} · `;
      for (const end = performance.now() + 10_000; !document.title.startsWith(title); ) {
        if (performance.now() > end) throw new Error(`no answer to ${words}`);
        await new Promise((resolve) => setTimeout(resolve, 0));
      }
      const shown = [...document.querySelectorAll('article')].filter((one) => !one.hidden);
      answers.push({ words, ids: shown.map(({ id }) => id) });
    }
    return answers;
  }, all);
}

describe('the answers of a page', { skip: lacksBrowser() }, () => {
  const browser = browserOfSuite();
  let page: Page;
  const base = openIndexed(SHIPPED);

  before(async () => {
    ({ page } = await open(browser(), writePage()));
  });
  after(async () => (await base).close());

  for (const file of QUERY_FILES) {
    it(`are those of the program for each query of ${file}`, async () => {
      const queries = readQueries(file).map(({ query }) => query);
      const answers = await askAll(page, queries);
      assert.equal(answers.length, queries.length);
      for (const { words, ids } of answers)
        assert.deepEqual(ids, await found(await base, words), words);
    });
  }

  const MORE = [
    ...[
      'RAILWAY',
      'us tariffs',
      'ecommerce',
      '94,8 млрд',
      '5000亿立方米',
      '"17 June"',
      '17 июня 2025 года',
    ],
    ...[
      'gas pipline',
      'Belt and Raod',
      'railwya -kazakhstan',
      '"Lines A, B and C"',
      '天然氣',
      '-gas',
      '"',
    ],
    ...['kangaroo', 'a'.repeat(4000), '<b>gas</b>', '¶¶', '%', '#', '?q=', '&amp;', '\u202egas'],
  ];
  it('are those of the program for misspelt, foreign, odd and hostile words', async () => {
    for (const { words, ids } of await askAll(page, MORE))
      assert.deepEqual(ids, await found(await base, words), words);
  });

  const FILTERED: readonly (readonly [
    address: string,
    words: string,
    filter: Filter & { readonly exact?: boolean },
  ])[] = [
    ['topic=connectivity', 'railway', { topics: ['connectivity'] }],
    ['topic=trade&topic=energy', 'gas', { topics: ['trade', 'energy'] }],
    ['kind=statistic', 'trade', { kinds: ['statistic'] }],
    ['place=KZ&place=UZ', 'railway', { places: ['KZ', 'UZ'] }],
    ['place=KZ&kind=event', 'railway', { places: ['KZ'], kinds: ['event'] }],
    ['conflicting=1', 'trade', { conflicting: true }],
    ['deprecated=1', 'trade', { deprecated: true }],
    ['exact=1', 'railwya', { exact: true }],
    ['exact=1', 'railway', { exact: true }],
  ];
  for (const [address, words, filter] of FILTERED) {
    it(`are those of the program with ${address} for ${words}`, async () => {
      await follow(page, '#');
      await follow(page, `#?q=${encodeURIComponent(words)}&${address}`);
      await answered(page, words);
      const within = filterClaims((await base).index, filter);
      const expected = await found(await base, words, { ...filter, within });
      assert.deepEqual(await idsOf(page), expected);
    });
  }
});
