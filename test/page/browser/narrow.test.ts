/* A page can be read on a small screen, at 400 %, and with the spacing that a reader needs. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { browserOfSuite, lacksBrowser, open } from '../../helpers/browser.ts';
import { hostileBase } from '../../helpers/hostile-base.ts';
import { addStyle, follow, layOutAll, writePage } from '../../helpers/page.ts';
import { VIEWS, writeSmallPage } from '../../helpers/page-views.ts';

/** By how much the page is wider than its window, in CSS pixels, and what reaches out of it. */
function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const wider = document.documentElement.scrollWidth - width;
    const out = [...document.querySelectorAll('body *')].filter((one) => {
      if (!one.checkVisibility() || one.closest('.sr, .skip')) return false;
      const { right, left, width: own } = one.getBoundingClientRect();
      return own > 0 && (right > width + 1 || left < -1);
    });
    return [
      ...(wider > 0 ? [`${wider} px too wide`] : []),
      ...out.slice(0, 3).map((one) => one.outerHTML.slice(0, 120)),
    ];
  });
}

/** Elements of which some text is cut off. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((one) => {
        if (!one.checkVisibility() || one.closest('.sr, .skip, textarea, input, option'))
          return false;
        const { overflowX, overflowY } = getComputedStyle(one);
        const [wide, high] = [
          one.scrollWidth - one.clientWidth > 1,
          one.scrollHeight - one.clientHeight > 1,
        ];
        return (
          (wide && ['hidden', 'clip'].includes(overflowX)) ||
          (high && ['hidden', 'clip'].includes(overflowY))
        );
      })
      .map((one) => one.outerHTML.slice(0, 120)),
  );
}

async function faultsOf(page: Page): Promise<string[]> {
  const found: string[] = [];
  await layOutAll(page);
  for (const { name, show } of VIEWS) {
    await page.keyboard.press('Escape');
    await show(page);
    const all = [...(await tooWide(page)), ...(await cutOff(page))];
    found.push(...all.map((one) => `${name}: ${one}`));
  }
  return found;
}

describe('a page on little room', { skip: lacksBrowser() }, () => {
  const browser = browserOfSuite();
  let file = '';
  before(() => {
    file = writeSmallPage();
  });

  // 1280 × 1024 at 400 %; a phone; a tablet; and a window that is made as narrow as it can be.
  for (const [width, height] of [
    [320, 256],
    [360, 740],
    [768, 1024],
    [1000, 500],
  ] as const) {
    it(`needs no scrolling to the side at ${width} × ${height}`, async () => {
      const { page } = await open(browser(), file, { viewport: { width, height } });
      assert.deepEqual(await faultsOf(page), []);
    });
  }

  for (const width of [320, 1440]) {
    it(`loses nothing when lines, words and letters stand wider at ${width} px (WCAG 1.4.12)`, async () => {
      const { page } = await open(browser(), file, { viewport: { width, height: 800 } });
      await addStyle(
        page,
        `* { line-height: 1.5 !important; letter-spacing: .12em !important;
          word-spacing: .16em !important } p { margin-bottom: 2em !important }`,
      );
      assert.deepEqual(await faultsOf(page), []);
    });
  }

  it('loses nothing where the reader has letters twice as large', async () => {
    const { page } = await open(browser(), file, { viewport: { width: 640, height: 800 } });
    await addStyle(page, 'html { font-size: 200% !important }');
    assert.deepEqual(await faultsOf(page), []);
  });

  it('breaks words that are longer than a line', async () => {
    const viewport = { width: 320, height: 640 };
    const { page } = await open(browser(), writePage([], hostileBase()), { viewport });
    for (const fragment of [
      '#',
      '#?view=conflicts',
      '#?view=documents',
      '#?view=timeline',
      '#long',
    ]) {
      await follow(page, fragment);
      assert.deepEqual(await tooWide(page), [], fragment);
    }
  });

  it('leaves room to read: what stays at the top takes less than half of a small window', async () => {
    const { page } = await open(browser(), file, { viewport: { width: 320, height: 256 } });
    const height = await page.evaluate(() => {
      scrollTo(0, 5000);
      const fixed = [...document.querySelectorAll('body *')].filter((one) =>
        ['sticky', 'fixed'].includes(getComputedStyle(one).position),
      );
      const seen = fixed.filter((one) =>
        one.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }),
      );
      return seen.reduce((sum, one) => {
        const { top, bottom } = one.getBoundingClientRect();
        return sum + Math.max(0, Math.min(bottom, innerHeight) - Math.max(top, 0));
      }, 0);
    });
    assert.ok(height < 128, `${height} px of 256 are taken`);
  });
});
