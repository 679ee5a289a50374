import { spawnSync } from 'node:child_process';
import { after, before } from 'node:test';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { skipped } from './run.ts';

/** What Chromium is called on the systems that have it. */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

/** The Chromium of this machine: one that is named, else the first on the PATH. */
function findChromium(): string | undefined {
  const named = process.env['CNCA_CHROMIUM'] ?? process.env['CHROMIUM'];
  if (named) return named;
  for (const name of NAMES) {
    const { status, stdout } = spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' });
    if (status === 0) return stdout.trim();
  }
  return undefined;
}

const CHROMIUM = findChromium();

/**
 * Why a test that needs a browser is skipped, as the option `skip` of a test or of a suite.
 *
 * @returns `false` where there is one
 * @throws {Error} in CI, where there is none
 */
export function lacksBrowser(): string | false {
  if (CHROMIUM !== undefined) return false;
  return skipped('Chromium is not installed (apt-get install chromium, or set CNCA_CHROMIUM)');
}

/** Starts the browser. */
export async function launch(): Promise<Browser> {
  if (CHROMIUM === undefined) throw new Error('there is no Chromium');
  const options = { executablePath: CHROMIUM };
  try {
    return await chromium.launch({ ...options, chromiumSandbox: process.getuid?.() !== 0 });
  } catch {
    // The sandbox of Chromium works for no root, and in few containers.
    return chromium.launch({ ...options, chromiumSandbox: false });
  }
}

/** A browser for the tests of a suite, which is closed after the last. @returns gives it to a test */
export function browserOfSuite(): () => Browser {
  let browser: Browser | undefined;
  before(async () => {
    browser = await launch();
  });
  after(() => browser?.close());
  return () => {
    if (!browser) throw new Error('the browser has not started');
    return browser;
  };
}

/** A page that is open, and all that it did beside showing itself. */
export interface Opened {
  readonly page: Page;
  readonly url: string;
  /** Requests, messages of the console, errors, dialogs of scripts, new windows and downloads. */
  readonly deeds: readonly string[];
}

/** How to open a page. */
export interface OpenOptions extends BrowserContextOptions {
  /** With its `#`. */
  readonly fragment?: string;
  /** Whether the script may still be at work when the page is given back. */
  readonly early?: boolean;
}

/**
 * Opens a file in a window of its own, and waits until its search is ready.
 *
 * Functions that run in the page are sent as text: they may not name functions of their own, as the
 * names that tests are given do not exist there.
 */
export async function open(
  browser: Browser,
  file: string,
  { fragment = '', early, ...options }: OpenOptions = {},
): Promise<Opened> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    ...options,
  });
  const page = await context.newPage();
  const url = pathToFileURL(file).href;
  const deeds: string[] = [];
  context.on('request', (request) => {
    const asked = request.url();
    if (asked.split('#')[0] !== url || !request.isNavigationRequest()) deeds.push(`asks ${asked}`);
  });
  context.on('requestfailed', (request) => {
    deeds.push(`fails ${request.url()}: ${request.failure()?.errorText}`);
  });
  context.on('page', (other) => deeds.push(`opens ${other.url()}`));
  page.on('console', (message) => deeds.push(`says ${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => deeds.push(`throws ${error.message}`));
  page.on('dialog', (dialog) => {
    deeds.push(`shows ${dialog.type()}: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('download', (download) => deeds.push(`downloads ${download.url()}`));
  await page.goto(url + fragment);
  if (!early && options.javaScriptEnabled !== false) await ready(page);
  return { page, url, deeds };
}

/** Waits until the search of a page is ready. */
export async function ready(page: Page): Promise<void> {
  await page.locator('html[data-ready]').waitFor({ state: 'attached' });
}
