/* Each text of a page stands out from its ground, in both schemes: axe cannot tell of some of them. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { browserOfSuite, lacksBrowser, open } from '../../helpers/browser.ts';
import { VIEWS, writeSmallPage } from '../../helpers/page-views.ts';

/** A text, or a part of a control, and what it stands on. */
interface Pair {
  readonly what: string;
  readonly ink: string;
  readonly ground: string;
  /** The least contrast that it needs. */
  readonly least: number;
}

type Rgba = readonly [number, number, number, number];

function read(color: string): Rgba {
  const numbers = color.match(/[\d.]+/g)?.map(Number) ?? [];
  assert.match(color, /^rgba?\(/, color);
  const [red = 0, green = 0, blue = 0, alpha = 1] = numbers;
  return [red, green, blue, alpha];
}

/** The relative luminance of WCAG 2. */
function luminance([red, green, blue]: Rgba): number {
  const linear = [red, green, blue].map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (linear[0] ?? 0) + 0.7152 * (linear[1] ?? 0) + 0.0722 * (linear[2] ?? 0);
}

function contrast(one: Rgba, other: Rgba): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Every pair that the page as it stands has; grounds that cover only in part are laid over others. */
function pairsOf(page: Page): Promise<Pair[]> {
  return page.evaluate(() => {
    const pairs = new Map<string, Pair>();
    for (const one of document.querySelectorAll<HTMLElement>('body, body *')) {
      if (!one.checkVisibility() || one.closest('script, option, .sr, .skip:not(:focus)')) continue;
      let ground = 'rgba(0, 0, 0, 0)';
      for (let at: Element | null = one; at && /, 0\)$/.test(ground); at = at.parentElement)
        ground = getComputedStyle(at).backgroundColor;
      const style = getComputedStyle(one);
      const name = `${one.tagName.toLowerCase()}${one.className ? `.${one.className}` : ''}`;
      const hasText = [...one.childNodes].some(
        (node) => node.nodeType === 3 && node.nodeValue?.trim(),
      );
      const parts: [part: string, of: CSSStyleDeclaration][] = hasText ? [['', style]] : [];
      for (const pseudo of ['::before', '::after']) {
        const of = getComputedStyle(one, pseudo);
        if (!['none', 'normal', '""'].includes(of.content)) parts.push([pseudo, of]);
      }
      if (one instanceof HTMLInputElement)
        parts.push(['::placeholder', getComputedStyle(one, '::placeholder')]);
      for (const [part, of] of parts) {
        const size = Number.parseFloat(of.fontSize);
        const large = size >= 24 || (size >= 18.66 && Number(of.fontWeight) >= 700);
        const ink = one instanceof SVGElement ? of.fill : of.color;
        const pair = { what: name + part, ink, ground, least: large ? 3 : 4.5 };
        pairs.set(JSON.stringify(pair), pair);
      }
      const marked = getComputedStyle(one, '::highlight(found)');
      if (one.matches('blockquote, h3 a, .note'))
        pairs.set(`${name}::highlight`, {
          what: `${name}::highlight(found)`,
          ink: marked.color,
          ground: marked.backgroundColor,
          least: 4.5,
        });
      // Of a control its edge must be seen.
      if (
        one.matches('input[type=search], select, button, textarea') &&
        Number.parseFloat(style.borderTopWidth) > 0
      )
        pairs.set(`${name} edge ${ground}`, {
          what: `${name}'s edge`,
          ink: style.borderTopColor,
          ground: getComputedStyle(one.parentElement ?? one).backgroundColor,
          least: 3,
        });
    }
    return [...pairs.values()];
  });
}

describe('what is written on a page stands out', { skip: lacksBrowser() }, () => {
  const browser = browserOfSuite();
  let file = '';
  before(() => {
    file = writeSmallPage();
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`in a ${colorScheme} scheme`, async () => {
      const { page } = await open(browser(), file, { colorScheme });
      const faint = new Set<string>();
      let seen = 0;
      const paper = await page.evaluate(
        () => getComputedStyle(document.documentElement).backgroundColor,
      );
      for (const { name, show } of VIEWS) {
        await page.keyboard.press('Escape');
        await show(page);
        for (const { what, ink, ground, least } of await pairsOf(page)) {
          seen++;
          const on = read(ground)[3] === 0 ? read(paper) : read(ground);
          const ratio = contrast(read(ink), on);
          if (ratio < least)
            faint.add(`${name}: ${what}: ${ratio.toFixed(2)} of ${least}: ${ink} on ${ground}`);
        }
      }
      assert.ok(seen > 200, `${seen} pairs`);
      assert.deepEqual([...faint], []);
      assert.equal(luminance(read(paper)) > 0.5, colorScheme === 'light');
    });
  }
});
