/* A page without its script, on paper, with forced colours and without motion. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import type { Fact } from '../../../src/model/records.ts';
import { browserOfSuite, lacksBrowser, open } from '../../helpers/browser.ts';
import { ask, idsOf, writePage } from '../../helpers/page.ts';
import { VIEWS } from '../../helpers/page-views.ts';
import { run } from '../../helpers/run.ts';
import { TIDE_MILLS } from '../../helpers/tide-mills.ts';

function factsOf(...args: readonly string[]): Fact[] {
  return JSON.parse(run(['facts', '--json', ...args]).out) as Fact[];
}

/** The controls that are visible: what can be typed into, pressed or chosen. */
function controls(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('input, button, select, textarea, summary, nav a, .told')]
      .filter((one) => one.checkVisibility())
      .map((one) => one.outerHTML.slice(0, 100)),
  );
}

const words = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Fails where a fact is not there to be read. */
async function allIsThere(page: Page, facts: readonly Fact[]): Promise<void> {
  const texts = await page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll<HTMLElement>('article')]
        .filter((one) => one.checkVisibility() && one.getBoundingClientRect().height > 40)
        .map((one) => [one.id, one.textContent ?? '']),
    ),
  );
  for (const { id, claim, quote, citation, note } of facts)
    for (const part of [claim, quote, citation, note ?? ''])
      assert.ok(words(texts[id] ?? '').includes(words(part)), `${id} lacks ${part}`);
}

describe('a page without its script', { skip: lacksBrowser() }, () => {
  const browser = browserOfSuite();
  let file = '';
  before(() => {
    file = writePage();
  });
  const bare = (fragment = ''): ReturnType<typeof open> =>
    open(browser(), file, { fragment, javaScriptEnabled: false });

  it('has every fact, its quote, its citation and its note', async () => {
    const { page, deeds } = await bare();
    await allIsThere(page, factsOf());
    assert.deepEqual(deeds, []);
  });

  it('has the documents and the conflicts', async () => {
    const { page } = await bare();
    const sources = JSON.parse(run(['sources', '--json']).out) as { title?: string }[];
    const text = words((await page.locator('body').innerText()) ?? '');
    for (const { title } of sources) if (title) assert.ok(text.includes(words(title)), title);
    assert.ok((await page.locator('section :is(h3, h4):visible').count()) > 4);
  });

  it('shows no control that does nothing', async () => {
    const { page } = await bare();
    assert.deepEqual(await controls(page), []);
  });

  it('leads to facts, also to those that are deprecated, and to documents', async () => {
    const usual = new Set(factsOf().map(({ id }) => id));
    const old = factsOf('--deprecated').find(({ id }) => !usual.has(id));
    assert.ok(old);
    for (const id of ['gas-pipeline-volume-2024', old.id]) {
      const { page } = await bare(`#${id}`);
      const box = await page.locator(`[id="${id}"]`).boundingBox();
      assert.ok(box && box.height > 40 && box.y > -5 && box.y < 800, `${id} is in sight`);
    }
    const { page } = await bare();
    await page.locator('article cite a').first().click();
    assert.ok(await page.locator(':target').isVisible());
  });

  it('shows nothing as chosen or ready that the script would make so', async () => {
    const { page } = await bare('#?q=railway');
    assert.ok((await idsOf(page)).length > 500);
  });
});

describe('a printed page', { skip: lacksBrowser() }, () => {
  const browser = browserOfSuite();
  let file = '';
  before(() => {
    file = writePage();
  });

  it('has every fact and no control', async () => {
    const { page } = await open(browser(), file);
    await page.emulateMedia({ media: 'print' });
    await allIsThere(page, factsOf());
    assert.deepEqual(await controls(page), []);
    const pdf = await page.pdf({ format: 'A4', tagged: false });
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    assert.ok(pages > 40 && pages < 300, `${pages} pages`);
  });

  it('is dark on white, also where the screen is dark', async () => {
    const { page } = await open(browser(), file, { colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print' });
    const [ink, paper] = await page.evaluate(() => {
      const { color, backgroundColor } = getComputedStyle(document.documentElement);
      return [color, backgroundColor];
    });
    assert.deepEqual([ink, paper], ['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
  });

  it('has what was found, where something was searched for', async () => {
    const { page } = await open(browser(), file);
    await ask(page, 'desertification');
    const ids = await idsOf(page);
    await page.emulateMedia({ media: 'print' });
    assert.deepEqual(await idsOf(page), ids);
    const pdf = await page.pdf();
    assert.ok((pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0) < 5);
  });

  it('says the addresses of its documents', async () => {
    const mills = writePage([], TIDE_MILLS);
    const { page } = await open(browser(), mills, { fragment: '#?view=documents' });
    await page.emulateMedia({ media: 'print' });
    const links = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLAnchorElement>('a[href^=http]')].map((one) => [
        one.getAttribute('href'),
        one.innerText + getComputedStyle(one, '::after').content,
      ]),
    );
    assert.ok(links.length > 0);
    for (const [href = '', text = ''] of links)
      assert.ok(text?.includes(href ?? ''), `${href}: ${text}`);
  });
});

describe('a page for those who see otherwise', { skip: lacksBrowser() }, () => {
  const browser = browserOfSuite();
  let file = '';
  before(() => {
    file = writePage();
  });

  it('tells with forced colours what is chosen, what differs and where the focus is', async () => {
    const { page, deeds } = await open(browser(), file, { forcedColors: 'active' });
    for (const { show } of VIEWS) {
      await page.keyboard.press('Escape');
      await show(page);
    }
    await page.keyboard.press('Escape');
    const of = (selector: string): Promise<Record<string, string>> =>
      page
        .locator(selector)
        .first()
        .evaluate((one) => {
          const { textDecorationLine, borderBottomColor, backgroundColor } = getComputedStyle(one);
          return { textDecorationLine, borderBottomColor, backgroundColor };
        });
    assert.match((await of('section mark'))['textDecorationLine'] ?? '', /underline/);
    const chosen = await of('nav [aria-current]');
    assert.notDeepEqual(chosen, await of('nav a:not([aria-current])'));
    await page.keyboard.press('Tab');
    await page.keyboard.press('j');
    const mark = await page.evaluate(() => {
      const at = document.activeElement;
      if (!at?.matches('article')) return 'no article';
      const { outlineStyle, outlineWidth, borderLeftWidth } = getComputedStyle(at);
      return outlineStyle !== 'none' && outlineWidth !== '0px'
        ? 'seen'
        : `unseen ${borderLeftWidth}`;
    });
    // Shadows and grounds are not painted then: only an outline or a border shows the focus.
    assert.equal(mark, 'seen');
    assert.deepEqual(deeds, []);
  });

  it('moves nothing for those who want no motion', async () => {
    const { page } = await open(browser(), file, { reducedMotion: 'reduce' });
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((one) => {
          const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(one);
          return (
            transitionDuration !== '0s' || animationName !== 'none' || scrollBehavior === 'smooth'
          );
        })
        .map((one) => one.outerHTML.slice(0, 80)),
    );
    assert.deepEqual(moving, []);
  });

  it('tells differing words by more than colour', async () => {
    const { page } = await open(browser(), file, { fragment: '#?view=conflicts' });
    const marks = page.locator('section mark:visible');
    assert.ok((await marks.count()) > 4);
    const line = await marks.first().evaluate((one) => getComputedStyle(one).textDecorationLine);
    assert.match(line, /underline/);
  });
});
