/* Nothing that stands in a base runs in a page, and nothing of it is lost. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { safeLines } from '../../../src/output/safe.ts';
import { browserOfSuite, lacksBrowser, type Opened, open } from '../../helpers/browser.ts';
import { ADDRESSES, HOSTILE, hostileBase, hostileId } from '../../helpers/hostile-base.ts';
import { ask, follow, idsOf, until, writePage } from '../../helpers/page.ts';

const COUNT = Object.keys(HOSTILE).length;
const TITLE = '</title><script>window.hacked=1</script> & "a" <b>';
const VIEWS = ['#', '#?view=timeline', '#?view=conflicts', '#?view=documents', '#?conflicting=1'];

/** What text that came from the base would have done to the page. */
function harm(page: Page): Promise<unknown> {
  return page.evaluate(() => ({
    hacked: 'hacked' in window,
    elements: [...document.querySelectorAll('img, iframe, object, embed, base, svg:not(.bars)')]
      .length,
    scripts:
      document.scripts.length - document.querySelectorAll('script[type], body > script').length,
    handlers: [...document.querySelectorAll('*')].flatMap((one) =>
      [...one.attributes].filter(({ name }) => name.startsWith('on')).map(({ name }) => name),
    ),
    links: [...document.querySelectorAll('[href], [src], [action], [formaction]')].flatMap((one) =>
      [...one.attributes]
        .filter(({ name }) => ['href', 'src', 'action', 'formaction'].includes(name))
        .map(({ value }) => value)
        .filter((value) => !/^(?:#|https?:\/\/|data:,$)/.test(value)),
    ),
    mains: document.querySelectorAll('main').length,
    headings: document.querySelectorAll('h1').length,
  }));
}
const HARMLESS = {
  hacked: false,
  elements: 0,
  scripts: 0,
  handlers: [],
  links: [],
  mains: 1,
  headings: 1,
};

describe('a page of a hostile base', { skip: lacksBrowser() }, () => {
  const browser = browserOfSuite();
  let file = '';
  before(() => {
    file = writePage(['--title', TITLE, '--url', 'https://fine.example/"><b>'], hostileBase());
  });
  const visit = (fragment = ''): Promise<Opened> => open(browser(), file, { fragment });

  it('runs nothing, asks for nothing and makes no element of a text, in every view', async () => {
    const { page, deeds } = await visit();
    const facts = Array.from({ length: COUNT }, (_, number) => `#${hostileId(number)}`);
    for (const fragment of [...VIEWS, ...facts]) {
      await follow(page, fragment);
      assert.deepEqual(await harm(page), HARMLESS, fragment);
    }
    for (const text of Object.values(HOSTILE)) {
      await ask(page, text);
      assert.deepEqual(await harm(page), HARMLESS, text);
    }
    await page.mouse.move(300, 300);
    for (let i = 0; i < 40; i++) await page.keyboard.press('Tab');
    assert.deepEqual(await harm(page), HARMLESS);
    assert.deepEqual(deeds, []);
  });

  it('opens each fact by its id, whatever else is called so', async () => {
    const { page } = await visit();
    for (let number = 0; number < COUNT; number++) {
      await follow(page, `#${hostileId(number)}`);
      assert.equal((await idsOf(page))[0], hostileId(number));
    }
  });

  it('shows every text, with what is invisible as an escape', async () => {
    const { page } = await visit('#?deprecated=1');
    for (const [number, text] of Object.values(HOSTILE).entries()) {
      const shown = await page.evaluate(
        (id) => [
          ...['h3', 'blockquote', '.cite', '.note', '.about'].map(
            (one) => document.getElementById(id)?.querySelector(one)?.textContent ?? '',
          ),
          document.getElementById(`document:${id}`)?.textContent ?? '',
        ],
        hostileId(number),
      );
      const [claim, quote, cited = '', note, about = '', entry = ''] = shown;
      const seen = safeLines(text);
      assert.equal(claim, `Claim ${seen}`);
      assert.equal(quote, `Quote ${seen}`);
      assert.equal(note, `Note ${seen}`);
      // Lines and gaps of a citation are its own: each visible piece of the text is in it.
      const pieces = text.split(/[^ -~¶]+/u).map((piece) => piece.replace(/\s+/g, ' ').trim());
      const places = { cited, about, entry };
      for (const [place, whole] of Object.entries(places)) {
        const line = whole.replace(/\s+/g, ' ');
        for (const piece of pieces)
          assert.ok(line.includes(piece), `${place} lacks ${piece}: ${line}`);
      }
    }
    assert.equal(await page.title(), TITLE);
    assert.equal(await page.getByRole('heading', { level: 1 }).innerText(), TITLE);
  });

  it('has no character that turns the direction of a text or cannot be seen', async () => {
    const { page } = await visit();
    const raw = await page.evaluate(() =>
      [...document.querySelectorAll('body *:not(script)')].flatMap((one) =>
        [...one.childNodes].flatMap((node) =>
          /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u200b\u2028-\u202e\u2066-\u2069\ufffd]/.test(
            node.nodeType === 3 ? (node.nodeValue ?? '') : '',
          )
            ? [one.outerHTML.slice(0, 200)]
            : [],
        ),
      ),
    );
    assert.deepEqual(raw, []);
  });

  it('makes links of addresses of the web only, and of these all', async () => {
    const { page } = await visit('#?view=documents');
    const outside = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLAnchorElement>('a')]
        .filter((one) => !(one.getAttribute('href') ?? '').startsWith('#'))
        .map((one) => new URL(one.href).protocol),
    );
    const fine = Array.from({ length: COUNT }, (_, n) => ADDRESSES[n % ADDRESSES.length] ?? '');
    assert.deepEqual(
      outside,
      fine.filter((one) => one.startsWith('https:')).map(() => 'https:'),
    );
  });

  it('shows a quote of 100,000 characters to its end', async () => {
    const { page } = await visit('#long');
    const quote = page.locator('#long blockquote');
    assert.equal((await quote.textContent())?.length, 100_000);
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0);
  });

  it('has facets of any names, which narrow', async () => {
    const { page } = await visit();
    await page.evaluate(() => {
      for (const one of document.querySelectorAll('details')) one.open = true;
    });
    for (const name of ['topic', 'document', 'speaker']) {
      const boxes = page.locator(`input[name=${name}]`);
      for (let at = 0; at < (await boxes.count()); at += 5) {
        const box = boxes.nth(at);
        const line = box.locator('xpath=..');
        const number = Number(await line.locator('.count').innerText());
        assert.ok(number > 0);
        await box.check();
        await until(`${number} facts`, async () => (await idsOf(page)).length === number);
        await box.uncheck();
        await until('all facts', async () => (await idsOf(page)).length === COUNT + 1);
      }
    }
  });
});

describe('the policy of a page', { skip: lacksBrowser() }, () => {
  const browser = browserOfSuite();
  let file = '';
  before(() => {
    file = writePage([], hostileBase());
  });

  /** What somebody tries who got a word in; each gives back what came of it. */
  const TRIES: Readonly<Record<string, () => unknown>> = {
    'a script that is put in': () => {
      const script = document.createElement('script');
      try {
        script.textContent = 'window.hacked = 1';
      } catch {
        return 'refused';
      }
      document.body.append(script);
      return 'hacked' in window ? 'hacked' : 'refused';
    },
    'a text as markup': () => {
      try {
        document.body.innerHTML = '<img src=x onerror="window.hacked=1">';
        return 'taken';
      } catch {
        return 'refused';
      }
    },
    'a parser of markup': () => {
      try {
        new DOMParser().parseFromString('<b>', 'text/html');
        return 'taken';
      } catch {
        return 'refused';
      }
    },
    // What DevTools call may evaluate texts, so this is done when the call has ended.
    'a text as a program': () =>
      new Promise((resolve) =>
        setTimeout(() => {
          try {
            // biome-ignore lint/security/noGlobalEval: it must be refused
            resolve(eval('1') === 1 ? 'taken' : 'refused');
          } catch {
            resolve('refused');
          }
        }, 10),
      ),
    'a handler in an attribute': () => {
      const button = document.createElement('button');
      try {
        button.setAttribute('onclick', 'window.hacked = 1');
      } catch {
        return 'refused';
      }
      document.body.append(button);
      button.click();
      return 'hacked' in window ? 'hacked' : 'refused';
    },
    'a request': () =>
      fetch('https://fine.example/').then(
        () => 'taken',
        () => 'refused',
      ),
    'an image of the web': () =>
      new Promise((resolve) => {
        const image = new Image();
        image.onload = () => resolve('taken');
        image.onerror = () => resolve('refused');
        image.src = 'https://fine.example/x.png';
      }),
    'a form that is sent': () => {
      const form = document.createElement('form');
      form.action = 'https://fine.example/';
      document.body.append(form);
      form.submit();
      return 'refused';
    },
    'another base of addresses': () => {
      const base = document.createElement('base');
      base.href = 'https://fine.example/';
      document.head.append(base);
      return document.baseURI.startsWith('https:') ? 'taken' : 'refused';
    },
  };

  for (const [name, attempt] of Object.entries(TRIES)) {
    it(`refuses ${name}`, async () => {
      const { page, url, deeds } = await open(browser(), file);
      assert.equal(await page.evaluate(attempt), 'refused');
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
      assert.equal(await page.evaluate(() => 'hacked' in window), false);
      assert.equal(page.url().split('#')[0], url);
      // A request that the policy stops is no request to anybody.
      const stopped = deeds.filter((deed) => deed.startsWith('fails') && deed.endsWith(': csp'));
      assert.deepEqual(
        deeds.filter((deed) => /^(?:asks|opens|shows|downloads)/.test(deed)),
        stopped.map((deed) => deed.replace('fails', 'asks').replace(': csp', '')),
      );
    });
  }

  it('refuses a link that is a program', async () => {
    const { page, deeds } = await open(browser(), file);
    await page.evaluate(() => {
      const link = document.createElement('a');
      link.setAttribute('href', 'javascript:window.hacked=1');
      document.body.append(link);
      link.click();
    });
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
    assert.equal(await page.evaluate(() => 'hacked' in window), false);
    assert.deepEqual(
      deeds.filter((deed) => /^(?:asks|opens)/.test(deed)),
      [],
    );
  });
});
