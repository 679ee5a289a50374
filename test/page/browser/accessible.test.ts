/* A page is usable by everybody: no rule of axe is broken, in any view, scheme and width. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { before, describe, it } from 'node:test';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';
import { browserOfSuite, lacksBrowser, open } from '../../helpers/browser.ts';
import { layOutAll } from '../../helpers/page.ts';
import { VIEWS, writeSmallPage } from '../../helpers/page-views.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What breaks a rule of axe: all rules are on, those of good practice, of WCAG 2.2 and new ones, too,
 * but for those of level AAA.
 */
async function faults(page: Page): Promise<string[]> {
  const { violations } = await page.evaluate(async () => {
    const { axe: runner } = window as unknown as { axe: typeof axe };
    const rules = Object.fromEntries(
      runner
        .getRules()
        .map(({ ruleId, tags }) => [ruleId, { enabled: !tags.includes('wcag2aaa') }] as const),
    );
    return runner.run(document, { rules, resultTypes: ['violations'] });
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes
      .slice(0, 2)
      .map(
        ({ failureSummary = '', target }) =>
          `${id}: ${target}: ${failureSummary.replace(/\s+/g, ' ')}`,
      ),
  );
}

describe('axe finds no fault in a page', { skip: lacksBrowser() }, () => {
  const browser = browserOfSuite();
  let file = '';
  before(() => {
    file = writeSmallPage();
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [320, 768, 1440]) {
      it(`${colorScheme}, at ${width} px`, async () => {
        const viewport = { width, height: 800 };
        const { page, deeds } = await open(browser(), file, { colorScheme, viewport });
        await page.evaluate(AXE);
        await layOutAll(page);
        const found: string[] = [];
        for (const { name, show } of VIEWS) {
          await page.keyboard.press('Escape');
          await show(page);
          // What has gone below the tools that stay at the top is not too small, but out of view.
          await page.evaluate(() => scrollTo(0, 0));
          found.push(...(await faults(page)).map((fault) => `${name}: ${fault}`));
        }
        assert.deepEqual(found, []);
        assert.deepEqual(deeds, []);
      });
    }
  }
});
