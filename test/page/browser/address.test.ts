/* The address of a page says what it shows, whatever stands in it. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { browserOfSuite, lacksBrowser, type Opened, open } from '../../helpers/browser.ts';
import { answered, ask, follow, idsOf, statusOf, until, writePage } from '../../helpers/page.ts';
import { run } from '../../helpers/run.ts';

const FACT = 'gas-pipeline-volume-2024';

/** The ids that the program prints for a command. */
function printed(...args: readonly string[]): string[] {
  const { out, err } = run([...args, '--json']);
  assert.match(out, /^\[/, err);
  return (JSON.parse(out) as { id: string }[]).map(({ id }) => id);
}

describe('the address of a page', { skip: lacksBrowser() }, () => {
  const browser = browserOfSuite();
  let file = '';
  before(() => {
    file = writePage();
  });
  const visit = (fragment = '', early = false): Promise<Opened> =>
    open(browser(), file, { fragment, early });

  /** Fails where the page did anything but show itself, or can no longer be searched. */
  async function stillWorks({ page, deeds }: Opened): Promise<void> {
    await ask(page, 'desertification');
    assert.equal((await idsOf(page))[0], 'desertification-control-centre');
    assert.deepEqual(deeds, []);
  }

  it('is a search', async () => {
    const opened = await visit('#?q=railway&topic=trade');
    const { page } = opened;
    await answered(page, 'railway');
    assert.equal(await page.getByRole('searchbox').inputValue(), 'railway');
    const ids = printed('search', 'railway', '--topic', 'trade', '--limit', '0');
    assert.ok(ids.length > 0);
    assert.deepEqual(await idsOf(page), ids);
    const ticked = page.locator('form input[type=checkbox]:checked');
    assert.equal(await ticked.count(), 1);
    assert.equal(await ticked.getAttribute('value'), 'trade');
    await follow(page, '#');
    await stillWorks(opened);
  });

  it('is a list by facets alone', async () => {
    const { page } = await visit('#?kind=statistic&place=KZ');
    assert.deepEqual(await idsOf(page), printed('facts', '--kind', 'statistic', '--place', 'KZ'));
  });

  it('is a fact, which is there before the search is ready', async () => {
    const opened = await visit(`#${FACT}`, true);
    const { page } = opened;
    const article = page.locator(`#${FACT}`);
    await until('the fact to be the first', async () => (await idsOf(page))[0] === FACT);
    assert.ok(await article.evaluate((one) => one === document.activeElement));
    const box = await article.boundingBox();
    assert.ok(box && box.y >= 0 && box.y < 900, `the fact is at ${box?.y}`);
    assert.match(await page.title(), /gas/i);
    assert.match(await statusOf(page), /\S/);
    await stillWorks(opened);
  });

  it('is a fact that is deprecated', async () => {
    const all = printed('facts', '--deprecated');
    const usual = new Set(printed('facts'));
    const old = all.find((id) => !usual.has(id));
    assert.ok(old, 'the base has a deprecated fact');
    const { page } = await visit(`#${old}`);
    assert.equal((await idsOf(page))[0], old);
    assert.match(await statusOf(page), /deprecated/i);
    await follow(page, '#');
    assert.ok(!(await idsOf(page)).includes(old), 'the list hides it again');
  });

  it('is a document, to which each citation leads', async () => {
    const { page, deeds } = await visit();
    await page.locator('article cite a').first().click();
    const entry = page.locator('li:focus');
    await until('the document to have the focus', async () => (await entry.count()) === 1);
    assert.ok(await entry.isVisible());
    await entry.getByRole('link', { name: /show/ }).click();
    await until('its facts', async () => (await idsOf(page)).length > 0);
    assert.match(page.url(), /#\?document=/);
    assert.deepEqual(deeds, []);
  });

  it('is each view', async () => {
    const opened = await visit('#?view=timeline');
    const { page } = opened;
    await until('facts in time', async () => (await idsOf(page)).length > 0);
    assert.deepEqual(await idsOf(page), printed('timeline'));
    await follow(page, '#?view=conflicts');
    assert.ok(
      await page
        .getByRole('heading', { name: /differ/i })
        .first()
        .isVisible(),
    );
    assert.deepEqual(await idsOf(page), []);
    await follow(page, '#?view=documents');
    assert.equal(await page.locator('main li:visible').count(), 4);
    await stillWorks(opened);
  });

  const ODD = [
    ...['#no-such-fact', '#%E0%A4%A', '#?q=%E0%A4%A', '#%', '#?', '#??', '##', '#?q=', '#?q=%20'],
    ...[
      '#?topic=no-such',
      '#?topic=',
      '#?view=no-such',
      '#?period=x',
      '#?q=a&q=b',
      '#?__proto__=1',
    ],
    ...[
      '#page:data',
      '#page:help',
      '#__proto__',
      '#constructor',
      '#:~:text=gas',
      '#document:no-such',
    ],
    ...[
      '#%67as-pipeline-volume-2024',
      '#?view=timeline&q=no-such-word-at-all',
      `#?q=${'a'.repeat(20_000)}`,
    ],
    ...['#<img src=x onerror=alert(1)>', '#javascript:alert(1)', '#?q=<script>alert(1)</script>'],
  ];
  it('may be anything: the page says what it shows, and still answers', async () => {
    const opened = await visit();
    for (const fragment of ODD) {
      await follow(opened.page, fragment);
      assert.match(await statusOf(opened.page), /\S/, fragment.slice(0, 80));
    }
    await stillWorks(opened);
    for (const fragment of ODD.slice(0, 8)) await stillWorks(await visit(fragment));
  });

  it('says where a fact is not on the page', async () => {
    const { page } = await visit('#no-such-fact');
    assert.match(await statusOf(page), /no-such-fact/);
    assert.ok((await idsOf(page)).length > 500, 'all facts are shown');
  });

  it('leads back and forward', async () => {
    const { page } = await visit();
    const all = await idsOf(page);
    await follow(page, '#?q=railway');
    await answered(page, 'railway');
    const found = await idsOf(page);
    await page.locator(`#${found[1]} h3 a`).click();
    await until('the fact', async () => (await idsOf(page))[0] === found[1]);
    await page.goBack();
    await answered(page, 'railway');
    assert.deepEqual(await idsOf(page), found);
    assert.equal(await page.getByRole('searchbox').inputValue(), 'railway');
    await page.goBack();
    await until('all facts', async () => (await idsOf(page)).length === all.length);
    assert.deepEqual(await idsOf(page), all);
    assert.equal(await page.getByRole('searchbox').inputValue(), '');
    await page.goForward();
    await answered(page, 'railway');
    await page.goForward();
    await until('the fact again', async () => (await idsOf(page))[0] === found[1]);
  });

  it('follows what is typed, without a step back for each letter', async () => {
    const { page } = await visit('#?topic=trade');
    const before = await page.evaluate(() => history.length);
    await page.getByRole('searchbox').pressSequentially('silk road');
    await answered(page, 'silk road');
    assert.equal(await page.evaluate(() => history.length), before);
    const { hash } = new URL(page.url());
    const asked = new URLSearchParams(hash.slice(2));
    assert.deepEqual([asked.get('q'), asked.get('topic')], ['silk road', 'trade']);
  });

  it('makes a step for each choice of a facet, and shows all again when it is unticked', async () => {
    const { page } = await visit();
    const count = (await idsOf(page)).length;
    const box = page.locator('input[name=topic][value=trade]');
    const number = Number(await box.locator('xpath=..').locator('.count').innerText());
    await box.check();
    await until('fewer facts', async () => (await idsOf(page)).length === number);
    assert.match(await statusOf(page), new RegExp(`\\b${number}\\b`));
    await page.goBack();
    await until('all facts', async () => (await idsOf(page)).length === count);
    assert.equal(await box.isChecked(), false);
  });

  it('shows the last of what was typed, not what was found last', async () => {
    const { page } = await visit();
    const last = await page.evaluate(async () => {
      const box = document.querySelector<HTMLInputElement>('input[type=search]');
      if (!box) return '';
      for (const words of ['c', 'china', 'china central asia trade', 'tulip', 'desertification']) {
        box.value = words;
        box.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }
      await new Promise((resolve) => setTimeout(resolve, 1500));
      return document.title;
    });
    assert.match(last, /^desertification · /);
    assert.equal((await idsOf(page))[0], 'desertification-control-centre');
  });
});
