import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { lacksBrowser, launch } from '../test/helpers/browser.ts';
import { temporaryFolder } from './folder.ts';
import { generateBase } from './generate.ts';
import { checkBuilt, cnca, SHIPPED } from './program.ts';
import { median } from './statistics.ts';
import { type Cell, duration, heading, print } from './table.ts';

const RUNS = 5;
const MOST_FACTS = 5000;
const TYPED = 'railway';
/** A page with a box and nothing else: what the browser itself takes. */
const EMPTY = `<!doctype html><html lang=en data-ready><title>x</title><input type=search><script>
document.querySelector('input').oninput = ({ target }) => { document.title = target.value + ' · x'; };
</script>`;
/** Milliseconds that each may take for the shipped base. */
const BUDGETS = { ready: 1000, task: 50, keystroke: 50 };

/** What one visit took, in milliseconds. */
interface Visit {
  /** From the start of the navigation until the search is ready. */
  readonly ready: number;
  /** The longest task until then; 0 where none was longer than 50 ms: a browser reports no others. */
  readonly task: number;
  /** The longest time from a letter to its answer, of those of a word that is typed. */
  readonly keystroke: number;
  /** The longest task while it is typed. */
  readonly typing: number;
}

/** Notes when the page is ready, when a letter came and when the title said what was found. */
const WATCH = `
  const seen = { ready: 0, tasks: [], letters: [], answers: [] };
  globalThis.seen = seen;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.tasks.push(duration);
  }).observe({ type: 'longtask', buffered: true });
  addEventListener('input', () => seen.letters.push(performance.now()), { capture: true });
  new MutationObserver(() => {
    if (seen.ready === 0 && document.documentElement?.hasAttribute('data-ready'))
      seen.ready = performance.now();
    if (document.title.includes(' · ')) seen.answers.push([document.title, performance.now()]);
  }).observe(document, { attributes: true, childList: true, characterData: true, subtree: true });
`;

const longestTask = (page: Page): Promise<number> =>
  page.evaluate<number>('Math.max(0, ...seen.tasks.splice(0))');

/** Opens a page in a new window, and types a word letter by letter. */
async function visit(browser: Browser, url: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.addInitScript(WATCH);
  await page.goto(url);
  await page.locator('html[data-ready]').waitFor({ state: 'attached' });
  await page.waitForTimeout(200);
  const ready = await page.evaluate<number>('seen.ready');
  const task = await longestTask(page);
  await page.getByRole('searchbox').focus();
  let keystroke = 0;
  for (let letters = 1; letters <= TYPED.length; letters++) {
    const word = TYPED.slice(0, letters);
    await page.keyboard.press(TYPED[letters - 1] ?? '');
    const answer = `seen.answers.find(([title]) => title.startsWith(${JSON.stringify(`${word} · `)}))?.[1]`;
    let at: number | undefined;
    while (at === undefined) at = await page.evaluate<number | undefined>(answer);
    const came = await page.evaluate<number>(`seen.letters[${letters - 1}]`);
    keystroke = Math.max(keystroke, at - came);
  }
  await page.waitForTimeout(200);
  const typing = await longestTask(page);
  await context.close();
  return { ready, task, keystroke, typing };
}

/** Writes a page with the built program. */
function write(file: string, base: string, cache: string): void {
  const { words, env } = cnca(['page', '--output', file], cache, base);
  const [program, ...args] = words;
  const { status, stderr } = spawnSync(program, args, { env, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}

const shownTask = (ms: number): string => (ms === 0 ? '< 50 ms' : duration(ms));

/** How soon a page can be searched, and how soon it answers a letter. */
export async function page(): Promise<void> {
  heading(`Pages: Chromium, medians of ${RUNS} visits, from a file`);
  const lacks = lacksBrowser();
  if (lacks !== false) {
    console.log(lacks);
    return;
  }
  checkBuilt();
  const dir = temporaryFolder();
  const many = join(dir, 'many');
  generateBase(many, { facts: MOST_FACTS, files: 10 });
  const files = {
    empty: join(dir, 'empty.html'),
    shipped: join(dir, 'shipped.html'),
    many: join(dir, 'many.html'),
  };
  writeFileSync(files.empty, EMPTY);
  write(files.shipped, SHIPPED, dir);
  write(files.many, many, dir);
  const rows: Cell[][] = [
    ['', 'search ready', 'longest task', 'longest keystroke', 'longest task, typing'],
  ];
  const browser = await launch();
  const pages = [
    ['a page without facts', files.empty],
    ['the shipped base', files.shipped],
    [`${MOST_FACTS.toLocaleString('en')} facts`, files.many],
  ] as const;
  for (const [name, file] of pages) {
    const visits: Visit[] = [];
    for (let run = 0; run < RUNS; run++)
      visits.push(await visit(browser, pathToFileURL(file).href));
    const of = (key: keyof Visit): number => median(visits.map((one) => one[key]));
    rows.push([
      name,
      duration(of('ready')),
      shownTask(of('task')),
      duration(of('keystroke')),
      shownTask(of('typing')),
    ]);
  }
  const { ready, task, keystroke } = BUDGETS;
  rows.push(['budget', duration(ready), duration(task), duration(keystroke), duration(task)]);
  await browser.close();
  print(rows);
  rmSync(dir, { recursive: true, force: true });
}
