/* A page is used by the keyboard alone, and by ear. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { browserOfSuite, lacksBrowser, type Opened, open } from '../../helpers/browser.ts';
import { answered, ask, follow, idsOf, statusOf, until, writePage } from '../../helpers/page.ts';
import { VIEWS } from '../../helpers/page-views.ts';

/** The id of the fact in which the focus is. */
const focused = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => document.activeElement?.closest('article')?.id);

const inBox = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.activeElement?.matches('input[type=search]') ?? false);

describe('the keys of a page', { skip: lacksBrowser() }, () => {
  const browser = browserOfSuite();
  let file = '';
  before(() => {
    file = writePage();
  });
  const visit = (fragment = ''): Promise<Opened> => open(browser(), file, { fragment });

  it('go to the search, and through the facts', async () => {
    const { page, deeds } = await visit();
    await page.keyboard.press('/');
    assert.ok(await inBox(page));
    assert.equal(await page.getByRole('searchbox').inputValue(), '', 'the key is not typed');
    await page.keyboard.type('gas pipeline');
    await answered(page, 'gas pipeline');
    const ids = await idsOf(page);
    await page.keyboard.press('Enter');
    assert.equal(await focused(page), ids[0], 'Enter goes to the first fact');
    await page.keyboard.press('j');
    assert.equal(await focused(page), ids[1]);
    await page.keyboard.press('j');
    assert.equal(await focused(page), ids[2]);
    await page.keyboard.press('k');
    assert.equal(await focused(page), ids[1]);
    for (let i = 0; i < 4; i++) await page.keyboard.press('k');
    assert.equal(await focused(page), ids[0], 'there is none before the first');
    for (let i = 0; i < ids.length + 3; i++) await page.keyboard.press('j');
    assert.equal(await focused(page), ids.at(-1), 'there is none after the last');
    await page.keyboard.press('/');
    assert.ok(await inBox(page));
    await page.keyboard.type('tulips');
    await answered(page, 'tulips');
    assert.deepEqual(deeds, []);
  });

  it('follow what is shown: sorted, filtered, in time', async () => {
    const { page } = await visit('#?view=timeline&topic=trade');
    await until('facts in time', async () => (await idsOf(page)).length > 1);
    const ids = await idsOf(page);
    for (const id of ids.slice(0, 3)) {
      await page.keyboard.press('j');
      assert.equal(await focused(page), id);
    }
    await follow(page, '#?view=conflicts');
    for (const key of ['j', 'k', 'c']) await page.keyboard.press(key);
    assert.match(await statusOf(page), /pair/);
  });

  it('do nothing while somebody types, in a box or in a list, or with another key held', async () => {
    const { page } = await visit();
    const box = page.getByRole('searchbox');
    await box.focus();
    await page.keyboard.type('/jkc?');
    assert.equal(await box.inputValue(), '/jkc?');
    assert.equal(await page.locator('dialog[open]').count(), 0);
    await box.fill('');
    await until('all facts', async () => (await idsOf(page)).length > 500);
    await page.locator('select').focus();
    await page.keyboard.press('j');
    assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'SELECT');
    await page.locator('article').first().focus();
    const first = await focused(page);
    for (const held of ['Control', 'Alt', 'Meta']) await page.keyboard.press(`${held}+j`);
    assert.equal(await focused(page), first);
  });

  it('open the help, in which they do nothing, and Escape closes it', async () => {
    const { page } = await visit();
    await page.locator('article').first().focus();
    const before = await focused(page);
    await page.keyboard.press('?');
    const help = page.getByRole('dialog');
    await help.waitFor();
    for (const key of ['/', 'j', 'k', 'c', 'Escape'])
      assert.ok(
        (await help.innerText()).includes(key === 'Escape' ? 'Esc' : key),
        `${key} is named`,
      );
    await page.keyboard.press('j');
    assert.equal(await help.isVisible(), true);
    for (let i = 0; i < 6; i++) {
      await page.keyboard.press('Tab');
      const outside = await page.evaluate(
        () =>
          document.activeElement !== document.body && !document.activeElement?.closest('dialog'),
      );
      assert.equal(outside, false, 'the focus stays in the dialog');
    }
    await page.keyboard.press('Escape');
    await help.waitFor({ state: 'hidden' });
    assert.equal(await focused(page), before, 'the focus goes back');
  });

  it('can be turned off, for good', async () => {
    const { page, url } = await visit();
    await page.keyboard.press('?');
    await page.getByRole('dialog').getByRole('checkbox').uncheck();
    await page.keyboard.press('Escape');
    const works = async (): Promise<boolean> => {
      for (const key of ['/', 'j', 'k', 'c', '?']) await page.keyboard.press(key);
      const box = await inBox(page);
      const dialog = (await page.locator('dialog[open]').count()) > 0;
      return box || dialog || (await focused(page)) !== undefined;
    };
    assert.equal(await works(), false);
    await page.goto(`${url}?again`);
    await page.locator('html[data-ready]').waitFor({ state: 'attached' });
    assert.equal(await works(), false);
    await page.getByRole('button', { name: /help/i }).click();
    await page.getByRole('dialog').getByRole('checkbox').check();
    await page.keyboard.press('Escape');
    assert.equal(await works(), true);
  });

  it('are not needed: Tab goes from the skip link through search, views, filters and facts', async () => {
    const { page } = await visit();
    const stops: string[] = [];
    for (let i = 0; i < 60 && !stops.includes('article'); i++) {
      await page.keyboard.press('Tab');
      const stop = await page.evaluate(() => {
        const at = document.activeElement;
        const place = at?.closest('article, form[role=search], nav, .filters, .bar, h1, .skip');
        const outline = at ? getComputedStyle(at).outlineStyle : 'none';
        const box = at?.getBoundingClientRect();
        const seen =
          box && box.width > 1 && box.height > 1 && box.top < innerHeight && box.bottom > 0;
        if (!seen) return `unseen ${at?.outerHTML.slice(0, 80)}`;
        if (outline === 'none') return `no outline ${at?.outerHTML.slice(0, 80)}`;
        return place?.matches('article') ? 'article' : place?.className || place?.tagName || '';
      });
      if (stops.at(-1) !== stop) stops.push(stop);
    }
    assert.deepEqual(stops, ['skip', 'H1', 'search', 'views', 'filters', 'bar', 'article']);
  });

  it('skip what stands before the facts', async () => {
    const { page } = await visit('#?q=railway');
    await answered(page, 'railway');
    const ids = await idsOf(page);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await until('a focus on the facts', () =>
      page.evaluate(() => document.activeElement?.querySelector('article') !== null),
    );
    assert.deepEqual(await idsOf(page), ids);
    await page.keyboard.press('Tab');
    assert.equal(await focused(page), ids[0]);
  });

  it('leave the fact that has the focus in sight, below what stays at the top', async () => {
    for (const viewport of [
      { width: 320, height: 480 },
      { width: 1440, height: 700 },
    ]) {
      const { page } = await open(browser(), file, { viewport });
      await ask(page, 'railway');
      for (let i = 0; i < 6; i++) {
        await page.keyboard.press(i === 0 ? 'Enter' : 'j');
        const [top = 0, edge = 0, height = 0] = await page.evaluate(() => [
          document.activeElement?.getBoundingClientRect().top ?? 0,
          document.querySelector('.tools')?.getBoundingClientRect().bottom ?? 0,
          innerHeight,
        ]);
        assert.ok(top >= edge - 1 && top < height, `a fact at ${top}, below ${edge}, of ${height}`);
      }
    }
  });
});

describe('what a page tells those who listen', { skip: lacksBrowser() }, () => {
  const browser = browserOfSuite();
  let file = '';
  before(() => {
    file = writePage();
  });

  it('is how many facts there are, which is read out when it changes', async () => {
    const { page } = await open(browser(), file);
    const status = page.locator('main [role=status]');
    assert.equal(await status.count(), 1);
    assert.match(await statusOf(page), /\b525 facts\b/);
    await status.evaluate((one) => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      new MutationObserver(() => heard.push(one.textContent ?? '')).observe(one, {
        childList: true,
        characterData: true,
        subtree: true,
      });
    });
    await ask(page, 'railway');
    const count = (await idsOf(page)).length;
    const full = Number(/^(\d+) fact/.exec(await statusOf(page))?.[1]);
    assert.ok(full > 0 && full <= count);
    await ask(page, 'kangaroo');
    assert.match(await statusOf(page), /nothing/i);
    const heard = await page.evaluate(() => (window as unknown as { heard: string[] }).heard);
    assert.ok(heard.length >= 2 && heard.some((one) => /nothing/i.test(one)));
    assert.ok(await status.evaluate((one) => one.isConnected), 'it is the same element');
  });

  it('has headings in order, landmarks, and a language, in every view', async () => {
    const { page } = await open(browser(), file);
    for (const { name, show } of VIEWS) {
      await page.keyboard.press('Escape');
      await show(page);
      const [levels, names] = await page.evaluate(() => {
        const headings = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter(
          (one) => one.checkVisibility() && !one.closest('dialog'),
        );
        return [
          headings.map((one) => Number(one.tagName[1])),
          headings.map((one) => one.textContent?.trim() ?? ''),
        ] as const;
      });
      assert.equal(levels[0], 1, name);
      assert.equal(levels.filter((level) => level === 1).length, 1, name);
      for (const [at, level] of levels.entries())
        assert.ok(level <= (levels[at - 1] ?? 0) + 1, `${name}: h${level} “${names[at]}”`);
      assert.ok(
        names.every((one) => one !== ''),
        `${name}: a heading without a name`,
      );
    }
    for (const role of ['banner', 'main', 'navigation', 'search', 'contentinfo'] as const)
      assert.equal(await page.getByRole(role).count(), 1, role);
    assert.equal(await page.locator('html').getAttribute('lang'), 'en');
  });

  it('names each box and button, and what a button copies', async () => {
    const { page } = await open(browser(), file);
    const copy = page.locator('article').first().getByRole('button');
    assert.match((await copy.textContent()) ?? '', /quote and citation/i);
    for (const role of ['searchbox', 'combobox'] as const)
      await page.getByRole(role, { name: /\S/ }).first().waitFor();
  });

  it('says the language of a quote that is not in that of the page', async () => {
    const { page } = await open(browser(), writePage(['--lang', 'zh-Hans']));
    const languageOf = (selector: string): Promise<string | null | undefined> =>
      page
        .locator(selector)
        .first()
        .evaluate((one) => one.closest('[lang]')?.getAttribute('lang'));
    assert.equal(await languageOf('article h3'), 'zh-Hans');
    assert.equal(await languageOf('article blockquote'), 'en');
    assert.equal(await languageOf('main [role=status]'), 'en');
  });
});
