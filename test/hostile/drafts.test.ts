/* Drafts that nobody writes: what a check of each takes grows with its length, and no faster. */
import { describe, it } from 'node:test';
import { readHtml } from '../../src/intake/html.ts';
import { plainLine } from '../../src/intake/line-dates.ts';
import { OdtStyles } from '../../src/intake/odt-styles.ts';
import { takeDocument } from '../../src/intake/take-document.ts';
import { findingsOf } from '../check/checking.ts';
import { assertLinearWork } from '../helpers/growth.ts';

/** What a draft repeats, and how often. */
type Repeating = readonly [most: number, work: (count: number) => unknown];

const page = (html: string): unknown => takeDocument('page', new TextEncoder().encode(html));

const DRAFTS: Readonly<Record<string, Repeating>> = {
  'citations in one paragraph': [
    8000,
    (count) =>
      findingsOf(`It “was first recorded in 1297” ${'[@handbook; @hanbook] '.repeat(count)}`),
  ],
  'quotations of words that are there in another number': [
    160,
    (count) => findingsOf(`“${'the mill of the wheel '.repeat(180)}”\n\n`.repeat(count)),
  ],
  'quotations behind colons in one sentence': [
    8000,
    (count) => findingsOf('「磨坊和水轮」说：'.repeat(count)),
  ],
  'single marks that nothing closes': [7500, (count) => findingsOf("‘mill 'wheel ".repeat(count))],
  'elements that a page leaves open before many paragraphs': [
    20_000,
    (count) => readHtml(`${'<em>a'.repeat(490)}${'<p>b'.repeat(count)}`),
  ],
  'a page of many authors': [
    30_000,
    (count) =>
      page(
        `<!DOCTYPE html><html><head>${'<meta name="citation_author" content="Moor, Ines">'.repeat(count)}</head><body><p>The mill.`,
      ),
  ],
  'an element of many names': [
    1_000_000,
    (count) => page(`<!DOCTYPE html><p class="${'a '.repeat(count)}">The mill.`),
  ],
  'a line of marks of one letter': [
    100_000,
    (count) => plainLine(`e${'\u0301\u0327'.repeat(count)}`),
  ],
  'styles that are based on one another': [
    50_000,
    (count) => {
      const styles = new OdtStyles();
      for (let i = 0; i < count; i++)
        styles.open('style:style', {
          'style:name': `a${i}`,
          'style:family': 'paragraph',
          'style:parent-style-name': `a${i - 1}`,
        });
      for (let i = 0; i < count; i++) styles.look('paragraph', `a${i}`);
    },
  ],
};

describe('a draft that nobody writes is checked in linear time', () => {
  for (const [name, [most, work]] of Object.entries(DRAFTS))
    it(`with ${name}`, () => assertLinearWork(name, most, work));
});
