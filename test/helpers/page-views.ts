import type { Page } from 'playwright-core';
import { answered, follow, writePage } from './page.ts';

/** A view of the page of the shipped base: how to come there from a page that is open. */
export interface View {
  readonly name: string;
  readonly show: (page: Page) => Promise<void>;
}

const at = (name: string, fragment: string): View => ({
  name,
  show: (page) => follow(page, fragment),
});

const searched = (name: string, words: string, more = ''): View => ({
  name,
  async show(page) {
    await follow(page, `#?q=${encodeURIComponent(words)}${more}`);
    await answered(page, words);
  },
});

/**
 * Writes a page of some topics of the shipped base. What looks at each element of a page takes less
 * time for fewer facts, and sees the same kinds of elements.
 */
export function writeSmallPage(): string {
  const topics = ['energy', 'trade', 'connectivity', 'summits'];
  return writePage(topics.flatMap((topic) => ['--topic', topic]));
}

/** Every view that a reader can come to. */
export const VIEWS: readonly View[] = [
  at('the list', '#'),
  at('facts of two topics', '#?topic=trade&topic=connectivity&kind=statistic'),
  searched('a search', 'railway'),
  searched('a search with part of the words', 'gas pipeline turkmenistan students'),
  searched('a corrected word', 'railwya'),
  searched('a search that finds nothing', 'kangaroo'),
  searched('a search that the filters leave nothing of', 'railway', '&topic=education'),
  at('a fact', '#gas-pipeline-volume-2024'),
  at('a fact that others contradict', '#first-summit-xian-2023-gmw'),
  at('no such fact', '#no-such-fact'),
  at('the timeline', '#?view=timeline'),
  at('the conflicts', '#?view=conflicts'),
  at('the documents', '#?view=documents'),
  {
    name: 'the help',
    async show(page) {
      await follow(page, '#');
      await page.keyboard.press('?');
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'the text to copy by hand',
    async show(page) {
      await follow(page, '#');
      await page.evaluate(() => {
        navigator.clipboard.writeText = () => Promise.reject(new Error('no clipboard'));
      });
      await page.locator('article').first().focus();
      await page.keyboard.press('c');
      await page.getByRole('dialog').waitFor();
    },
  },
];
