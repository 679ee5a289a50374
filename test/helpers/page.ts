import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { SHIPPED, tempDir } from './base.ts';
import { run } from './run.ts';

/** Writes facts of a base as a page, with the built program. @returns the file */
export function writePage(args: readonly string[] = [], base = SHIPPED): string {
  const file = join(tempDir(), 'record.html');
  const { code, err } = run(['page', '--base', base, '--output', file, ...args]);
  assert.equal(code, 0, err);
  return file;
}

/** The ids of the facts that are visible, in order. */
export function idsOf(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('article')]
      .filter((article) => article.checkVisibility())
      .map(({ id }) => id),
  );
}

/** What the status says. */
export function statusOf(page: Page): Promise<string> {
  return page.locator('main [role=status]').innerText();
}

/** Waits until something holds. @param what says what is waited for */
export async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 10_000; Date.now() < end; ) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
  assert.fail(`waited in vain: ${what}`);
}

/** A text as UTF-8 can hold it: half a surrogate pair becomes U+FFFD. */
const wellFormed = (text: string): string =>
  new TextDecoder().decode(new TextEncoder().encode(text));

/** A title as a browser gives it back: without control characters, and with single spaces. */
const bare = (text: string): string =>
  wellFormed(text)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();

/** Waits until the page shows what was found for some words: then its title begins with them. */
export async function answered(page: Page, words: string): Promise<void> {
  const title = `${bare(words)} · `;
  await until(`an answer to ${words}`, async () => bare(await page.title()).startsWith(title));
}

/** Searches, as somebody who pastes words into the box. */
export async function ask(page: Page, words: string): Promise<void> {
  await page.getByRole('searchbox').fill(words);
  await answered(page, words);
}

/** Goes to another fragment of the address that is open. @param fragment with its `#` */
export async function follow(page: Page, fragment: string): Promise<void> {
  await page.evaluate(
    (to) =>
      new Promise<void>((resolve) => {
        addEventListener('hashchange', () => resolve(), { once: true });
        const before = location.hash;
        location.hash = to;
        if (location.hash === before) resolve();
      }),
    fragment,
  );
}

/** Gives a page another style, as the settings of a reader do. */
export function addStyle(page: Page, css: string): Promise<void> {
  return page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets.push(sheet);
  }, css);
}

/** Lays out what is out of sight, too: a browser only guesses how high it is. */
export function layOutAll(page: Page): Promise<void> {
  return addStyle(page, 'article { content-visibility: visible !important }');
}
