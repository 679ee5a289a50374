/* Drafts that nobody writes: a check of each ends soon. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readHtml } from '../../src/intake/html.ts';
import { plainLine } from '../../src/intake/line-dates.ts';
import { OdtStyles } from '../../src/intake/odt-styles.ts';
import { takeDocument } from '../../src/intake/take-document.ts';
import { findingsOf } from '../check/checking.ts';

/** Seconds of the processor. */
const MOST_SECONDS = 5;

const DRAFTS: Readonly<Record<string, string>> = {
  'citations in one paragraph': `It “was first recorded in 1297” ${'[@handbook; @hanbook] '.repeat(8000)}`,
  'quotations of words that are there in another number':
    `“${'the mill of the wheel '.repeat(180)}”\n\n`.repeat(160),
  'quotations behind colons in one sentence': `${'「磨坊和水轮」说：'.repeat(8000)}`,
  'single marks that nothing closes': "‘mill 'wheel ".repeat(7500),
};

const seconds = async (run: () => unknown): Promise<number> => {
  const before = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
};

/** By what it has and its format. */
const FILES: Readonly<Record<string, () => unknown>> = {
  'elements that a page leaves open before many paragraphs': () =>
    readHtml(`${'<em>a'.repeat(490)}${'<p>b'.repeat(20_000)}`),
  'a page of many authors': () =>
    takeDocument(
      'page',
      new TextEncoder().encode(
        `<!DOCTYPE html><html><head>${'<meta name="citation_author" content="Moor, Ines">'.repeat(30_000)}</head><body><p>The mill.`,
      ),
    ),
  'an element of many names': () =>
    takeDocument(
      'page',
      new TextEncoder().encode(`<!DOCTYPE html><p class="${'a '.repeat(1_000_000)}">The mill.`),
    ),
  'a line of marks of one letter': () => plainLine(`e${'\u0301\u0327'.repeat(100_000)}`),
  'styles that are based on one another': () => {
    const styles = new OdtStyles();
    for (let i = 0; i < 50_000; i++)
      styles.open('style:style', {
        'style:name': `a${i}`,
        'style:family': 'paragraph',
        'style:parent-style-name': `a${i - 1}`,
      });
    for (let i = 0; i < 50_000; i++) styles.look('paragraph', `a${i}`);
  },
};

describe('a draft that nobody writes is checked soon', () => {
  for (const [name, draft] of Object.entries(DRAFTS))
    it(`with ${name}`, async () => {
      const taken = await seconds(() => findingsOf(draft));
      assert.ok(taken < MOST_SECONDS, `${taken} s`);
    });
  for (const [name, read] of Object.entries(FILES))
    it(`with ${name}`, async () => {
      const taken = await seconds(read);
      assert.ok(taken < MOST_SECONDS / 5, `${taken} s`);
    });
});
