/* What is copied of a fact is what the program prints of it. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { CITE_STYLES, type CiteStyle, TEXT_STYLES } from '../../../src/cite/style-names.ts';
import type { BaseContext } from '../../../src/commands/command.ts';
import type { Outcome } from '../../../src/commands/outcome.ts';
import { cite } from '../../../src/commands/run-cite.ts';
import type { Claim } from '../../../src/model/records.ts';
import { SHIPPED } from '../../helpers/base.ts';
import { browserOfSuite, lacksBrowser, open } from '../../helpers/browser.ts';
import { hostileBase } from '../../helpers/hostile-base.ts';
import { ask, follow, idsOf, writePage } from '../../helpers/page.ts';
import { run } from '../../helpers/run.ts';
import { claimsIn, openIndexed } from '../../helpers/search-base.ts';

const URL_OF_PAGE = 'https://example.org/record.html';
const CLIPBOARD = ['clipboard-read', 'clipboard-write'];

/** Texts of which only the words count: how lines are broken is a matter of where they are printed. */
const words = (text: string): string => text.replace(/\s+/g, ' ').trim();

/**
 * What the page copies of facts in a style, by its own buttons, with a clipboard that keeps all.
 */
function copiesOf(page: Page, style: CiteStyle, ids: readonly string[]): Promise<string[]> {
  return page.evaluate(
    async ([chosen, wanted]) => {
      const copies: string[] = [];
      navigator.clipboard.writeText = async (text) => void copies.push(text);
      const select = document.querySelector('select');
      if (!select) throw new Error('no styles');
      select.value = chosen;
      select.dispatchEvent(new Event('change', { bubbles: true }));
      for (const id of wanted) {
        const buttons = document.getElementById(id)?.querySelectorAll('button');
        const copy = [...(buttons ?? [])].find((one) => /copy/i.test(one.textContent));
        copy?.click();
        await new Promise((resolve) => setTimeout(resolve, 0));
      }
      return copies;
    },
    [style, ids] as const,
  );
}

/**
 * What the program prints of some facts when all facts of the page are cited together: documents of one
 * author and year are told apart, and numbered ones have their own number.
 *
 * @returns for each fact, the parts of its citation
 */
async function printedFor(
  base: BaseContext['base'],
  facts: readonly Claim[],
  style: CiteStyle,
): Promise<string[][]> {
  const context = { base } as BaseContext;
  const isText = style === 'default' || TEXT_STYLES.some((one) => one === style);
  if (!isText) {
    const one = ({ id }: Claim): Promise<Outcome> => cite(context, [id], { style });
    return Promise.all(facts.map(async (fact) => [(await one(fact)).out]));
  }
  const all = claimsIn(base).map(({ id }) => id);
  const { out } = await cite(context, all, { style, quote: true });
  const [quoted = '', list = ''] = out.split('\n\n');
  const lines = quoted.split('\n');
  const references = list.split('\n').filter((line) => line !== '');
  const alone = new Map<string, string>();
  for (const { id, source } of facts) {
    if (alone.has(source) || style === 'default') continue;
    const [, reference = ''] = (await cite(context, [id], { style })).out.split('\n\n');
    // Of those that are listed together, the one that differs least: in a number or in a letter.
    const bare = (text: string): string => words(text.replace(/^\[\d+\]|(?<=\d{4})[a-z]\b/g, ''));
    alone.set(source, references.find((line) => bare(line) === bare(reference)) ?? reference);
  }
  return facts.map(({ id, source }) => [lines[all.indexOf(id)] ?? '', alone.get(source) ?? '']);
}

/** Facts of all documents, spread over the base. */
function sampleOf(base: BaseContext['base'], count: number): Claim[] {
  const claims = claimsIn(base);
  const step = Math.max(1, Math.floor(claims.length / count));
  const chosen = claims.filter((_, place) => place % step === 0);
  const documents = new Set(chosen.map(({ source }) => source));
  return [...chosen, ...claims.filter(({ source }) => !documents.has(source)).slice(0, 5)];
}

describe('a copied fact', { skip: lacksBrowser() }, () => {
  const browser = browserOfSuite();
  const bases = {
    'the shipped base': openIndexed(SHIPPED),
    'a hostile base': openIndexed(hostileBase()),
  };
  after(async () => {
    for (const base of Object.values(bases)) (await base).close();
  });

  for (const [name, opened] of Object.entries(bases)) {
    describe(`of ${name}`, () => {
      let page: Page;
      before(async () => {
        const file = writePage(['--url', URL_OF_PAGE], (await opened).dir);
        ({ page } = await open(browser(), file, { fragment: '#?deprecated=1' }));
      });
      for (const style of CITE_STYLES) {
        it(`is cited as the program cites it: ${style}`, async () => {
          const base = await opened;
          const facts = sampleOf(base, 40);
          assert.ok(facts.length >= 14);
          const copies = await copiesOf(
            page,
            style,
            facts.map(({ id }) => id),
          );
          assert.equal(copies.length, facts.length);
          const printed = await printedFor(base, facts, style);
          assert.ok(printed.every(([line]) => line !== ''));
          for (const [number, { id, quote, note }] of facts.entries()) {
            const copy = words(copies[number] ?? '');
            if (style === 'csl-json') {
              // What is invisible is written as JSON escapes it: the data are the same.
              const [json = ''] = /^\[$[\s\S]*?^\]$/m.exec(copies[number] ?? '') ?? [];
              assert.deepEqual(JSON.parse(json), JSON.parse(printed[number]?.[0] ?? ''), id);
              assert.doesNotMatch(json, /[\p{Cf}\p{Zl}\p{Zp}]/u);
            } else
              for (const part of printed[number] ?? [])
                assert.ok(copy.includes(words(part)), `${id}\n${copy}\nlacks\n${words(part)}`);
            if (name === 'the shipped base') {
              assert.ok(copy.includes(`“${words(quote)}”`), id);
              assert.ok(note === undefined || copy.includes(words(note)), `${id} lacks its note`);
            }
            assert.ok(copy.endsWith(`${URL_OF_PAGE}#${id}`), copy.slice(-100));
          }
        });
      }
    });
  }

  it('is in the clipboard by the button and by the key, and that is said', async () => {
    const { page, deeds } = await open(browser(), writePage(), { permissions: CLIPBOARD });
    const clipboard = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
    await ask(page, 'gas pipeline');
    const [first, second] = await idsOf(page);
    await page.locator(`#${first}`).getByRole('button', { name: /copy/i }).click();
    const { out } = run(['cite', first ?? '', '--quote']);
    assert.ok((await clipboard()).startsWith(out.trim()));
    await page
      .getByRole('status')
      .filter({ hasText: /copied/i })
      .waitFor();
    await page.locator(`#${second}`).focus();
    await page.keyboard.press('c');
    await page.waitForTimeout(50);
    assert.ok((await clipboard()).startsWith(run(['cite', second ?? '', '--quote']).out.trim()));
    assert.deepEqual(deeds, []);
  });

  it('has of a numbered style the number that its document has in the list, and that is said', async () => {
    const { page } = await open(browser(), writePage(), { permissions: CLIPBOARD });
    await page.locator('select').selectOption('gb-t-7714');
    const last = (await idsOf(page)).at(-1) ?? '';
    await page.locator(`#${last}`).getByRole('button', { name: /copy/i }).click();
    const told = page.getByRole('status').filter({ hasText: /copied/i });
    await told.waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    const [, number = ''] = /\[(\d+)\]\d*$/m.exec(copied) ?? [];
    assert.ok(Number(number) > 1 && copied.includes(`\n[${number}] `), copied);
    assert.match(await told.innerText(), new RegExp(`GB/T 7714, document ${number} of this page`));
    await follow(page, '#?view=documents');
    const item = page.locator(`#page\\:documents li:nth-child(${number})`);
    assert.equal(await item.evaluate((one) => getComputedStyle(one).listStyleType), 'decimal');
  });

  it('has of a page on a disk the name of the file, and nothing of the rest of the disk', async () => {
    const file = writePage();
    const { page } = await open(browser(), file);
    const [first = ''] = await idsOf(page);
    const [copy = ''] = await copiesOf(page, 'default', [first]);
    assert.match(copy, new RegExp(`\\nrecord\\.html#${first}\\n$`));
    assert.ok(!copy.includes('file:') && !copy.includes(file.slice(0, -'record.html'.length)));
    await follow(page, `#${first}`);
    assert.deepEqual(await copiesOf(page, 'default', [first]), [copy]);
  });

  it('is in a dialog, selected, where there is no clipboard', async () => {
    const { page, deeds } = await open(browser(), writePage());
    await page.evaluate(() => {
      navigator.clipboard.writeText = () =>
        Promise.reject(new DOMException('no', 'NotAllowedError'));
    });
    const [first = ''] = await idsOf(page);
    await page.locator(`#${first}`).focus();
    await page.keyboard.press('c');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    const selected = await page.evaluate(() => {
      const field = document.activeElement;
      if (!(field instanceof HTMLTextAreaElement)) return undefined;
      return field.value.slice(field.selectionStart, field.selectionEnd);
    });
    assert.ok(selected?.startsWith(run(['cite', first, '--quote']).out.trim()), selected);
    assert.match(await dialog.innerText(), /Ctrl\+C/);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    assert.deepEqual(deeds, []);
  });

  it('is in the dialog where the browser has no clipboard at all', async () => {
    const { page, deeds } = await open(browser(), writePage());
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await page.locator('article').first().focus();
    await page.keyboard.press('c');
    await page.getByRole('dialog').waitFor();
    assert.deepEqual(deeds, []);
  });

  it('is in the style that was chosen when the page is opened again', async () => {
    const { page, url } = await open(browser(), writePage());
    await page.locator('select').selectOption('apa');
    // The browser keeps what a page stores a moment later.
    let style = '';
    for (let tries = 0; tries < 5 && style !== 'apa'; tries++) {
      await page.goto(`${url}?again=${tries}`);
      await page.locator('html[data-ready]').waitFor({ state: 'attached' });
      style = await page.locator('select').inputValue();
    }
    assert.equal(style, 'apa');
  });
});
