/* A page does nothing but show itself: it asks for nothing, says nothing and fails nowhere. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { writeBase } from '../../helpers/base.ts';
import { browserOfSuite, lacksBrowser, open, ready } from '../../helpers/browser.ts';
import { ask, idsOf, statusOf, until, writePage } from '../../helpers/page.ts';
import { VIEWS } from '../../helpers/page-views.ts';
import { TIDE_MILLS } from '../../helpers/tide-mills.ts';

describe('a page is quiet', { skip: lacksBrowser() }, () => {
  const browser = browserOfSuite();
  let file = '';
  before(() => {
    file = writePage();
  });

  it('in every view, from a disk and without a network', async () => {
    const { page, deeds } = await open(browser(), file, { offline: true });
    for (const { show } of VIEWS) {
      await page.keyboard.press('Escape');
      await show(page);
      assert.match(await statusOf(page), /\S/);
    }
    assert.deepEqual(deeds, []);
  });

  it('where storage is refused, as on some disks', async () => {
    const { page, deeds } = await open(browser(), file);
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('no', 'SecurityError');
        },
      });
    });
    await page.reload();
    await ready(page);
    await page.locator('select').selectOption('apa');
    await ask(page, 'railway');
    assert.ok((await idsOf(page)).length > 0);
    assert.deepEqual(deeds, []);
  });

  it('where the browser marks no found words', async () => {
    const { page, deeds } = await open(browser(), file);
    await page.addInitScript(() => {
      Reflect.deleteProperty(window, 'Highlight');
    });
    await page.reload();
    await ready(page);
    await ask(page, 'railway');
    assert.deepEqual(deeds, []);
  });

  it('for bases of one fact, of one document, and of another field', async () => {
    const small = writeBase();
    for (const [base, filters] of [
      [small, ['--topic', 'weather']],
      [small, []],
      [TIDE_MILLS, []],
      [TIDE_MILLS, ['--conflicting']],
    ] as const) {
      const { page, deeds } = await open(browser(), writePage(filters, base));
      for (const view of ['#?view=timeline', '#?view=documents', '#?view=conflicts', '#']) {
        await page.evaluate((to) => {
          location.hash = to;
        }, view);
        await page.waitForTimeout(30);
      }
      const [first = ''] = await idsOf(page);
      const claim = await page.locator(`[id="${first}"] h3`).innerText();
      await ask(page, claim);
      assert.equal((await idsOf(page))[0], first);
      assert.deepEqual(deeds, []);
    }
  });

  it('marks the words that were found, without changing the text', async () => {
    const { page } = await open(browser(), file);
    const [first = ''] = await idsOf(page);
    const before = await page.locator(`#${first}`).innerHTML();
    await ask(page, 'railway');
    const marked = (): Promise<string[]> =>
      page.evaluate(() => [
        ...new Set(
          [...(CSS.highlights.get('found') ?? [])].map((one) => {
            const { startContainer, startOffset, endOffset } = one;
            return (startContainer.nodeValue ?? '').slice(startOffset, endOffset).toLowerCase();
          }),
        ),
      ]);
    await until('marks', async () => (await marked()).length > 0);
    assert.ok(
      (await marked()).some((word) => word.startsWith('railway')),
      String(await marked()),
    );
    await page.getByRole('searchbox').fill('');
    await until('no marks', async () => (await marked()).length === 0);
    assert.equal(await page.locator(`#${first}`).innerHTML(), before);
  });
});

describe('a page on a web server', { skip: lacksBrowser() }, () => {
  const browser = browserOfSuite();
  const asked: string[] = [];
  let server: Server;
  before(async () => {
    const page = readFileSync(writePage());
    server = createServer(({ url = '' }, response) => {
      asked.push(url);
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(page);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  after(() => server.close());

  it('is asked for once, and for nothing else', async () => {
    const { port } = server.address() as AddressInfo;
    const context = await browser().newContext();
    const page = await context.newPage();
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', ({ message }) => said.push(message));
    await page.goto(`http://127.0.0.1:${port}/record.html#?q=railway`);
    await ready(page);
    for (const { show } of VIEWS.slice(0, 12)) await show(page);
    assert.deepEqual(asked, ['/record.html']);
    assert.deepEqual(said, []);
  });
});
